import { enclosing, type Area, type CellAddress } from "../../workbook/address";
import type { FieldId } from "../definition";
import type { LabelLexicon, LabelMeaning } from "./label-lexicon";
import type { GridCell, GridRow, SheetGrid } from "./sheet-grid";

/** A text that may be a label: whether it is one, its place decides. */
export interface Label {
  /** One, unless the label is typed a letter a cell. */
  readonly cells: readonly [GridCell, ...GridCell[]];
  readonly text: string;
  readonly cell: CellAddress;
  readonly area: Area;
  readonly meaning: LabelMeaning;
}

export interface LabelIndex {
  /** From top to bottom, then left to right. */
  readonly labels: readonly Label[];
  /** The same with the header rows of tables: every text that is spelled like a label. */
  readonly spelled: readonly Label[];
  of(cell: GridCell): Label | null;
  /** The next label below in the same column. */
  below(label: Label): Label | null;
  /** The next text to its right in its row, whatever it is. */
  rightOf(label: Label): GridCell | null;
}

/** The letters of a label in cells of their own: 令/和/5/年/度, 目標の/達成. More letters than any label has are no label. */
const MOST_PIECES = 8;
const LONGEST_PIECE = 6;

/** All texts of a sheet that are spelled like labels, but for the header rows of tables. */
export function findLabels(grid: SheetGrid, lexicon: LabelLexicon): LabelIndex {
  const found = new Map<GridCell, Label>();
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const meaning = cell.isCovered || cell.isBlank ? null : lexicon.read(cell.text);
      if (meaning) found.set(cell, labelOf([cell], meaning));
    }
  }
  for (const run of [...runsDown(grid), ...runsAcross(grid)]) compose(run, lexicon, found);
  for (const row of grid.rows) takeNoteMarks(row, grid, found);

  const spelled = [...new Set(found.values())].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  const headers = headersOfTables(spelled);
  const labels = spelled.filter((label) => !headers.has(label));
  const kept = new Set(labels);
  const below = nextBelow(labels);
  const rightOf = nextToTheRight(grid, found);
  return {
    labels,
    spelled,
    of: (cell) => {
      const label = found.get(cell);
      return label && kept.has(label) ? label : null;
    },
    below: (label) => below.get(label) ?? null,
    rightOf: (label) => rightOf.get(label) ?? null,
  };
}

/** ※1, 注2）, 必須 in the cell right beside a label, and beside it the text or room for one: more of the label. */
const NOTE_MARK_CELL =
  /^[(（[［【]?(?:[※＊*†‡]|注|註)記?\s*[\d０-９①-⑨]{0,2}(?:必須|任意)?[)）\]］】]?$|^[(（【[［]?(?:必須|任意)[)）】\]］]?$/u;

function takeNoteMarks({ row, cells }: GridRow, { mergesByTop }: SheetGrid, found: Map<GridCell, Label>): void {
  cells.forEach((cell, place) => {
    const before = cells[place - 1];
    const label = before && !cell.isBlank && !cell.isCovered ? found.get(before) : undefined;
    if (!label?.meaning.field || found.has(cell) || label.area.right + 1 !== cell.column) return;
    if (!NOTE_MARK_CELL.test(cell.text.trim())) return;
    const behind = cells.slice(place + 1).find(({ isBlank, isCovered }) => !isBlank && !isCovered);
    const isRoom = mergesByTop.get(row)?.some(({ left }) => left === cell.area.right + 1) === true;
    if (behind ? found.has(behind) : !isRoom) return;
    const marked = labelOf([...label.cells, cell], label.meaning);
    for (const piece of marked.cells) found.set(piece, marked);
  });
}

/** The index without what stands in some rows: those of a list. */
export function withoutRows(index: LabelIndex, isTaken: (row: number) => boolean): LabelIndex {
  const kept = (label: Label | null): Label | null => (label && isTaken(label.cell.row) ? null : label);
  return {
    ...index,
    labels: index.labels.filter((label) => kept(label) !== null),
    of: (cell) => kept(index.of(cell)),
    below: (label) => kept(index.below(label)),
  };
}

export function labelOf(cells: readonly [GridCell, ...GridCell[]], meaning: LabelMeaning): Label {
  const [first] = cells;
  return {
    cells,
    text: cells.map(({ text }) => text).join(""),
    cell: { row: first.row, column: first.column },
    area: cells.map(({ area }) => area).reduce(enclosing),
    meaning,
  };
}

