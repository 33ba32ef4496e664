/** What is said about giving a form a 管理番号 of its own. */
export const messages = {
  renumber: "番号を付け直す",
  renumberTo: (number: string, sheet: string) => `シート「${sheet}」の番号を「${number}」に付け直す`,
  willBe: (number: string) => `新しい番号は「${number}」です。`,
  remove: "番号を外す",
  removeFrom: (sheet: string) => `シート「${sheet}」の番号を外す`,
  working: "番号を書いています…",
  renumbered: (sheet: string, number: string) =>
    `シート「${sheet}」の管理番号を「${number}」にしました。ほかの文はそのままです。`,
  removed: (sheet: string) => `シート「${sheet}」の管理番号を外しました。ほかの文はそのままです。`,
  undo: "元に戻す",
  undone: (sheet: string) => `シート「${sheet}」の管理番号を元に戻しました。`,
  changedMeanwhile: (sheet: string) =>
    `シート「${sheet}」の管理番号は、その間に書き換えられていたので変えませんでした。シートを確かめて、もう一度押してください。`,
  close: "閉じる",
} as const;
