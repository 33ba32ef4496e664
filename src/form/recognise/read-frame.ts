import { enclosing, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition } from "../definition";
import type { UnplacedText } from "../reading";
import { joinAnswerCells, withMarksAtAnswers } from "./answer-cells";
import { type MarkedAnswers, withAnswerMarks } from "./answer-marks";
import { firstBeside } from "./beside-labels";
import { largest, smallest } from "./extremes";
import { joinRows, withoutUnread } from "./field-text";
import type { Label } from "./find-labels";
import type { BoundedFrame, FieldPart, FrameEdges } from "./form-draft";
import { edgesOf } from "./frame-edges";
import { textsStandUnder } from "./labels-above-texts";
import { withOverlays } from "./overlays";
import { rowsBelow } from "./rows-below";
import type { SheetContext } from "./sheet-context";
import { cellsBetween, rowsBetween, type GridCell, type GridRow } from "./sheet-grid";
import { isNote, SENTENCE, shareRow } from "./value-cells";

export interface FrameReading {
  readonly edges: FrameEdges;
  readonly area: Area;
  readonly parts: readonly FieldPart[];
  readonly unplaced: readonly UnplacedText[];
}

type FieldLabel = Label & { readonly meaning: { readonly field: FieldDefinition } };

/** Where the text of a field is looked for: beside its label from its row on, or in the columns under it. */
interface Column {
  readonly label: FieldLabel;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly rows: { readonly row: number; readonly cells: readonly GridCell[] }[];
  lastRow: number;
}

/** What a row's texts belong to until the next label: the fields of the labels above, or a field of an office's own. */
interface Band {
  readonly columns: readonly Column[];
}

const PROSE: ReadonlySet<FieldDefinition["role"]> = new Set(["identity", "progress", "text"] as const);
const FOREIGN: Band = { columns: [] };

/** Reads the fields of one frame, which may go on from `before`; every text in it is in one of them or unplaced. */
export function readFrame(context: SheetContext, frame: BoundedFrame, before: FrameReading | null): FrameReading {
  const edges = edgesOf(context, frame, before?.edges ?? null);
  const { bottom, doubtful } = rowsBelow(context, frame, edges);
  const reading = new FrameReader(context, frame, { ...edges, bottom }).read();
  const parts = withOverlays(context.overlays, reading.area, frame.limits.right, reading.parts);
  return { ...reading, parts, unplaced: [...reading.unplaced, ...doubtful.map(toUnplaced)] };
}

class FrameReader {
  private readonly own: ReadonlySet<Label>;
  /** Of labels with a slip, too, which are in no index. */
  private readonly labelCells: ReadonlySet<GridCell>;
  private readonly starts: ReadonlyMap<number, readonly FieldLabel[]>;
  private readonly columns: Column[] = [];
  private readonly unplaced: UnplacedText[] = [];
  private band: Band = FOREIGN;
  /** Texts that belong to a label further down, by its row. */
  private readonly deferred = new Map<number, GridCell[]>();

  constructor(
    private readonly context: SheetContext,
    private readonly frame: BoundedFrame,
    private readonly edges: FrameEdges,
  ) {
    this.own = new Set(frame.labels);
    this.labelCells = new Set(frame.labels.flatMap(({ cells }) => cells));
    const starts = new Map<number, FieldLabel[]>();
    for (const label of frame.labels) {
      if (!isFieldLabel(label)) continue;
      starts.set(label.area.top, [...(starts.get(label.area.top) ?? []), label]);
    }
    this.starts = starts;
  }

  read(): FrameReading {
    const { top, left, bottom, right } = this.edges;
    for (const row of rowsBetween(this.context.grid, top, bottom)) this.readRow(row);
    for (const column of this.band.columns) column.lastRow = bottom;
    return {
      edges: this.edges,
      area: { top, left, bottom, right },
      parts: this.columns.map((column) => this.partIn(column)),
      unplaced: this.unplaced,
    };
  }

