import { areaOf, toA1, type Area, type CellAddress } from "../../../workbook/address";
import type { Book, BookCell, BookLink } from "../../../xlsx/book";
import { columnWidthPt, rowHeightPt } from "../../host/model/sizes";
import type { HostSheet } from "../../host/model/workbook";
import { Axis } from "./axis";
import type { Stroke } from "./borders";
import { CellIndex } from "./cell-index";
import { cellText, LINE_PX, PADDING_PX, type CellText } from "./cell-text";
import { cssFill } from "./colors";
import { DataBars, type DataBar } from "./data-bars";
import { fontLook, type FontLook } from "./fonts";
import type { MeasureText } from "./measure";
import { MergeIndex } from "./merge-index";
import { fittedHeightPx } from "./row-heights";
import { rowStrokes } from "./row-strokes";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a text reaches into the empty cells beside its own. */
export interface Spill {
  readonly left: number;
  readonly right: number;
  /** Grid lines do not run through the text: there is no fill under it either. */
  readonly isOnPaper: boolean;
}

/** A cell, or a merged box, that is painted: pixels from the sheet's edges. */
export interface CellBox extends CellAddress, Box {
  readonly a1: string;
  /** CSS background; null: the sheet shows through. */
  readonly fill: string | null;
  readonly content: CellText | null;
  readonly spill: Spill | null;
  readonly dataBar: DataBar | null;
  readonly link: BookLink | null;
}

export interface RowPicture {
  readonly row: number;
  readonly y: number;
  readonly height: number;
  readonly boxes: readonly CellBox[];
  readonly strokes: readonly Stroke[];
}

export interface PictureOptions {
  readonly book: Pick<Book, "dateSystem" | "defaultFont">;
  readonly measure: MeasureText;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The area that has anything in it. */
  readonly used: Area;
}

interface DrawnRow {
  readonly picture: RowPicture;
  /** The cells that it was drawn from, with those above and below. */
  readonly cells: readonly (readonly (BookCell | undefined)[])[];
}

const PAPER = "#FFFFFF";

/**
 * A sheet as it is to be drawn. Rows are worked out when they are asked for, and taken over from the picture before
 * where nothing in them has changed: whoever draws can tell by identity.
 */
export class SheetPicture {
  readonly sheet: HostSheet;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly #options: PictureOptions;
  readonly #cells: CellIndex;
  readonly #dataBars: DataBars;
  readonly #drawn = new Map<number, DrawnRow>();
  #drawnBefore: ReadonlyMap<number, DrawnRow> = new Map();

