/** What the sheets of our own workbooks are called, in the order of the tabs. */
export const sheetNames = {
  cover: "表紙",
  plan: "計画の体系",
  register: "様式台帳",
  submissions: "提出状況",
  achievement: "達成状況",
  findings: "確認事項",
  list: "一覧",
  /** Very hidden: what the summary remembers of each gathered box. */
  memory: "とりまとめ記録",
} as const;
