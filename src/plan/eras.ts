/** The eras that a fiscal year of these sheets can belong to, newest first. */
export const eras = [
  { name: "令和", letter: "R", start: "2019-05-01", firstFiscalYear: 2019 },
  // 昭和63年度 ran to 1989-03-31: 平成元年度 is the year that began under 平成.
  { name: "平成", letter: "H", start: "1989-01-08", firstFiscalYear: 1989 },
  { name: "昭和", letter: "S", start: "1926-12-25", firstFiscalYear: 1926 },
] as const satisfies readonly {
  readonly name: string;
  readonly letter: string;
  /** The era's first day. */
  readonly start: string;
  /** The western year in which the fiscal year called 元年度 began. */
  readonly firstFiscalYear: number;
}[];

export type EraName = (typeof eras)[number]["name"];
