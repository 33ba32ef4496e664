/**
 * The columns of 一覧 that are not a form's fields: which form a row is, where it came from, and what is counted.
 * The fields' own headers are in the definition.
 */
export const listHeaders = {
  code: "番号",
  pillar: "基本項目",
  theme: "推進項目",
  sequence: "連番",
  file: "ファイル",
  sheet: "シート",
  department: "課",
  achievement: "達成区分",
  weight: "集計",
} as const;

export type ListHeader = keyof typeof listHeaders;
