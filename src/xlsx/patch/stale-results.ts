import { areaOf, enclosing, intersects, parseRange, type Area } from "../../workbook/address";
import type { PlacedCell } from "../../workbook/cell-patch";
import { groupBy } from "../../workbook/group-by";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

interface FormulaCell extends PlacedCell {
  readonly reads: readonly SheetArea[];
}

interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Texts are passed over; a sheet, in quotes or not, and a cell, a range, whole columns or rows. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\]!'$])(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!])/giu;
const WORD = /(?<![\p{L}\p{N}_.!'"])[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
/** Above it, what has changed on a sheet is taken for all between. */
const CELLS_ONE_BY_ONE = 50;

/**
 * Formulas whose stored results rest on one of these cells, one way or another, and may say what stood there before: until Excel
 * calculates them anew, which it does not do by itself on opening.
 */
export function staleResults(
  { sheets, definedNames }: WorkbookSnapshot,
  changed: readonly PlacedCell[],
): readonly PlacedCell[] {
  const named = groupBy(definedNames, ({ name }) => name.toLowerCase());
  const readsOf = (formula: string, sheet: string): readonly SheetArea[] => [
    ...areasIn(formula, sheet),
    ...(named.size === 0 ? [] : (formula.match(WORD) ?? [])).flatMap((word) =>
      (named.get(word.toLowerCase()) ?? []).flatMap(({ refersTo }) => areasIn(refersTo, sheet)),
    ),
  ];
  let waiting = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }): readonly FormulaCell[] => {
      const reads = formula === undefined ? [] : readsOf(formula, name);
      return reads.length === 0 ? [] : [{ sheet: name, row, column, reads }];
    }),
  );
  const stale: PlacedCell[] = [];
  for (let news = changed; news.length > 0 && waiting.length > 0;) {
    const areas = areasOf(news);
    const isStale = ({ reads }: FormulaCell): boolean =>
      reads.some(({ sheet, area }) => areas.get(sheet.toLowerCase())?.some((one) => intersects(one, area)));
    const found = groupBy(waiting, isStale);
    news = found.get(true) ?? [];
    waiting = [...(found.get(false) ?? [])];
    stale.push(...news.map(({ sheet, row, column }) => ({ sheet, row, column })));
  }
  return stale;
}

function areasIn(formula: string, sheet: string): readonly SheetArea[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain, reference]) => {
    const area = reference === undefined ? null : parseRange(reference);
    return area ? [{ sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet, area }] : [];
  });
}

function areasOf(cells: readonly PlacedCell[]): ReadonlyMap<string, readonly Area[]> {
  const bySheet = groupBy(cells, ({ sheet }) => sheet.toLowerCase());
  return new Map(
    [...bySheet].map(([sheet, own]) => {
      const areas = own.map(areaOf);
      return [sheet, areas.length > CELLS_ONE_BY_ONE ? [areas.reduce(enclosing)] : areas];
    }),
  );
}
