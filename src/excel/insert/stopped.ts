import type { ExcelProblem } from "../open-workbook";

/** Excel carried everything out, and still the result is not as it should be. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly problem: ExcelProblem;

  constructor(problem: ExcelProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
