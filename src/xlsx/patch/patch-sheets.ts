import { contains, toA1, type CellAddress } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { applyEdits } from "../../workbook/text-edit";
import type { OpenWorkbook } from "../read/open-workbook";
import { readCellStyles, type CellStyles } from "../read/styles";
import { readWorkbookPart } from "../read/workbook-part";
import { editCellText } from "./cell-markup";
import { refuseAll, refuseCell, RefusedCell, type CellPatch, type RefusedPatch } from "./cell-patch";
import { parseMarkup, type Markup } from "./markup";
import { readOwnedCells, type OwnedCells } from "./owned-cells";
import { partText, type PartText } from "./part-text";
import { plainMarkup } from "./rich-markup";
import { cellsAt, readSheetSource, type CellSource, type SheetSource } from "./sheet-source";
import { splice } from "./source-tag";
import { readStringSources } from "./string-sources";
import { additionsOf, changeOfCell, type CellChange } from "./write-cell";

export interface PatchedParts {
  /** The parts that are other ones now, by their keys. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly refused: readonly RefusedPatch[];
}

/** A worksheet of which some cells are to be changed. */
interface SheetToPatch {
  readonly part: string;
  readonly partText: PartText;
  readonly source: SheetSource;
  readonly owned: OwnedCells;
  readonly cells: ReadonlyMap<string, CellSnapshot>;
  readonly patches: readonly CellPatch[];
}

/** What texts and looks cells point at. */
interface Tables {
  readonly strings: ReadonlyMap<number, Markup>;
  readonly styles: CellStyles;
  readonly markupOf: (source: string) => Markup | null;
}

/** The worksheets' parts with these patches in them. Throws `Refusal` for what is wrong with the file. */
export function patchSheets(
  { workbook, workbookPart, budget }: OpenWorkbook,
  snapshot: WorkbookSnapshot,
  patches: readonly CellPatch[],
): PatchedParts {
  const book = readWorkbookPart(workbook, workbookPart, budget);
  const refused: RefusedPatch[] = [];
  const sheets = [...groupBy(patches, ({ sheet }) => sheet)].flatMap(([name, own]): readonly SheetToPatch[] => {
    const position = book.sheets.findIndex((sheet) => sheet.name === name && sheet.type === "worksheet");
    const part = book.sheets[position]?.part;
    if (part === undefined) {
      refused.push(...refuseAll(own, "no-such-sheet"));
      return [];
    }
    const text = partText(workbook.bytesOf(part), part);
    if (!text) {
      refused.push(...refuseAll(own, "unsupported"));
      return [];
    }
    const rows = new Set(own.map(({ cell }) => cell.row));
    return [
      {
        part,
        partText: text,
        source: readSheetSource(text.text, part, rows, budget),
        owned: readOwnedCells(workbook, part),
        cells: new Map(snapshot.sheets[position]?.cells.map((cell) => [toA1(cell), cell])),
        patches: own,
      },
    ];
  });
  const wanted = new Set(
    sheets.flatMap(({ source, patches: own }) => own.flatMap(({ cell }) => stringsAt(source, cell))),
  );
  const tables: Tables = {
    strings: readStringSources(workbook, book.sharedStringsPart, wanted, budget),
    styles: readCellStyles(workbook, book.stylesPart, book.dateSystem, budget),
    markupOf: (source) => parseMarkup(source, "", budget),
  };
  const contents = new Map<string, Uint8Array>();
  for (const sheet of sheets) {
    const changed = patchSheet(sheet, tables, refused);
    if (changed !== sheet.partText.text) contents.set(sheet.part, sheet.partText.encode(changed));
  }
  return { contents, refused };
}

function stringsAt(source: SheetSource, address: CellAddress): readonly number[] {
  return cellsAt(source, address)
    .filter(({ attributes }) => attributes.t === "s")
    .map(({ valueText }) => Number(valueText));
}

function patchSheet(sheet: SheetToPatch, tables: Tables, refused: RefusedPatch[]): string {
  const {
    source,
    patches,
    partText: { text },
  } = sheet;
  const changes: { readonly cell: CellSource | undefined; readonly change: CellChange }[] = [];
  const done = new Set<string>();
  for (const patch of patches) {
    try {
      const address = toA1(patch.cell);
      if (done.has(address)) refuseCell("twice");
      done.add(address);
      const [cell] = cellsAt(source, patch.cell);
      const markup = newText(sheet, tables, patch);
      if (markup && (cell || markup.children.length > 0)) changes.push({ cell, change: { ...patch.cell, markup } });
    } catch (error) {
      if (!(error instanceof RefusedCell)) throw error;
      refused.push({ patch, reason: error.reason });
    }
  }
  const added = changes.filter(({ cell }) => cell === undefined).map(({ change }) => change);
  return splice(text, [
    ...changes.flatMap(({ cell, change }) => (cell ? changeOfCell(text, cell, change.markup) : [])),
    ...(added.length > 0 ? additionsOf(text, source, added) : []),
  ]);
}

/** What the cell is to hold; null where that is what it holds. Throws `RefusedCell`. */
function newText(sheet: SheetToPatch, tables: Tables, { cell: address, before, edits }: CellPatch): Markup | null {
  const { source, owned } = sheet;
  const known = sheet.cells.get(toA1(address));
  const [cell, second] = cellsAt(source, address);
  if (second) refuseCell("twice");
  if (cell?.hasFormula || source.filledAreas.some((area) => contains(area, address))) refuseCell("formula");
  if ((known?.text ?? "") !== before) refuseCell("changed");
  if ((known && known.type !== "text") || cell?.attributes.vm !== undefined) refuseCell("not-text");
  if (owned.labelsOfTables.some((area) => contains(area, address))) refuseCell("label-of-table");
  if (owned.pivots.some((area) => contains(area, address))) refuseCell("pivot");
  if (applyEdits(before, edits) === before) return null;
  const isStruck = tables.styles.look(Number(cell?.attributes.s ?? 0)).isStruck;
  if (isStruck && known === undefined) refuseCell("struck");
  return editCellText({ cell: known, markup: markupOf(sheet, tables, cell, known), isStruck }, edits);
}

/** The cell's text as the file has it, wherever it stands: the reader's own order of looking. */
function markupOf(
  { partText: { text } }: SheetToPatch,
  tables: Tables,
  cell: CellSource | undefined,
  known: CellSnapshot | undefined,
): Markup {
  const { inline = null, valueText = "", attributes = {} } = cell ?? {};
  if (known === undefined) return plainMarkup("");
  if (inline && (valueText === "" || attributes.t === "inlineStr")) {
    return tables.markupOf(text.slice(inline.start, inline.end)) ?? refuseCell("unsupported");
  }
  if (attributes.t === "s") return tables.strings.get(Number(valueText)) ?? refuseCell("unsupported");
  return plainMarkup(String(known.value));
}
