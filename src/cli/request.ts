import { lastFullPeriod, isEarlierPeriod, type FormDefinition } from "../form/definition";
import { periodOfSummary } from "../gather/former/summary-period";
import type { TownData, WorkbookFormat } from "../usecases/ports";
import type { CollectProblem } from "../usecases/assemble/gather-snapshots";
import type { CollectRequest } from "../usecases/assemble/collect";
import { UsageError } from "./arguments";
import { findFiles, type FoundFiles } from "./find-files";
import { readPlanToCheckBy } from "./plan-file";
import type { Terminal } from "./terminal";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { xlsxFormat } from "./workbook-format";

/** Options that every command which reads forms has. */
export const collectOptions = {
  plan: { type: "string" },
  period: { type: "string" },
  "last-year": { type: "string", multiple: true },
} as const;

/** What was asked for, or null where the plan that was named is wrong (why has then been said). */
export async function collectRequest(
  found: FoundFiles,
  options: {
    readonly plan?: string | undefined;
    readonly period?: string | undefined;
    readonly "last-year"?: readonly string[] | undefined;
  },
  terminal: Terminal,
  town: TownData,
  /** The summary that is gone on with. Absent or null: none. */
  former: WorkbookSnapshot | null = null,
): Promise<
  | (Omit<CollectRequest, "onProgress" | "former" | "answers" | "removeFiles" | "retire"> & {
      readonly format: WorkbookFormat;
    })
  | null
> {
  const given = options.plan === undefined ? null : await readPlanToCheckBy(options.plan, town, terminal);
  if (options.plan !== undefined && !given) return null;
  return {
    files: found.inputs,
    format: xlsxFormat,
    town,
    period: readPeriod(options.period, town.definition, former),
    plan: given?.plan ?? null,
    ...(given && { listProblems: given.listProblems }),
    ...(options["last-year"] && { lastYear: (await findFiles(options["last-year"])).inputs }),
  };
}

/** Says why nothing could be gathered. */
export function complainOf(problem: CollectProblem, terminal: Terminal): void {
  if (problem.type === "plan") terminal.planProblems(problem.problems);
  else terminal.complain(problem.message);
}

/**
 * As typed; else 年度末, or the period of the summary that is gone on with where that is a later one: what was 確定値 does not
 * go back because a word was left out.
 *
 * @throws UsageError for a period that the form does not know.
 */
function readPeriod(typed: string | undefined, definition: FormDefinition, former: WorkbookSnapshot | null): string {
  const periods = definition.periods.map(({ id }) => id);
  if (typed !== undefined) {
    if (periods.includes(typed)) return typed;
    throw new UsageError(`--period は ${periods.join(" か ")} です: ${typed}`);
  }
  const usual = lastFullPeriod(definition);
  const standing = former && periodOfSummary(former, definition);
  return standing !== null && isEarlierPeriod(usual, standing, definition) ? standing : usual;
}
