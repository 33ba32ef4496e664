import type { Area, CellAddress } from "../../workbook/address";
import {
  textOfContent,
  type CellContent,
  type CellDrawing,
  type CellLink,
  type RowDrawing,
  type SheetDrawing,
} from "../../workbook/drawing";
import { styles, type CellStyle, type StyleName } from "../../workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT, textHeightPt } from "../../workbook/text-extent";

/** One cell of a row, or several merged into one. A string is text, "" a blank cell. */
export interface RowCell {
  readonly content: string | number | CellContent;
  readonly style: StyleName;
  /** Columns that it covers; 1 where absent. */
  readonly span?: number;
  readonly link?: CellLink | undefined;
}

export interface RowOptions {
  readonly minHeightPt?: number;
  /** Text that needs more is cut off in print. Absent: Excel's own limit. */
  readonly maxHeightPt?: number;
  readonly firstColumn?: number;
}

/** Room between a text and the edges of its cell, which both Excel and LibreOffice keep. */
const PADDING_CHARS = 1;
const PADDING_PT = 4.5;
const LEAST_HEIGHT_PT = 18;

/** Builds a sheet from top to bottom, row by row, each row as high as its texts need. */
export class SheetBuilder {
  private readonly cells: CellDrawing[] = [];
  private readonly rows: RowDrawing[] = [];
  private readonly merges: Area[] = [];
  /** The row that comes next, 0-based. */
  nextRow = 0;

  constructor(private readonly widthsChars: readonly number[]) {}

  get columnCount(): number {
    return this.widthsChars.length;
  }

  get widthChars(): number {
    return this.widthsChars.reduce((sum, chars) => sum + chars, 0);
  }

  /** Of all rows so far. */
  get heightPt(): number {
    return this.rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
  }

  /** Adds a row and gives the address of its first cell. */
  addRow(cells: readonly RowCell[], options: RowOptions = {}): CellAddress {
    const row = this.nextRow++;
    const first = options.firstColumn ?? 0;
    let column = first;
    let heightPt = options.minHeightPt ?? LEAST_HEIGHT_PT;
    for (const cell of cells) {
      const span = cell.span ?? 1;
      this.addCell(row, column, span, cell);
      heightPt = Math.max(heightPt, this.heightOf(cell, column, span));
      column += span;
    }
    this.rows.push({ row, heightPt: Math.min(heightPt, options.maxHeightPt ?? EXCEL_MAX_ROW_HEIGHT_PT) });
    return { row, column: first };
  }

  /** Leaves white space. */
  addGap(heightPt = 9): void {
    this.rows.push({ row: this.nextRow++, heightPt });
  }

  build(rest: Omit<SheetDrawing, "columns" | "rows" | "cells" | "merges">): SheetDrawing {
    const columns = this.widthsChars.map((widthChars) => ({ widthChars }));
    return { ...rest, columns, rows: this.rows, cells: this.cells, merges: this.merges };
  }

  private addCell(row: number, column: number, span: number, { content, style, link }: RowCell): void {
    this.cells.push({ row, column, style, content: contentOf(content), ...(link && { link }) });
    for (let covered = column + 1; covered < column + span; covered++) {
      this.cells.push({ row, column: covered, style, content: { type: "blank" } });
    }
    if (span > 1) this.merges.push({ top: row, bottom: row, left: column, right: column + span - 1 });
  }

  private heightOf({ content, style: name }: RowCell, column: number, span: number): number {
    const style: CellStyle = styles[name];
    const text = textOf(content);
    if (text === null) return 0;
    const width = this.widthsChars.slice(column, column + span).reduce((sum, chars) => sum + chars, 0);
    const widthChars = style.wrap ? Math.max(2, width - PADDING_CHARS) : Number.MAX_SAFE_INTEGER;
    return textHeightPt(text, widthChars, style.sizePt) + PADDING_PT;
  }
}

function contentOf(content: RowCell["content"]): CellContent {
  if (typeof content === "number") return { type: "number", value: content };
  if (typeof content !== "string") return content;
  return content === "" ? { type: "blank" } : { type: "text", text: content };
}

/** Null for a number: it never runs over more than a line. */
function textOf(content: RowCell["content"]): string | null {
  if (typeof content === "string") return content;
  return typeof content === "object" ? textOfContent(content) : null;
}
