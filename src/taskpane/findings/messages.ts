/** What 点検 says. */
export const messages = {
  reading: "点検しています",
  nothingRead: "ブックを読めなかったため、点検できません。上の説明を見て、もう一度読んでください。",
  fixPlanFirst:
    "計画の体系に直すところがあるため、点検できません。「計画の体系」シートを直すと、ここに結果が並びます。",
  severities: "表示する種類",
  severityCount: (name: string, count: number) => `${name} ${count}`,
  severitySpoken: (name: string, count: number) => `${name} ${count}件`,
  noForms: "このブックには、点検する様式がありません。様式は「取組一覧」から作れます。",
  toLeaves: "取組一覧を開く",
  none: "問題は見つかりませんでした",
  noneShown: "表示する種類を選ぶと、ここに並びます。",
  untoldSheets: (count: number) =>
    `図形など、この画面では点検できないものがあるシートが${count}枚あります。「参考」を選ぶと並びます。`,
  noneOfThese: "選んだ種類のものはありません。",
  checkedAt: (time: string) => `${time} に点検`,
  checkAgain: "点検し直す",
  checking: "点検しています…",
  checked: (errors: number, warnings: number, infos: number) =>
    errors + warnings === 0
      ? `点検しました。問題は見つかりませんでした。${infos === 0 ? "" : `参考が${infos}件あります。`}`
      : `点検しました。誤り${errors}件、確認${warnings}件、参考${infos}件です。`,
  sheetCount: (count: number) => `${count}件`,
  sheet: (name: string) => `シート「${name}」`,
  onNoSheet: "まだない様式など",
  inSummary: "総括の確認事項",
  inSummaryAbout: "前にとりまとめたときのものです。直した様式をとりまとめると、新しくなります。",
  toList: "「確認事項」シートを開く",
  inSheets: "このブックにあるほかの様式",
  inFile: (file: string) => (file === "" ? "まだ届いていない様式など" : file),
  placeInFile: (sheet: string, cell: string) => [sheet === "" ? "" : `「${sheet}」`, cell].join(""),
  unknownInSummary:
    "この総括に直すところがあるかどうか、分かりません。「確認事項」シートがないか、見出しが変わっています。各課のファイルをもう一度とりまとめると、作り直します。",
  toGathering: "とりまとめを開く",
  openInForm: (field: string) => `${field}を記入で開く`,
  order: "並べ方",
  orders: { place: "場所ごと", rule: "規則ごと" },
  silenceMenu: (rule: string) => `「${rule}」を出すかどうか`,
  silenceForm: (form: string) => `次の様式だけ出さない：${form}`,
  silenceRule: "この規則を出さない",
  silenced: (rule: string, form: string | null) =>
    `${form === null ? "" : `${form} の`}「${rule}」を出さないことにしました。シート「点検設定」で戻せます。総括の確認事項は、次にとりまとめると変わります。`,
  silenceUndone: (rule: string) => `「${rule}」をまた出すようにしました。`,
  settingsChangedMeanwhile:
    "シート「点検設定」は、その間に書き換えられていたので変えませんでした。シートを確かめて、もう一度押してください。",
  settingsUnreadable:
    "シート「点検設定」の見出しが分からないので、書けませんでした。「規則」「様式」「出す／出さない」「重要度」の見出しを直してから、もう一度押してください。",
  cannotAddSettings:
    "ブックが保護されているか書き込めない状態のため、シート「点検設定」を作れません。保護を外してから、もう一度押してください。",
  more: (count: number) => `ほか${count}件を表示`,
} as const;