  private readRow(row: GridRow): void {
    const labels = this.starts.get(row.row);
    if (labels) this.startBand(row.row, this.columnsOf(labels, row));
    const cells = cellsBetween(row, this.edges.left, this.frame.limits.right).filter(
      (cell) => !this.labelCells.has(cell),
    );
    const taken = new Map<Column, GridCell[]>();
    for (const cell of [...(this.deferred.get(row.row) ?? []), ...cells]) {
      const labelRow = labels ? null : this.labelRowBeside(cell);
      if (labelRow !== null) {
        this.deferred.set(labelRow, [...(this.deferred.get(labelRow) ?? []), cell]);
        continue;
      }
      if (cell.isCovered) {
        if (!cell.isBlank && cell.column <= this.edges.right) this.leaveOver(cell);
        continue;
      }
      const column = this.columnFor(cell, labels !== undefined);
      if (column) taken.set(column, [...(taken.get(column) ?? []), cell]);
      else if (!cell.isBlank && cell.column <= this.edges.right) this.leaveOver(cell);
    }
    for (const [column, inRow] of taken) this.take(column, row.row, inRow);
  }

  /** A merged text belongs to the label that stands beside its middle, unless the label above reaches down to it. */
  private labelRowBeside({ row, area, column }: GridCell): number | null {
    if (area.bottom === row || this.band.columns.some(({ label }) => label.area.bottom >= row)) return null;
    for (let below = row + 1; below <= Math.min(area.bottom, this.edges.bottom); below += 1) {
      if (this.starts.get(below)?.some((label) => label.area.right < column)) return below;
    }
    return null;
  }

  private columnFor(cell: GridCell, isLabelRow: boolean): Column | null {
    const column = this.band.columns.findLast(
      ({ left, right, firstRow }) => cell.area.bottom >= firstRow && cell.column >= left && cell.column <= right,
    );
    const isBesideLabel = this.band.columns.some(({ label }) => cell.column > label.area.right);
    if (column && !this.isLeftOfTexts(cell)) return column;
    // A text where labels stand begins a field of an office's own; brackets are a remark on the label above.
    const isRemark = /^\s*[(（[［【].*[)）\]］】]\s*$/su.test(cell.text);
    if (!isLabelRow && !isBesideLabel && !cell.isBlank && !isRemark) this.startBand(cell.row, []);
    return null;
  }

  private isLeftOfTexts(cell: GridCell): boolean {
    return this.band.columns.every(({ left }) => cell.column < left);
  }

  private startBand(row: number, columns: readonly Column[]): void {
    for (const column of this.band.columns) column.lastRow = Math.max(column.firstRow, row - 1);
    this.columns.push(...columns);
    this.band = { columns };
  }

  private columnsOf(labels: readonly FieldLabel[], row: GridRow): readonly Column[] {
    const sorted = labels.toSorted((a, b) => a.area.left - b.area.left);
    const isUnder = textsStandUnder(this.context, sorted, this.edges);
    return sorted.map((label, place) => {
      const next = sorted[place + 1];
      const right = next ? next.area.left - 1 : this.frame.limits.right;
      const beside = { label, left: label.area.right + 1, right, firstRow: label.area.top };
      // Beside labels over their texts stands the head of an office's own column (備考).
      const [foreign] = isUnder && !next ? cellsBetween(row, label.area.right + 1, right).filter(isShown) : [];
      const underRight = foreign ? foreign.column - 1 : right;
      const under = { ...beside, left: label.area.left, right: underRight, firstRow: label.area.bottom + 1 };
      return { ...(isUnder ? under : beside), rows: [], lastRow: row.row };
    });
  }

  /** The cells of one row of a field, from its left edge to the right limit. */
  private take(column: Column, row: number, cells: readonly GridCell[]): void {
    const { inside, beyond } = this.insideOf(column, cells);
    for (const cell of beyond) this.leaveOver(cell);
    if (inside.length > 0) column.rows.push({ row, cells: inside });
  }

  private insideOf(
    column: Column,
    cells: readonly GridCell[],
  ): { inside: readonly GridCell[]; beyond: readonly GridCell[] } {
    const { right, isRightCertain } = this.edges;
    const within = cells.filter((cell) => cell.column <= right);
    const rest = cells.filter((cell) => cell.column > right && !cell.isBlank && !isNote(cell.text));
    if (isRightCertain || rest.length === 0) return { inside: within, beyond: [] };
    // Nothing shows where the frame ends: the row's first text is the field's, what stands apart from it somebody must place.
    return within.some(({ isBlank }) => !isBlank)
      ? { inside: within, beyond: rest }
      : { inside: rest.slice(0, 1), beyond: rest.slice(1) };
  }

