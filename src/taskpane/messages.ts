import type { ViewId } from "./views";

/** What the frame says. Each view has its own messages.ts beside it. */
export const viewTitles: Readonly<Record<ViewId, string>> = {
  leaves: "取組一覧",
  form: "記入",
  findings: "点検",
  gathering: "とりまとめ",
  distribution: "配布",
  plan: "計画",
};

export const messages = {
  pane: "町政運営推進プランの様式",
  departmentTabs: "担当課の仕事",
  gatheringTabs: "とりまとめの仕事",
  findingsBadge: (count: number) => `確認が必要なこと ${count}件`,

  counts: (forms: number, findings: number) => `様式${forms}件、確認が必要なこと${findings}件`,

  period: "集める時期",
  periodNotChosen: (title: string) => `${title}（仮）`,
  periodIs: (title: string) => `集める時期: ${title}`,
  department: "自分の課",
  departmentIs: (department: string) => `自分の課: ${department}`,
  chooseDepartment: "課を選ぶ",
  progress: "書く欄の進みぐあい",
  progressCount: (filled: number, wanted: number) => `${filled}/${wanted} 欄`,
  toUnwritten: (left: number) => `まだ書いていない${left}欄の様式を見る`,
  progressSpoken: (filled: number, wanted: number) => `${wanted}欄のうち${filled}欄を書き終えました`,

  reading: "ブックを読んでいます",
  readAgain: "もう一度読む",
  stillShown: "下には、前に読んだときの内容を表示しています。",
  unanswered: {
    short: "セルの入力中です。Enter か Esc で確定すると続きます。",
    long: "Excel の返事を待っています。セルの入力中なら、Enter か Esc で確定すると続きます。",
  },
  outdated: "並びが変わりました。シート、行や列が増えたり動いたりしたので、この画面を押すと読み直します。",
  readOutdated: "読み直す",
  watchFailed: "シートを書き換えても、ここには自動で映りません。書き換えたあとは「もう一度読む」を押してください。",
  planProblems: (where: string, message: string, count: number) =>
    `計画の体系を読めないため、点検できません。${where === "" ? "" : `${where}: `}${message}${count > 1 ? `ほかに${count - 1}か所あります。` : ""}`,

  noticeMore: "くわしく見る",
  noticeLess: "一行にする",
  noticeFold: "アイコンにする",
  noticeOpen: (sentence: string) => `お知らせ: ${sentence}`,

  /** Sheets that are half in have working names, which say nothing to anybody. */
  changeBroken: (count: number) =>
    `シートの入れ替えが途中で止まっています。元のシートは残っています。「片付ける」を押すと、${count > 0 ? `途中まで入ったシート${count}枚を消して、` : ""}入れ替える前に戻します。`,
  changeReplaced: (sheets: readonly string[]) =>
    `入れ替える前のシート${sheets.length}枚は、見えないようにして残してあります。新しいシートを確かめたら「片付ける」で消せます。`,
  changeAdded: (sheets: readonly string[]) => `シート${quoteSome(sheets)}を加えました。`,
  difference: {
    titles: ["前", "今"],
    gatherings: ["前回", "今回"],
    empty: "（空欄）",
    note: "変わった文字に下線を引き、【】で囲みました。",
  },

  keep: "このままにする",
  tidyUp: "片付ける",
  undo: "元に戻す",
  tidied: "片付けました。",
  tidiedKept: (sheets: readonly string[]) =>
    `片付けました。${quoteSome(sheets)}には書き込みがあったので、消さずに表示しました。要る文を写したら、シート見出しを右クリックして削除してください。`,
  undone: "元に戻しました。",
  undoneKept: (sheets: readonly string[]) =>
    `元に戻しました。${quoteSome(sheets)}には書き込みか名前の変更があったので、消さずに残しました。`,

  hiddenSheet: (sheet: string) =>
    `シート「${sheet}」は表示されていません。シートの見出しを右クリックし、［再表示］で表示してから、もう一度選んでください。`,

  settings: "設定",
  gathers: "とりまとめも行う",
  gathersAbout: "各課のファイルを集め、総括を作ります。",
  version: (version: string) => `版 ${version}`,
  showWelcome: "はじめの案内を見る",
  close: "閉じる",

  starting: "Excelを待っています",
  notStarted:
    "とりまとめを始められませんでした。ブックはそのままです。作業ウィンドウを閉じて、もう一度開いてください。",
  escaped:
    "思いがけない問題が起きて、いまの操作を終えられませんでした。シートに書いてある文はそのままです。もう一度読み込んで、続きから始めてください。",
  crashed: "この画面を表示できませんでした。シートに書いてある文はそのままです。",
  load: "もう一度読み込む",
} as const;

/** 「A」「B」ほか3枚: enough to recognise, short enough for 350 px. */
function quoteSome(names: readonly string[]): string {
  const shown = names.slice(0, 2).map((name) => `「${name}」`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join("")}ほか${more}枚` : shown.join("");
}