/** Takes pieces of a run together where they make a label; the longest wins. */
function compose(run: readonly GridCell[], lexicon: LabelLexicon, found: Map<GridCell, Label>): void {
  for (let start = 0; start < run.length; start += 1) {
    const first = run[start];
    if (!first) return;
    const alone = found.get(first)?.meaning;
    if ((alone && alone.spelling !== "other") || !lexicon.mayBeginWith(first.text)) continue;
    for (let count = Math.min(MOST_PIECES, run.length - start); count > 1; count -= 1) {
      const rest = run.slice(start + 1, start + count);
      const meaning = lexicon.read([first, ...rest].map(({ text }) => text).join(""));
      // 「５年度」 is a year alone too, and under 「令和」 a part of it.
      const isYear = meaning?.year != null && meaning.field === null;
      const isTaken = (piece: GridCell): boolean => {
        const other = found.get(piece)?.meaning;
        return other !== undefined && !(isYear && other.year && other.field === null && !other.namesProgress);
      };
      if (!meaning || rest.some(isTaken)) continue;
      const label = labelOf([first, ...rest], meaning);
      for (const piece of label.cells) found.set(piece, label);
      start += count - 1;
      break;
    }
  }
}

function isPiece({ isCovered, isBlank, text }: GridCell): boolean {
  return !isCovered && !isBlank && text.length <= LONGEST_PIECE;
}

/** Short cells directly under each other. */
function runsDown(grid: SheetGrid): readonly (readonly GridCell[])[] {
  const runs: GridCell[][] = [];
  const open = new Map<number, GridCell[]>();
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const run = open.get(cell.column);
      const above = run?.at(-1);
      if (!isPiece(cell)) open.delete(cell.column);
      else if (run && above && cell.row === above.area.bottom + 1) run.push(cell);
      else {
        const begun = [cell];
        runs.push(begun);
        open.set(cell.column, begun);
      }
    }
  }
  return runs.filter(({ length }) => length > 1);
}

/** Short cells directly beside each other. */
function runsAcross(grid: SheetGrid): readonly (readonly GridCell[])[] {
  const runs: GridCell[][] = [];
  for (const { cells } of grid.rows) {
    let run: GridCell[] = [];
    for (const cell of cells) {
      if (!isPiece(cell)) run = [];
      else if (run.at(-1)?.area.right === cell.column - 1) run.push(cell);
      else runs.push((run = [cell]));
    }
  }
  return runs.filter(({ length }) => length > 1);
}

/**
 * Labels in the header row of a table (一覧, an office's own list): at least three different fields' labels in one row,
 * none of which has another field's label under or over it. A form has two labels in a row at most, but for the
 * fields of the year's parts (four quarters beside each other), which count as one here, and only together.
 */
function headersOfTables(labels: readonly Label[]): ReadonlySet<Label> {
  const kindsByColumn = new Map(
    [...groupBy(labels, ({ area }) => area.left)].map(([column, inColumn]) => [
      column,
      new Set(inColumn.filter(({ meaning }) => meaning.field !== null).map(kindOf)),
    ]),
  );
  const isAlone = ({ area }: Label): boolean => (kindsByColumn.get(area.left)?.size ?? 0) <= 1;
  const headers = new Set<Label>();
  for (const inRow of groupBy(labels, ({ area }) => area.top).values()) {
    const alone = inRow.filter((label) => label.meaning.field !== null && isAlone(label));
    const parts = new Set(alone.filter(isPart).map(({ meaning }) => meaning.field));
    const counted = parts.size === 1 ? alone.filter((label) => !isPart(label)) : alone;
    if (new Set(counted.map(kindOf)).size < 3) continue;
    for (const label of alone) headers.add(label);
  }
  return headers;
}

function kindOf(label: Label): FieldId | null {
  return isPart(label) ? "progress" : (label.meaning.field?.id ?? null);
}

/** 前期, 後期: a part of the year. */
export function isPart({ meaning: { field } }: Label): boolean {
  return field?.role === "progress";
}

function nextBelow(labels: readonly Label[]): ReadonlyMap<Label, Label> {
  const below = new Map<Label, Label>();
  const last = new Map<number, Label>();
  for (const label of labels) {
    const above = last.get(label.area.left);
    if (above) below.set(above, label);
    last.set(label.area.left, label);
  }
  return below;
}

function nextToTheRight(grid: SheetGrid, labels: ReadonlyMap<GridCell, Label>): ReadonlyMap<Label, GridCell> {
  const next = new Map<Label, GridCell>();
  for (const { cells } of grid.rows) {
    let before: Label | null = null;
    for (const cell of cells) {
      if (cell.isBlank || cell.isCovered) continue;
      const label = labels.get(cell) ?? null;
      if (before && before !== label && before.area.top === cell.row) next.set(before, cell);
      before = label;
    }
  }
  return next;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