  constructor(sheet: HostSheet, options: PictureOptions, before: SheetPicture | null = null) {
    this.sheet = sheet;
    this.#options = options;
    this.#cells = new CellIndex(sheet, options.rowCount, options.columnCount);
    this.merges = new MergeIndex(sheet.data.merges, options.rowCount);
    this.#dataBars = new DataBars(sheet);
    this.columns = new Axis(options.columnCount, (column) => pixels(columnWidthPt(sheet, column)));
    this.rows = new Axis(options.rowCount, (row) => this.#rowHeightPx(row));
    if (before && this.#isLaidOutAs(before)) this.#drawnBefore = before.#drawn;
  }

  get used(): Area {
    return this.#options.used;
  }

  /** The merged box that covers the place, or the cell itself. */
  areaAt({ row, column }: CellAddress): Area {
    return this.merges.at(row, column) ?? areaOf({ row, column });
  }

  /** Pixels from the sheet's edges; what lies beyond the picture is cut off. */
  boxOf(area: Area): Box {
    const x = this.columns.start(area.left);
    const y = this.rows.start(area.top);
    return { x, y, width: this.columns.end(area.right) - x, height: this.rows.end(area.bottom) - y };
  }

  /** How the text of a cell is set, even where it has none yet. */
  fontAt({ row, column }: CellAddress): FontLook {
    return this.#fontOf(this.#cells.at(row, column));
  }

  /** Boxes that begin above `row` and reach into it. */
  boxesFromAbove(row: number): readonly CellBox[] {
    const begun = this.merges.ofRow(row).filter(({ top }) => top < row);
    return begun.flatMap(({ top, left }) => this.row(top).boxes.filter(({ column }) => column === left));
  }

  row(row: number): RowPicture {
    const known = this.#drawn.get(row);
    if (known) return known.picture;
    const near = [this.rows.shownFrom(row - 1, -1), row, this.rows.shownFrom(row + 1, 1)];
    const cells = near.map((one) => (one === null ? [] : this.#cells.cells(one)));
    const before = this.#drawnBefore.get(row);
    const drawn = before && isSame(before.cells, cells) ? before : { picture: this.#draw(row), cells };
    this.#drawn.set(row, drawn);
    return drawn.picture;
  }

  #fontOf(cell: BookCell | undefined): FontLook {
    return fontLook(cell?.style?.font, this.#options.book.defaultFont, (cell?.link ?? null) !== null);
  }

  #rowHeightPx(row: number): number {
    const { heightPt = null, isHidden = false } = this.sheet.data.rows.get(row) ?? {};
    const given = pixels(rowHeightPt(this.sheet, row));
    if (heightPt !== null || isHidden) return given;
    const cells = this.#cells.columns(row).flatMap((column) => {
      const cell = this.#cells.at(row, column);
      return cell && !this.merges.at(row, column) ? [{ cell, widthPx: this.columns.size(column) }] : [];
    });
    return Math.max(
      given,
      fittedHeightPx(cells, (cell) => this.#fontOf(cell), this.#options.measure),
    );
  }

  #isLaidOutAs(before: SheetPicture): boolean {
    return (
      before.sheet === this.sheet &&
      before.#options.book === this.#options.book &&
      // One number changes all bars.
      !this.#dataBars.isAny &&
      !before.#dataBars.isAny &&
      before.merges.isSameAs(this.merges) &&
      before.columns.isSameAs(this.columns) &&
      before.rows.isSameAs(this.rows)
    );
  }

  #draw(row: number): RowPicture {
    const isHidden = this.rows.isHidden(row);
    const layout = { cells: this.#cells, merges: this.merges, rows: this.rows, columns: this.columns };
    return {
      row,
      y: this.rows.start(row),
      height: this.rows.size(row),
      boxes: this.#boxes(row),
      strokes: isHidden ? [] : rowStrokes(row, layout),
    };
  }

  #boxes(row: number): readonly CellBox[] {
    const begun = this.merges.ofRow(row).filter(({ top }) => top === row);
    const columns = new Set([...this.#cells.columns(row), ...begun.map(({ left }) => left)]);
    return [...columns].sort((a, b) => a - b).flatMap((column) => this.#box(row, column) ?? []);
  }

  #box(row: number, column: number): CellBox | null {
    const merge = this.merges.at(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return null;
    const place = this.boxOf(merge ?? areaOf({ row, column }));
    if (place.width <= 0 || place.height <= 0) return null;
    const cell = this.#cells.at(row, column);
    const content = cell ? this.#content(cell, place) : null;
    const fill = cssFill(cell?.style?.fill) ?? (merge ? PAPER : null);
    const dataBar = cell ? this.#dataBars.at(row, column, cell.value) : null;
    if (!content && fill === null && !dataBar) return null;
    const spill = content && !content.isBound && !merge ? this.#spill(row, column, content) : null;
    return {
      row,
      column,
      a1: toA1({ row, column }),
      ...place,
      fill,
      content,
      spill,
      dataBar,
      link: cell?.link ?? null,
    };
  }

  #content(cell: BookCell, { width }: Box): CellText | null {
    const { measure, book } = this.#options;
    return cellText(cell, { font: this.#fontOf(cell), dateSystem: book.dateSystem, widthPx: width, measure });
  }

  /** As far as the text needs, but not into a cell that has something. */
  #spill(row: number, column: number, { text, font, align, indentPx }: CellText): Spill | null {
    const room = this.columns.size(column) - LINE_PX - 2 * PADDING_PX;
    const over = this.#options.measure(text, font) + indentPx - room;
    if (over <= 0) return null;
    const [left, right] = align === "right" ? [over, 0] : align === "center" ? [over / 2, over / 2] : [0, over];
    const [before, after] = [this.#free(row, column, -1, left), this.#free(row, column, 1, right)];
    const hasFill = this.#cells.at(row, column)?.style?.fill !== undefined;
    return { left: before.px, right: after.px, isOnPaper: !hasFill && before.isOnPaper && after.isOnPaper };
  }

  #free(row: number, column: number, step: 1 | -1, wanted: number): { px: number; isOnPaper: boolean } {
    let px = 0;
    let isOnPaper = true;
    for (let at = column + step; at >= 0 && at < this.columns.count && px < wanted; at += step) {
      const { value = null, style = null } = this.#cells.at(row, at) ?? {};
      if ((value !== null && value !== "") || this.merges.at(row, at)) break;
      isOnPaper &&= style?.fill === undefined;
      px += this.columns.size(at);
    }
    return { px: Math.min(px, wanted), isOnPaper };
  }
}

function pixels(pt: number): number {
  return Math.round((pt * 96) / 72);
}

function isSame(a: DrawnRow["cells"], b: DrawnRow["cells"]): boolean {
  return a.every((row, index) => {
    const other = b[index] ?? [];
    return row.length === other.length && row.every((cell, at) => cell === other[at]);
  });
}
