/** What is said about putting forms in order. */
export const messages = {
  tidy: "様式を整える",
  tidySheet: (sheet: string) => `シート「${sheet}」の様式を整える`,
  looking: "調べています…",
  notAlike: (sheets: number) => `標準と違う体裁の様式があります（シート${sheets}枚）。`,

  about:
    "欄の文はそのままに、標準の様式のシートに置き換えます。元のシートは「旧…」という名前で非表示にして残し、「元に戻す」で戻せます。",
  aboutNotes: "セルのメモ（赤い三角）は、この画面では読めないので移りません。元のシートに残ります。",
  isAnew: "開いたあとでブックが変わったので、調べ直しました。まだ何も変えていません。もう一度確かめてください。",
  all: (sheets: number) => `すべて（シート${sheets}枚）`,
  changes: (lines: number) => `変わること（${lines}つ）`,
  changesOfNew: (sheet: string, lines: number) => `新しいシート「${sheet}」：変わること（${lines}つ）`,
  remarks: (count: number) => `枠の下の備考に移す文（${count}件）`,
  remark: (about: string, text: string) => `${about}：${text}`,
  kept: (sheets: number) => `シート${sheets}枚は整っています。`,
  left: (sheets: number) => `そのままにするシート（${sheets}枚）`,
  /** The core says it of what was done; here nothing is yet. */
  leftReason: (reason: string) => reason.replaceAll("そのままにしました", "そのままにします"),
  toSheet: (sheet: string) => `シート「${sheet}」へ`,
  allTidy: "様式はすべて整っています。変えるところはありません。",
  nothingToDo: "いま整えられる様式はありません。",
  none: "このブックには、整える様式がありません。",
  carryOut: (sheets: number) => `整える（${sheets}枚）`,
  nothingChosen: "選んでいません",
  cancel: "やめる",
  close: "閉じる",
  stop: "中止",
  preparing: "様式を描いて、文が失われないことを確かめています…",
  writing: "シートを入れ替えています…",

  done: (forms: number, retired: number) =>
    `様式${forms}件を整えました。元のシート${retired}枚は、非表示にして残してあります。`,
  stopped: "中止しました。ブックは元のままです。",
  wouldLose: (why: string) => `${why}、整えませんでした。ブックは元のままです。`,
  unreadable: "整えた様式が読めなくなるため",
  unexpected: "様式を整えられませんでした。ブックは元のままです。もう一度行ってください。",
  unsaved:
    "「記入」に、まだシートに入っていない文があるので、そのままにしました。先に「記入」で入れるか消してから、もう一度整えてください。",
} as const;
