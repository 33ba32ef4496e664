import type { FormDefinition } from "../form/definition";
import type { TownData } from "../usecases/ports";
import type { CollectProblem } from "../usecases/assemble/gather-snapshots";
import type { CollectRequest } from "../usecases/assemble/collect";
import { UsageError } from "./arguments";
import type { FoundFiles } from "./find-files";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";

/** Options that every command which reads forms has. */
export const collectOptions = { plan: { type: "string" }, period: { type: "string" } } as const;

/** What was asked for, or null where the plan that was named is wrong (its faults have then been printed). */
export async function collectRequest(
  found: FoundFiles,
  options: { readonly plan?: string | undefined; readonly period?: string | undefined },
  terminal: Terminal,
  town: TownData,
): Promise<Omit<CollectRequest, "onProgress" | "former" | "answers" | "removeFiles" | "retire"> | null> {
  const plan = options.plan === undefined ? null : await readPlanFile(options.plan, town.plan);
  if (plan && !plan.ok) {
    terminal.planProblems(plan.problem);
    return null;
  }
  return {
    files: found.inputs,
    format: xlsxFormat,
    town,
    period: readPeriod(options.period, town.definition),
    plan: plan?.value ?? null,
  };
}

/** Says why nothing could be gathered. */
export function complainOf(problem: CollectProblem, terminal: Terminal): void {
  if (problem.type === "plan") terminal.planProblems(problem.problems);
  else terminal.complain(problem.message);
}

/** @throws UsageError for a period that the form does not know. */
function readPeriod(typed: string | undefined, definition: FormDefinition): string {
  const periods = definition.periods.map(({ id }) => id);
  const period = typed ?? periods.at(-1);
  if (period === undefined || !periods.includes(period))
    throw new UsageError(`--period は ${periods.join(" か ")} です: ${typed ?? ""}`);
  return period;
}