  private partIn(column: Column): FieldPart {
    const { field } = column.label.meaning;
    const isTable = column.rows.filter(({ cells }) => cells.filter(({ isBlank }) => !isBlank).length > 1).length > 1;
    const right = this.edges.isRightCertain ? this.edges.right : null;
    const found = field.role === "achievement" ? withMarksAtAnswers(column.rows, field) : column.rows;
    const rows = found.map(({ cells }) => {
      const shown = cells.filter(({ isBlank }) => !isBlank);
      const { own, foreign } = shareRow(field, shown, { plan: this.context.plan, isTable, right });
      for (const cell of foreign) this.leaveOver(cell);
      return shown.length === 0 ? cells.slice(0, 1) : own;
    });
    const area = this.areaOf(column, rows);
    const { label } = column;
    const { ownText } = label.meaning;
    const read = withoutUnread(rows);
    const { rows: shown, remarks: ofMarks } = this.withMarks(field, read.shown, area);
    const remarks = [...read.remarks, ...ofMarks];
    const { text, cells } = joinRows(shown, (inRow) => this.joinRow(field, inRow));
    const part = { label, text, cells, area, remarks };
    if (ownText === null) return part;
    const isPlaceless = comparisonKey(text) === "" && !this.hasEmptyMerge(column);
    if (isPlaceless && !this.mayBelongToLabel(label, ownText)) {
      return { ...part, text: ownText, cells: [], area: enclosing(label.area, area) };
    }
    if (isPlaceless || SENTENCE.test(ownText)) this.unplaced.push({ text: ownText, cell: label.cell });
    return part;
  }

  private withMarks(field: FieldDefinition, rows: readonly (readonly GridCell[])[], area: Area): MarkedAnswers {
    const { shapes } = this.context.overlays;
    const isAnswer = field.role === "achievement" && shapes.length > 0;
    return isAnswer ? withAnswerMarks(rows, shapes, field, area, this.frame.limits.right) : { rows, remarks: [] };
  }

  /** Cells beside each other are joined by a space, as they look on paper. */
  private joinRow(field: FieldDefinition, cells: readonly GridCell[]): string {
    if (field.role === "achievement") return joinAnswerCells(cells, field, this.edges.valueLeft);
    return cells.map(({ text }) => text).join(" ");
  }

  /** 「評価・検証\n年度末に書く」: a phrase on a line of its own, and the frame has room for a text beside the label. */
  private mayBelongToLabel({ text, area, meaning: { field } }: FieldLabel, ownText: string): boolean {
    if (!PROSE.has(field.role) || SENTENCE.test(ownText)) return false;
    const before = text.slice(0, text.length - ownText.length);
    return area.right < this.edges.valueLeft && !/[:：]\s*$/u.test(before);
  }

  /** Empty merged cells beside the label, or under it, for the text to be written in. */
  private hasEmptyMerge({ label, left, right, firstRow }: Column): boolean {
    const beside = firstBeside(this.context, label, this.own, Math.min(right, this.edges.right));
    if (firstRow === label.area.top) return beside?.cell === null;
    return (this.context.grid.mergesByTop.get(firstRow) ?? []).some(
      (merge) => merge.left === left && merge.right <= right,
    );
  }

  private areaOf(column: Column, rows: readonly (readonly GridCell[])[]): Area {
    const { label, firstRow } = column;
    const cells = rows.flat().filter(({ isBlank }) => !isBlank);
    const isUnder = column.left <= label.area.right;
    const first = isUnder ? null : firstBeside(this.context, label, this.own, this.edges.right);
    const expected = isUnder ? column.left : (first?.area.left ?? Math.max(label.area.right + 1, this.edges.valueLeft));
    const left = smallest([expected, ...cells.map((cell) => cell.column)]);
    const right = largest([left, Math.min(column.right, this.edges.right), ...cells.map(({ area }) => area.right)]);
    return { top: firstRow, left, bottom: Math.max(firstRow, column.lastRow), right };
  }

  private leaveOver(cell: GridCell): void {
    if (comparisonKey(cell.text) !== "") this.unplaced.push(toUnplaced(cell));
  }
}

function isShown({ isBlank, isCovered }: GridCell): boolean {
  return !isBlank && !isCovered;
}

function toUnplaced({ text, row, column }: GridCell): UnplacedText {
  return { text, cell: { row, column } };
}

function isFieldLabel(label: Label): label is FieldLabel {
  return label.meaning.field !== null;
}
