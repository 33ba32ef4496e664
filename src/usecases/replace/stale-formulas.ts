import { foldSheetName } from "../../form/free-sheet-names";
import { areaToA1 } from "../../workbook/address";
import { areasOfCells } from "../../workbook/cell-areas";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** What is retired, as formulas name it. */
export interface RetiredNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** Formulas that go on looking at what is retired, and break when that is tidied up. */
export function staleFormulasOn(
  { name, cells }: SheetSnapshot,
  { sheets, tables }: RetiredNames,
): readonly { readonly sheet: string; readonly formulasIn: string }[] {
  const names = new Set(sheets.map(foldSheetName));
  const retiredTables = tables.map(tablePattern);
  const stale = cells.filter(({ formula }) => {
    if (formula === undefined) return false;
    return (
      sheetsNamedIn(formula).some((one) => names.has(foldSheetName(one))) ||
      retiredTables.some((table) => table.test(formula.replace(STRING, '""')))
    );
  });
  return areasOfCells(stale).map((area) => ({ sheet: name, formulasIn: areaToA1(area) }));
}

const STRING = /"(?:[^"]|"")*"/gu;
/** A text between quotes, a name between apostrophes, or one without: the first of them that begins, so that none is looked for in another. */
const NAMED = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|((?:\[[^\]]*\])?[^\s'"!(),;+\-*/^&=<>{}[\]%]+)!/gu;

/** Both ends of 'A:B'!; none of another workbook's. */
function sheetsNamedIn(formula: string): readonly string[] {
  return [...formula.matchAll(NAMED)].flatMap(([, quoted, plain]) => {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    return name.includes("[") ? [] : name.split(":");
  });
}

/** Excel gives a table another name while the one that it replaces is still there. */
function tablePattern(table: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${table}(?:_\\w+|\\d+)?(?![\\p{L}\\p{N}_.!])`, "iu");
}
