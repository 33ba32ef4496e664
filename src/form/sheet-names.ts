import { terms } from "../plan/terms";
import { comparisonKey } from "../workbook/comparison-key";

/** What the sheets of our own workbooks are called, in the order of the tabs. */
export const sheetNames = {
  cover: "表紙",
  plan: "計画の体系",
  notices: terms.collectionNotices,
  register: "様式台帳",
  submissions: "提出状況",
  achievement: "達成状況",
  findings: "確認事項",
  changes: "変更点",
  list: "一覧",
  terms: terms.preferredTerms,
  ruleSettings: terms.ruleSettings,
  /** Hidden, where the plan has it. */
  correspondence: terms.planCorrespondence,
  /** Hidden, of a blank workbook: what last year's forms said in fields that begin blank. */
  lastYear: "とりまとめ昨年度",
  /** Very hidden: which sheets were retired when forms were put in order. */
  retired: "とりまとめ旧シート",
  /** Very hidden: what the summary remembers of each gathered field. */
  memory: "とりまとめ記録",
} as const;

/** Sheets that a summary alone has, when several of them stand together: 表紙 is also what an office calls its own cover. */
export const summarySheets = [
  "cover",
  "submissions",
  "achievement",
  "findings",
  "changes",
  "list",
  "memory",
] as const satisfies readonly (keyof typeof sheetNames)[];

/** One of a summary's own. */
export type OwnSheet = Exclude<keyof typeof sheetNames, "lastYear" | "retired">;

export const ownSheets = [
  "cover",
  "plan",
  "notices",
  "register",
  "submissions",
  "achievement",
  "findings",
  "changes",
  "list",
  "terms",
  "ruleSettings",
  "correspondence",
  "memory",
] as const satisfies readonly OwnSheet[];

/** 「一覧 (2)」: the copy that Excel makes, and our own sheet where the name is taken. */
const NUMBERED = /\(\d+\)$/u;

/** The comparison key of a sheet's name without the number of a copy. */
export function plainSheetName(name: string): string {
  return comparisonKey(name).replace(NUMBERED, "");
}
