import type { FieldDefinition } from "../definition";

const MONTHS =
  /^(.*?)[:・_]?[(<《〈【「[]?(?:毎年)?(\d{1,2})月?[~-](?:翌年?の?)?(\d{1,2})月?(?:まで|末|分)?[)>》〉】」\]]?$/u;

export interface MonthsAtEnd {
  /** The key without its months: 「前期」. */
  readonly stem: string;
  readonly first: number;
  readonly last: number;
}

/** The months at the end of a comparison key: 「前期(4月~9月)」, 「前期4~9月」. */
export function monthsAtEnd(key: string): MonthsAtEnd | null {
  const [, stem, first, last] = MONTHS.exec(key) ?? [];
  return stem === undefined ? null : { stem, first: Number(first), last: Number(last) };
}

/** Whether a field reports just those months. */
export function reportsMonths({ months }: FieldDefinition, { first, last }: MonthsAtEnd): boolean {
  return months?.[0] === first && months.at(-1) === last;
}
