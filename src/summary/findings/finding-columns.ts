/** What the columns of 確認事項 are called: it is read by these, wherever its columns and rows have been moved since. */
export const findingHeaders = {
  severity: "重要度",
  title: "確認事項",
  message: "内容",
  link: "移動",
  file: "ファイル",
  sheet: "シート",
  cell: "セル",
  department: "課",
  initiative: "取組",
  field: "欄",
} as const;

export type FindingColumn = keyof typeof findingHeaders;

/** Behind the title of a row on which a long message goes on. */
export const CONTINUED = "（続き）";

/** All that the sheet says where there is nothing to be confirmed. */
export const NO_FINDINGS = "問題は見つかりませんでした。";
