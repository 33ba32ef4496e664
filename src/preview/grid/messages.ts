/** What people read on the grid. */
export const messages = {
  grid: (sheet: string) => `シート「${sheet}」`,
  gridHint: "セルの間は矢印キーで移動します。Escの後にTabを押すと、表の外へ出ます。",
  cell: (a1: string, text: string) => (text === "" ? `${a1} 空白` : `${a1} ${text}`),
  cellEditor: (a1: string) => `${a1} の入力`,
  nameBox: "名前ボックス",
  formulaBar: "数式バー",
  formulaBarOpen: "数式バーを広げる",
  formulaBarClose: "数式バーを狭める",
  choices: "リストから選ぶ",
  tabs: "シート",
  tabsBack: "前のシート見出しへ",
  tabsOn: "次のシート見出しへ",
  notAPlace: (text: string) =>
    `「${text}」というセルや名前はありません。B3 のような番地か、このブックにある名前を入れてください。`,
  locked: (a1: string) =>
    `セル ${a1} は、保護されたシートのロックされたセルなので変更できません。変更するには、シートの保護を解除してください。`,
  protectedView:
    "保護ビューで開いているので、入力できません。入力するには、シートの上の［編集を有効にする］を押してください。",
  final: "最終版として設定されているので、入力できません。入力するには、シートの上の［編集する］を押してください。",
  badFormula: "この数式は計算できません。数式を直すか、文字として入れる場合は先頭に ' を付けてください。",
  tooLong: "1つのセルに入るのは32,767文字までです。文字を減らしてください。",
  notInList: "このセルには、リストにある値だけを入れられます。リストから選ぶか、Escで取り消してください。",
  notTaken: (a1: string) => `セル ${a1} に入力できませんでした。セルは元のままです。`,
} as const;
