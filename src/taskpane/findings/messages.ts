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
  hiddenSheet: (sheet: string) =>
    `シート「${sheet}」は表示されていません。シートの見出しを右クリックし、［再表示］で表示してから、もう一度選んでください。`,
  onNoSheet: "まだない様式など",
  openInForm: (field: string) => `${field}を記入で開く`,
  more: (count: number) => `ほか${count}件を表示`,
} as const;
