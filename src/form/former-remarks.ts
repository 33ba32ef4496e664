import type { CellAddress } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";

/** Over what a form said outside of its fields before it was put in order: below its frame, and no part of it. */
export const FORMER_REMARKS_TITLE = "備考（整える前の記載）";

/** A text that stood on the sheet and in no field. */
export interface FormerRemark {
  /** What it was: 「取り消し線」, 「メモ（B3）」; of a list, the title of its column. Never "". */
  readonly about: string;
  /** To the character; never "". */
  readonly text: string;
}

/** The same, as it was read. */
export interface FormerRemarkReading extends FormerRemark {
  readonly cell: CellAddress;
}

/** Every cell is asked: most do not hold this. */
const IN_TITLE = "整える前";
const LONGEST_TITLE = 30;

export function isFormerRemarksTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || !text.includes(IN_TITLE)) return false;
  return comparisonKey(text) === comparisonKey(FORMER_REMARKS_TITLE);
}
