import type { Plan } from "../../plan/schema";
import { enclosing, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition } from "../definition";
import type { UnplacedText } from "../reading";
import { largest, smallest } from "./extremes";
import type { Label, LabelIndex } from "./find-labels";
import { edgesOf, firstBoxOf, type FrameEdges, type FrameLimits } from "./frame-edges";
import type { FrameDraft } from "./form-draft";
import { joinRows } from "./join-text";
import { rowsBelonging } from "./rows-below";
import { textsStandUnder } from "./labels-above-texts";
import { cellsBetween, rowsBetween, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import { isNote, SENTENCE, shareRow } from "./value-cells";

/** A label's box, or the part of it that stands on this frame. */
export interface BoxReading {
  readonly label: Label;
  readonly text: string;
  readonly area: Area;
}

export interface FrameReading {
  readonly edges: FrameEdges;
  readonly area: Area;
  readonly boxes: readonly BoxReading[];
  readonly unplaced: readonly UnplacedText[];
}

type FieldLabel = Label & { readonly meaning: { readonly field: FieldDefinition } };

/** Where the text of a box is looked for: beside its label from its row on, or in the columns under it. */
interface Column {
  readonly label: FieldLabel;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly rows: { readonly row: number; readonly cells: readonly GridCell[] }[];
  lastRow: number;
}

/** What a row's texts belong to until the next label: the boxes of the labels above, or a box of an office's own. */
interface Band {
  readonly columns: readonly Column[];
}

const PROSE: ReadonlySet<FieldDefinition["role"]> = new Set(["identity", "progress", "text"] as const);
const FOREIGN: Band = { columns: [] };

/** Reads the boxes of one frame; every text in the frame is in one of them or unplaced. */
export function readFrame(
  grid: SheetGrid,
  index: LabelIndex,
  frame: FrameDraft,
  limits: FrameLimits,
  plan: Plan,
  before: FrameReading | null,
): FrameReading {
  const edges = edgesOf(grid, index, frame, limits, before?.edges ?? null);
  const { bottom, doubtful } = rowsBelonging(grid, index, frame, edges, limits, plan);
  const reading = new FrameReader(grid, index, frame, { ...edges, bottom }, limits, plan).read();
  return { ...reading, unplaced: [...reading.unplaced, ...doubtful.map(toUnplaced)] };
}

class FrameReader {
  private readonly own: ReadonlySet<Label>;
  private readonly starts: ReadonlyMap<number, readonly FieldLabel[]>;
  private readonly columns: Column[] = [];
  private readonly unplaced: UnplacedText[] = [];
  private band: Band = FOREIGN;
  /** Texts that belong to a label further down, by its row. */
  private readonly deferred = new Map<number, GridCell[]>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly index: LabelIndex,
    frame: FrameDraft,
    private readonly edges: FrameEdges,
    private readonly limits: FrameLimits,
    private readonly plan: Plan,
  ) {
    this.own = new Set(frame.labels);
    const starts = new Map<number, FieldLabel[]>();
    for (const label of frame.labels) {
      if (!isFieldLabel(label)) continue;
      starts.set(label.box.top, [...(starts.get(label.box.top) ?? []), label]);
    }
    this.starts = starts;
  }

  read(): FrameReading {
    const { top, left, bottom, right } = this.edges;
    for (const row of rowsBetween(this.grid, top, bottom)) this.readRow(row);
    for (const column of this.band.columns) column.lastRow = bottom;
    return {
      edges: this.edges,
      area: { top, left, bottom, right },
      boxes: this.columns.map((column) => this.boxOf(column)),
      unplaced: this.unplaced,
    };
  }

  private readRow(row: GridRow): void {
    const labels = this.starts.get(row.row);
    if (labels) this.startBand(row.row, this.columnsOf(labels, row));
    const cells = cellsBetween(row, this.edges.left, this.limits.right).filter((cell) => !this.isLabel(cell));
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
  private labelRowBeside({ row, box, column }: GridCell): number | null {
    if (box.bottom === row || this.band.columns.some(({ label }) => label.box.bottom >= row)) return null;
    for (let below = row + 1; below <= Math.min(box.bottom, this.edges.bottom); below += 1) {
      if (this.starts.get(below)?.some((label) => label.box.right < column)) return below;
    }
    return null;
  }

  private columnFor(cell: GridCell, isLabelRow: boolean): Column | null {
    const column = this.band.columns.findLast(
      ({ left, right, firstRow }) => cell.box.bottom >= firstRow && cell.column >= left && cell.column <= right,
    );
    const isBesideLabel = this.band.columns.some(({ label }) => cell.column > label.box.right);
    if (column && !this.isLeftOfTexts(cell)) return column;
    // A text where labels stand begins a box of an office's own; brackets are a remark on the label above.
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
    const sorted = labels.toSorted((a, b) => a.box.left - b.box.left);
    const isUnder = textsStandUnder(this.grid, this.index, sorted, this.edges);
    return sorted.map((label, place) => {
      const next = sorted[place + 1];
      const right = next ? next.box.left - 1 : this.limits.right;
      const beside = { label, left: label.box.right + 1, right, firstRow: label.box.top };
      // Beside labels over their texts stands the head of an office's own column (備考).
      const [foreign] = isUnder && !next ? cellsBetween(row, label.box.right + 1, right).filter(isShown) : [];
      const underRight = foreign ? foreign.column - 1 : right;
      const under = { ...beside, left: label.box.left, right: underRight, firstRow: label.box.bottom + 1 };
      return { ...(isUnder ? under : beside), rows: [], lastRow: row.row };
    });
  }

  /** The cells of one row of a box, from its left edge to the right limit. */
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
    // Nothing shows where the frame ends: the row's first text is the box's, what stands apart from it somebody must place.
    return within.some(({ isBlank }) => !isBlank)
      ? { inside: within, beyond: rest }
      : { inside: rest.slice(0, 1), beyond: rest.slice(1) };
  }

  private boxOf(column: Column): BoxReading {
    const { field } = column.label.meaning;
    const isTable = column.rows.filter(({ cells }) => cells.filter(({ isBlank }) => !isBlank).length > 1).length > 1;
    const right = this.edges.isRightCertain ? this.edges.right : null;
    const rows = column.rows.map(({ cells }) => {
      const shown = cells.filter(({ isBlank }) => !isBlank);
      const { own, foreign } = shareRow(field, shown, { plan: this.plan, isTable, right });
      for (const cell of foreign) this.leaveOver(cell);
      return shown.length === 0 ? cells.slice(0, 1) : own;
    });
    const area = this.areaOf(column, rows);
    const { label } = column;
    const { ownText } = label.meaning;
    const text = joinRows(rows);
    if (ownText === null) return { label, text, area };
    const isPlaceless = comparisonKey(text) === "" && !this.hasEmptyBox(column);
    if (isPlaceless && !this.mayBelongToLabel(label, ownText)) {
      return { label, text: ownText, area: enclosing(label.box, area) };
    }
    if (isPlaceless || SENTENCE.test(ownText)) this.unplaced.push({ text: ownText, cell: label.cell });
    return { label, text, area };
  }

  /** 「評価・検証\n年度末に書く」: a phrase on a line of its own, and the frame has room for a text beside the label. */
  private mayBelongToLabel({ text, box, meaning: { field } }: FieldLabel, ownText: string): boolean {
    if (!PROSE.has(field.role) || SENTENCE.test(ownText)) return false;
    const before = text.slice(0, text.length - ownText.length);
    return box.right < this.edges.valueLeft && !/[:：]\s*$/u.test(before);
  }

  /** A merged box beside the label, or under it, for the text to be written in. */
  private hasEmptyBox({ label, left, right, firstRow }: Column): boolean {
    const beside = firstBoxOf(this.grid, this.index, label, this.own, Math.min(right, this.edges.right));
    if (firstRow === label.box.top) return beside !== null && beside.cell === null;
    return (this.grid.mergesByTop.get(firstRow) ?? []).some((merge) => merge.left === left && merge.right <= right);
  }

  private areaOf(column: Column, rows: readonly (readonly GridCell[])[]): Area {
    const { label, firstRow } = column;
    const cells = rows.flat().filter(({ isBlank }) => !isBlank);
    const isUnder = column.left <= label.box.right;
    const first = isUnder ? null : firstBoxOf(this.grid, this.index, label, this.own, this.edges.right);
    const expected = isUnder ? column.left : (first?.area.left ?? Math.max(label.box.right + 1, this.edges.valueLeft));
    const left = smallest([expected, ...cells.map((cell) => cell.column)]);
    const right = largest([left, Math.min(column.right, this.edges.right), ...cells.map(({ box }) => box.right)]);
    return { top: firstRow, left, bottom: Math.max(firstRow, column.lastRow), right };
  }

  private isLabel(cell: GridCell): boolean {
    const label = this.index.of(cell);
    return label !== null && this.own.has(label);
  }

  private leaveOver(cell: GridCell): void {
    this.unplaced.push(toUnplaced(cell));
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
