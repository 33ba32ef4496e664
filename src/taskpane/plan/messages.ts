/** What 計画 says. */
export const messages = {
  heading: "計画の体系",
  reading: "計画を読んでいます",
  unreadable: "ブックを読めなかったため、計画を表示できません。上の説明を見て、もう一度読んでください。",
  origins: {
    given: "選んだ計画を使っています。",
    "former-summary": "このブックの総括にある「計画の体系」シートを使っています。",
    workbooks: "このブックの「計画の体系」シートを使っています。",
    "built-in": "組み込みの計画（令和5年度）を使っています。このブックに「計画の体系」シートはありません。",
  },
  counts: (leaves: number, departments: number) => `${leaves}取組・${departments}課`,
  wrong: (count: number) => `直すところが${count}か所あります`,
  notUnderstood: (count: number) => `期限と記入要領に、配られないところが${count}か所あります`,
  wrongAbout: "場所を押すとそのセルへ移ります。シートを直すと、ここに自動で映ります。",
  place: (sheet: string | null, cell: string | null) => [sheet, cell].filter((part) => part !== null).join(" "),
  makeAbout: "年度や課が変わったときは、シートを作って書き直すと、そちらを使います。",
  make: "このブックに計画の体系を作る",
  making: "計画の体系を作っています",
  made: "「計画の体系」シートを作りました。書き直すと、この計画が変わります。",
  cannotAdd: "ブックが保護されているか書き込めない状態のため、シートを作れません。",
  unexpected:
    "思いがけない問題が起きて、シートを作れませんでした。シートに書いてある文はそのままです。もう一度押してください。",
  allDepartments: (lead: string | null) => (lead === null ? "全課" : `全課【${lead}】`),
  show: "シートを見る",
} as const;
