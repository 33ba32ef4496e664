import type { ExcelProblem } from "../open-workbook";

/** Excel did all that it was asked, and still it is not as it should be. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly problem: ExcelProblem;

  constructor(problem: ExcelProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
