/**
 * The glossary: the terms of the code that stand on sheets and in messages of the core, and what people call them. Sentences on
 * screen stand where they are said (each view's messages.ts, each rule's message); the labels of a form's fields belong to the
 * form's definition, which is a town's own (src/town).
 */
export const terms = {
  plan: "計画",
  planStructure: "計画の体系",
  collectionNotices: "期限と記入要領",
  preferredTerms: "用語",
  ruleSettings: "点検設定",
  planCorrespondence: "計画の対応",
  pillar: "基本項目",
  theme: "推進項目",
  /** Both levels of it: the heading ① and the initiative (1). */
  initiative: "取組項目",
  initiativeGroup: "取組項目の見出し",
  department: "課",
  /** What a 課 was called before. */
  formerName: "旧課名",
  /** The last day of a former name. */
  until: "期日",
  departments: "実践課",
  leadDepartment: "とりまとめ課",
  allDepartments: "全課",
  form: "様式",
  formNumber: "管理番号",
  formRegister: "様式台帳",
  finding: "確認事項",
  submission: "提出",
  summary: "総括",
  fiscalYear: "年度",
  firstHalf: "前期",
  secondHalf: "後期",
  fullYear: "年間",
  example: "記入例",
} as const satisfies Record<string, string>;

export type Term = keyof typeof terms;
