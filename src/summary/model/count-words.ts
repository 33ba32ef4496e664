import { severityNames } from "../../checks/finding";
import type { FormSource, GatheringChanges } from "../../gather/collection";
import type { Coverage, DepartmentStatus } from "../../gather/register/coverage";
import type { FurtherReason } from "../../gather/register/form-counts";
import { groupBy } from "../../workbook/group-by";
import type { ChangeOfForm, FileStanding, SummaryCounts, SummaryModel } from "./summary-model";

// What the numbers are called, and the sentences that explain them: the one place for the sheets, the terminal and the pane.

/** 目標の達成 of a form with two texts: which of them answers is not settled. */
export const UNSETTLED = "未確定";

export const countLabels = {
  expected: "あるはず",
  arrived: "届いた",
  earlier: "前期のみ",
  unwritten: "未記入",
  missing: "足りない",
  further: "ほかに届いた",
  unsettled: UNSETTLED,
  leftOut: "入れなかった",
  gathered: "集めた",
} as const;

/** The same, where a number or a list stands beside it. */
export const countTitles = {
  expected: "あるはずの様式",
  arrived: "届いた様式",
  earlier: "前期のみの様式",
  unwritten: "未記入の様式",
  missing: "足りない様式",
  further: "ほかに届いた様式",
  unsettled: "未確定の様式",
  leftOut: "入れなかった様式",
  gathered: "集めた様式",
} as const satisfies Readonly<Record<keyof typeof countLabels, string>>;

/** What is to be known of a list of forms. */
export const countNotes = {
  earlier: "前の期の分だけが届いています。",
  unwritten: "届いていますが、進捗も評価も書かれていません。",
  missing: "まだ届いていません。",
  further: "あるはずの様式のほかに届いたものです。",
  unsettled: "本文が2つ以上あります。1様式と数えています。",
} as const;

/** Why a form is among ほかに届いた. */
export const furtherReasons: Readonly<Record<FurtherReason, string>> = {
  beyond: "その2など",
  unregistered: "様式台帳にない",
  optional: "任意",
  unplaced: "分類できない様式",
};

export const departmentStatuses: Readonly<Record<DepartmentStatus, string>> = {
  "handed-in": "提出",
  partly: "一部",
  none: "未提出",
  unreadable: "読めないファイル",
  optional: "任意のみ",
};

/** 「総務課.xlsx「様式1」」; of a whole file its name. */
export function sourceWords({ file, sheet }: FormSource): string {
  return sheet === "" ? file : `${file}「${sheet}」`;
}

/** "" of a file that was gathered as it is. */
export function fileStandingWords(standing: FileStanding): string {
  switch (standing.type) {
    case "gathered":
      return "";
    case "summary":
      return "総括のブックです。";
    case "same-file":
      return `同じファイル：「${standing.of}」と同じ様式です。数えていません。`;
    case "superseded":
      return "差し替え済み：別のファイルの様式を入れました。";
  }
}

/** 「あるはずの33様式のうち27様式が届き、6様式が足りません。ほかに4様式（その2など）が届いています。」 */
export function countsSentence(counts: SummaryCounts): string {
  const { expected, arrived, earlier, unwritten, missing, unsettled } = counts;
  const all = expected.length;
  const others = [
    ...(earlier.length > 0 ? [`${earlier.length}様式は前期のみ`] : []),
    ...(unwritten.length > 0 ? [`${unwritten.length}様式は未記入`] : []),
  ].join("、");
  const first =
    all === 0
      ? "あるはずの様式はありません。"
      : arrived.length === all
        ? `あるはずの${all}様式がすべて届きました。`
        : `あるはずの${all}様式のうち${arrived.length}様式が届き、${
            missing.length === 0 ? `${others}です。` : `${others}${others && "で、"}${missing.length}様式が足りません。`
          }`;
  const question = unsettled.length === 0 ? "" : `${unsettled.length}様式は本文が2つ以上あり、未確定です。`;
  return first + furtherSentence(counts) + question;
}

function furtherSentence({ further }: SummaryCounts): string {
  if (further.length === 0) return "";
  const kinds = [...groupBy(further, ({ note }) => note)];
  const said = kinds.map(([note, forms]) => (kinds.length === 1 ? note : `${note} ${forms.length}`));
  return `ほかに${further.length}様式（${said.join("、")}）が届いています。`;
}

/** 「21取組のうち13取組の様式が届いています。」: for the period that is collected; 前期のみ and 未記入 are none. */
export function initiativesSentence({
  initiativeCount: { present, expected },
}: Pick<Coverage, "initiativeCount">): string {
  return `${expected}取組のうち${present}取組の様式が届いています。`;
}

