import { problemOfSetting, readSettings } from "../checks/settings/setting-sheet";
import type { ListProblem } from "../gather/collection";
import type { PlanProblem } from "../plan/plan-problem";
import type { Plan, PreferredTerm } from "../plan/schema";
import { parseA1 } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isSought, readTerm } from "../wording/terms/term-list";
import { readTerms } from "../wording/terms/term-sheet";

/** 用語 and 点検設定, which 総務課 owns. */
export type TownLists = Pick<Plan, "terms" | "ruleSettings">;

export interface ReadLists extends TownLists {
  /** Each as the sheet says, by cell. */
  readonly problems: readonly ListProblem[];
}

/** What a workbook says of them; each is null where it has no such sheet, or nobody can tell its columns. */
export function readTownLists(workbook: WorkbookSnapshot): ReadLists {
  const { file } = workbook.source;
  const [terms, settings] = [readTerms(workbook), readSettings(workbook)];
  const located = (found: { readonly sheet: string; readonly problems: readonly PlanProblem[] } | null) =>
    (found?.problems ?? []).map(({ cell, message }) => ({
      file,
      sheet: found?.sheet ?? null,
      cell: parseA1(cell),
      message,
    }));
  return {
    terms: terms?.terms ?? null,
    ruleSettings: settings?.settings ?? null,
    problems: [...located(terms), ...located(settings)],
  };
}

/** The same of a plan that came without its workbook, as JSON. */
export function problemsOfLists({ terms, ruleSettings }: TownLists, file: string): readonly ListProblem[] {
  const messages = [
    ...(terms ?? []).flatMap(problemsOfTerm),
    ...(ruleSettings ?? []).flatMap((setting) => problemOfSetting(setting)?.message ?? []),
  ];
  return messages.map((message) => ({ file, sheet: null, cell: null, message }));
}

function problemsOfTerm(term: PreferredTerm): readonly string[] {
  const read = readTerm(term);
  return isSought(read) ? [] : read.map(({ message }) => message);
}

/** What the first of the sources says that says anything, each list for itself. */
export function firstLists(sources: readonly (ReadLists | null)[]): ReadLists {
  const lists = sources.flatMap((source) => source ?? []);
  return {
    terms: lists.find(({ terms }) => terms !== null)?.terms ?? null,
    ruleSettings: lists.find(({ ruleSettings }) => ruleSettings !== null)?.ruleSettings ?? null,
    problems: [...new Set(lists.flatMap(({ problems }) => problems))],
  };
}
