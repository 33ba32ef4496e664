import { type Area, type CellAddress, parseRange } from "../../workbook/address";
import type { Budget } from "../read/budget";
import { CellPlaces, LONGEST_REFERENCE, readIndex } from "../read/cell-places";
import { parseXml, type XmlAttributes } from "../read/xml";
import { isSelfClosing, tagEndingAt, type Span } from "./source-tag";

/** An element as it stands in the sheet's part. */
export interface ElementSource {
  readonly tag: Span;
  /** Null where the opening tag closes itself. */
  readonly closing: Span | null;
  readonly attributes: XmlAttributes;
}

export interface CellSource extends ElementSource {
  readonly column: number;
  readonly value: Span | null;
  readonly inline: Span | null;
  /** The text of `<v>`, as it reads. */
  readonly valueText: string;
  /** Of both elements, each time they stand there: what is to give way to another text. */
  readonly contents: readonly Span[];
  readonly hasFormula: boolean;
}

export interface RowSource extends ElementSource {
  readonly cells: readonly CellSource[];
}

/** What of a sheet's part has to be known to change some of its cells. */
export interface SheetSource {
  readonly sheetData: ElementSource | null;
  readonly dimension: ElementSource | null;
  /** Of the rows asked for; one that the file has twice is there twice. */
  readonly rows: ReadonlyMap<number, readonly RowSource[]>;
  /** Of the rows asked for: the place of the first row that belongs behind it; none: the last. */
  readonly nextRows: ReadonlyMap<number, number>;
  /** Cells that a formula of another cell fills: of an array, of a data table. */
  readonly filledAreas: readonly Area[];
  /** Styles of columns, for cells that are not there yet. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
}

type Building<Source> = { -readonly [Key in keyof Source]: Source[Key] };

export function readSheetSource(
  text: string,
  partName: string,
  wantedRows: ReadonlySet<number>,
  budget: Budget,
): SheetSource {
  const places = new CellPlaces();
  const rows = new Map<number, RowSource[]>();
  const nextRows = new Map<number, number>();
  /** Those behind which no row has been met; the first of them last. */
  const waiting = [...wantedRows].sort((a, b) => b - a);
  const filledAreas: Area[] = [];
  const columnStyles: { first: number; last: number; style: string }[] = [];
  let sheetData: Building<ElementSource> | null = null;
  let dimension: ElementSource | null = null;
  let row: (Building<RowSource> & { cells: CellSource[] }) | null = null;
  let cell: (Building<CellSource> & { contents: Span[] }) | null = null;
  let content: ElementSource | null = null;
  let pieces: string[] = [];

  const element = (end: number, attributes: XmlAttributes): ElementSource => ({
    tag: tagEndingAt(text, end),
    closing: null,
    attributes,
  });
  const closingAt = (end: number, { tag }: ElementSource): Span | null =>
    isSelfClosing(text, tag) ? null : tagEndingAt(text, end);

  parseXml([text], partName, budget, {
    open(name, attributes, parent, end) {
      if (name === "row" && parent === "sheetData") {
        places.openRow(attributes.r);
        const own = element(end, attributes);
        row = wantedRows.has(places.row) ? { ...own, cells: [] } : null;
        if (row) rows.set(places.row, [...(rows.get(places.row) ?? []), row]);
        for (let next = waiting.at(-1); next !== undefined && next < places.row; next = waiting.at(-1)) {
          nextRows.set(next, own.tag.start);
          waiting.pop();
        }
      } else if (name === "c" && parent === "row") {
        places.openCell(attributes.r);
        const own = { ...element(end, attributes), column: places.column };
        cell = { ...own, value: null, inline: null, valueText: "", contents: [], hasFormula: false };
      } else if (parent === "c" && cell && (name === "v" || name === "is")) {
        content = element(end, attributes);
        pieces = [];
      } else if (name === "f" && parent === "c" && cell) {
        cell.hasFormula = true;
        const { ref = "", t } = attributes;
        const area = (t === "array" || t === "dataTable") && ref.length <= LONGEST_REFERENCE ? parseRange(ref) : null;
        if (area) filledAreas.push(area);
      } else if (name === "sheetData") sheetData = element(end, attributes);
      else if (name === "dimension" && parent === "worksheet") dimension = element(end, attributes);
      else if (name === "col" && parent === "cols" && attributes.style !== undefined) {
        const [first, last] = [readIndex(attributes.min, 16_384), readIndex(attributes.max, 16_384)];
        columnStyles.push({ first, last, style: attributes.style });
      }
    },
    text(piece) {
      if (content) pieces.push(piece);
    },
    close(name, parent, end) {
      if (parent === "c" && cell && content && (name === "v" || name === "is")) {
        const span = { start: content.tag.start, end };
        cell.contents.push(span);
        if (name === "is") cell.inline = span;
        else {
          cell.value = span;
          cell.valueText = pieces.join("");
        }
        content = null;
      } else if (name === "c" && parent === "row" && cell) {
        cell.closing = closingAt(end, cell);
        row?.cells.push(cell);
        cell = null;
      } else if (name === "row" && parent === "sheetData" && row) {
        row.closing = closingAt(end, row);
        row = null;
      } else if (name === "sheetData" && sheetData) sheetData.closing = closingAt(end, sheetData);
    },
  });
  return { sheetData, dimension, rows, nextRows, filledAreas, columnStyles };
}

/** The cells of the sheet that stand at this address. */
export function cellsAt({ rows }: SheetSource, { row, column }: CellAddress): readonly CellSource[] {
  return (rows.get(row) ?? []).flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
}
