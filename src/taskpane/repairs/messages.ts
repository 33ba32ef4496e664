import type { CorrectionRefusal } from "../../excel/open-workbook";

/** What is said about putting findings right. */
export const messages = {
  repair: "修正する",
  /** Of a proposal: more comes before anything is done. */
  look: "修正する…",
  repairOf: (place: string) => `修正する：${place}`,
  place: (sheet: string, title: string) => `シート「${sheet}」の${title}`,
  proposal: "提案です。直した後の文でよければ、直してください。",
  accept: "この文に直す",
  decline: "やめる",
  titles: ["直す前", "直した後"],
  titlesOf: (title: string) => [`${title}（直す前）`, `${title}（直した後）`] as const,
  more: (count: number) => `ほか${count}件を表示`,
  repairAll: (count: number) => `まとめて修正（確実なもの ${count}件）`,
  repairThese: (count: number) => `この${count}件を修正…`,
  listTitle: "まとめて修正",
  listAbout: "チェックの付いたものを直します。変わる文字に下線を引き、【】で囲みました。",
  sheetChoice: (sheet: string, chosen: number, count: number) => `シート「${sheet}」 ${chosen}／${count}件`,
  open: (sheet: string) => `シート「${sheet}」の文を見る`,
  willWrite: (repairs: number, cells: number, sheets: number) =>
    repairs === 0
      ? "何も直しません。"
      : `${repairs}件を直します。書き込むのは${sheets}枚のシートの${cells}個のセルです。ほかのセルはそのままです。`,
  left: (count: number) => `ここでは直せないもの ${count}件`,
  cancel: "やめる",
  start: (count: number) => `${count}件を直す`,
  nothingChosen: "直すものがありません",
  working: "直しています…",
  progress: (done: number, all: number) => `直しています… ${done}／${all}件`,
  stop: "中止",
  stopping: "中止しています…",
  repaired: (place: string) => `${place}を直しました。`,
  repairedMany: (count: number, sheets: number) =>
    `${count}件を直しました（シート${sheets}枚）。ほかの文はそのままです。`,
  nothingRepaired: "何も直していません。シートはそのままです。",
  restNotRepaired: (count: number) => `${count}件は直していません。`,
  notRepaired: (count: number) => `直していないもの ${count}件`,
  outcome: "修正の結果",
  undo: "元に戻す",
  close: "閉じる",
  undoing: "元に戻しています…",
  undone: (count: number) => `${count}件を元に戻しました。`,
  nothingUndone: "元に戻したものはありません。シートはそのままです。",
  restNotUndone: (count: number) => `${count}件は、いまの文のままです。`,
  notUndone: (count: number) => `元に戻していないもの ${count}件`,
  lineOf: (sheet: string, cell: string, title: string) => `「${sheet}」${cell}${title === "" ? "" : ` ${title}`}`,
  draft: (field: string) =>
    `「${field}」は記入で書きかけのため、直していません。書き終えてから、もう一度押してください。`,
  sheetGone: "シートがなくなったため、直していません。",
} as const;

/** Why a cell was left as it is, and what to do. */
export const refusals: Readonly<Record<CorrectionRefusal, string>> = {
  "changed-meanwhile": "その間に書き換えられていたので、そのままにしました。いまの文を確かめてください。",
  formula: "数式になっているので、そのままにしました。数式の元のセルを直してください。",
  "not-text": "数や日付になっているので、そのままにしました。セルで直してください。",
  "mixed-formats": "文字ごとの書式があるため、セルで直してください。",
  protected: "シートがパスワードで保護されているので、そのままにしました。保護を外してから直してください。",
  "not-accepted": "Excel が受け付けなかったので、そのままです。セルで直してください。",
  stopped: "中止したので、そのままです。",
};
