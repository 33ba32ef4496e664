import type { OfficeRows } from "./office-sheet";

/** What differs between two sheets of one kind. */
export interface Variation {
  /** Of its table or of a text's lines. */
  readonly rows: number;
  /** Which of the kind's three ways of naming its columns or fields. */
  readonly wording: number;
  readonly year: string;
  readonly department: string;
  /** 0-based place of the first cell. */
  readonly top: number;
  readonly left: number;
}

export interface OfficeKind {
  readonly name: string;
  /** What such a sheet is to be called; absent: unrelated. */
  readonly kind?: "list" | "empty";
  readonly rows: (variation: Variation) => OfficeRows;
}

const SIZES = [2, 11];
const PLACES = [
  { top: 0, left: 0 },
  { top: 3, left: 2 },
];

/** Twelve: each wording in both sizes and at both places. The year and the 課 go round. */
export const variations: readonly Variation[] = [0, 1, 2].flatMap((wording) =>
  SIZES.flatMap((rows, size) =>
    PLACES.map((place, at): Variation => {
      const turn = wording + size + at;
      return {
        rows,
        wording,
        ...place,
        year: ["令和5年度", "令和4年度", "R5", "2023年度"][turn % 4] ?? "",
        department: ["総務課", "町民生活課", "会計課", "議会事務局"][turn % 4] ?? "",
      };
    }),
  ),
);