/** What became of the forms of the former summary. */
export const changeLabels = {
  replaced: "差し替え",
  added: "追加",
  unchanged: "変わりなし",
  kept: "届かず前回のまま",
} as const;

/** 「差し替え 2様式、追加 1様式、変わりなし 20様式、届かず前回のまま 4様式」: each form of the summary once. */
export function changesSentence({ replaced, added, unchanged, kept, reclassified }: GatheringChanges): string {
  const counts = {
    replaced: replaced.length + reclassified.length,
    added: added.length,
    unchanged: unchanged.length,
    kept: kept.length,
  };
  return (["replaced", "added", "unchanged", "kept"] as const)
    .map((id) => `${changeLabels[id]} ${counts[id]}様式`)
    .join("、");
}

/** How a form or a field is another than at the end of the period before. */
export function changeTypes(change: ChangeOfForm): string {
  switch (change.type) {
    case "field":
      return change.before === "" ? "書き加え" : change.after === "" ? "削除" : "書き換え";
    case "added":
      return "新しい様式";
    case "gone":
      return change.isGivenUp ? "取りやめ" : "なくなった様式";
  }
}

/** 「年度末の総括から 3様式の5欄が変わり、1様式が加わり、1様式がなくなりました。」 */
export function changesSinceSentence({ changesSince }: Pick<SummaryModel, "changesSince">): string {
  if (!changesSince) return "比べる前の総括がありません。";
  const { changes, periodTitle } = changesSince;
  if (changes.length === 0) return `${periodTitle}の総括から変わったところはありません。`;
  const fields = changes.filter(({ type }) => type === "field");
  const forms = new Set(changes.flatMap((change) => (change.type === "field" ? [change.published] : []))).size;
  const [added, gone] = (["added", "gone"] as const).map((type) => changes.filter((one) => one.type === type).length);
  const parts = [
    ...(fields.length > 0 ? [`${forms}様式の${fields.length}欄が変わり`] : []),
    ...(added ? [`${added}様式が加わり`] : []),
    ...(gone ? [`${gone}様式がなくなり`] : []),
  ];
  return `${periodTitle}の総括から、${parts.join("、")}ました。`;
}

/** What stands under the rows of the files, so that they come to the sum. */
export const besideFileWords = {
  kept: "前回の総括から残した様式",
  furtherTexts: "本文が2つ以上ある様式（1様式と数えるため引く）",
  findings: "上のファイルのほかの確認事項（足りない様式、読めないファイルなど）",
  sum: "合計",
} as const;

/** 「31様式（届いた27、ほかに届いた4）」: how the forms of the summary come together. */
export function gatheredSentence(counts: SummaryCounts): string {
  const parts = (["arrived", "earlier", "unwritten", "further"] as const)
    .filter((id) => id === "arrived" || counts[id].length > 0)
    .map((id) => `${countLabels[id]}${counts[id].length}`);
  return `${counts.gathered}様式（${parts.join("、")}）`;
}

/** By which source the forms that there should be were counted. */
export function basisSentence({ basis, countedByPlan }: SummaryCounts): string {
  switch (basis) {
    case "register":
      return "様式台帳で数えました。";
    case "plan":
      return "様式台帳がないため、計画の取組と課の組を1様式として数えました。";
    case "mixed":
      return `様式台帳で数えました。様式台帳にない${countedByPlan.join("、")}は、計画の取組を1様式として数えました。`;
  }
}

/** 「（参考のうち、お知らせだけのものが9件）」, where there are such. */
export function notesOfFindings({ notes }: Pick<SummaryModel, "notes">): string {
  const count = notes.reduce((sum, one) => sum + one.notes.length, 0);
  return count === 0 ? "" : `（${severityNames.info}のうち、お知らせだけのものが${count}件）`;
}

interface CorrectionNumbers {
  /** Errors and warnings that a 課 is asked to see to. */
  readonly findings: number;
  /** Forms that are missing. */
  readonly missing: number;
  /** Errors and warnings about the 課 that it is not asked about. */
  readonly kept: number;
}

/** 「直すところ 3件、足りない様式 2様式（ほかに、とりまとめの担当が確かめるもの 1件）」: why it is not the number of the file's row. */
export function correctionCounts({ findings, missing, kept }: CorrectionNumbers): string {
  const asked = [
    ...(findings > 0 ? [`直すところ ${findings}件`] : []),
    ...(missing > 0 ? [`${countTitles.missing} ${missing}様式`] : []),
  ].join("、");
  return kept === 0 ? asked : `${asked}（ほかに、とりまとめの担当が確かめるもの ${kept}件）`;
}
