import type { Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { ShapeSnapshot } from "../../workbook/snapshot";
import type { FieldDefinition } from "../definition";
import type { CellRemark } from "../reading";
import { isAnswerCell, isTick } from "./answer-cells";
import { BESIDE_COLUMNS, isAnswerMark, shareOver } from "./overlays";
import type { GridCell } from "./sheet-grid";

type Rows = readonly (readonly GridCell[])[];

export interface MarkedAnswers {
  /** The same cells with a mark before each answer that has one over it. */
  readonly rows: Rows;
  /** What nobody can tell the answer of. */
  readonly remarks: readonly CellRemark[];
}

/** At least so much of an oval lies over the answer that it is drawn around, and at most so much over any other. */
const MOST_OF_OVAL = 0.5;
const LITTLE_OF_OVAL = 0.3;

/**
 * Answers with the marks that lie over them: check boxes and ovals. They count where it is certain which answer each is at, and
 * one alone is chosen; else they are said of, and the cells stay as they are.
 */
export function withAnswerMarks(
  rows: Rows,
  shapes: readonly ShapeSnapshot[],
  field: FieldDefinition,
  area: Area,
  rightLimit: number,
): MarkedAnswers {
  const marks = shapes.filter(
    (shape) => isAnswerMark(shape) && shape.isHidden !== true && isAt(shape, area, rightLimit),
  );
  if (marks.length === 0) return { rows, remarks: [] };
  const boxes = marks.filter(({ kind }) => kind === "check");
  const marked = boxes.length > 0 ? withBoxes(rows, boxes, field) : withOval(rows, marks, field);
  if (marked) return { rows: marked, remarks: [] };
  const [first] = marks;
  const quoted = boxes.map(({ isTicked, text }) => `${isTicked === null ? "" : isTicked === true ? "☑" : "☐"}${text}`);
  const remark: CellRemark = {
    about: boxes.length > 0 ? "check" : "mark",
    text: quoted.filter((text) => text.length > 1).join(" "),
    cell: { row: Math.floor(first?.place.top ?? area.top), column: Math.floor(first?.place.left ?? area.left) },
    isInText: false,
  };
  return { rows, remarks: [remark] };
}

/** In the rows of the field, over it or beside it: nothing but its answers needs a mark there. */
function isAt({ place }: ShapeSnapshot, area: Area, rightLimit: number): boolean {
  const middle = (place.top + place.bottom) / 2;
  const isInRows = middle >= area.top && middle < area.bottom + 1;
  return isInRows && place.right > area.left - 1 && place.left < Math.min(rightLimit, area.right + BESIDE_COLUMNS) + 1;
}

/** Null where it is not certain which answer each ticked box is at, or not exactly one is ticked. */
function withBoxes(rows: Rows, boxes: readonly ShapeSnapshot[], field: FieldDefinition): Rows | null {
  const ticked = boxes.filter(({ isTicked }) => isTicked === true);
  if (ticked.length !== 1 || boxes.some(({ isTicked }) => isTicked === null)) return null;
  const answers = rows.flat().filter((cell) => isAnswerCell(cell, field));
  if (answers.length === 0) return ofCaptions(rows, boxes, field);
  const boxesOf = new Map<GridCell, ShapeSnapshot[]>();
  for (const box of boxes) {
    const cell = answerOf(box, answers, field);
    if (!cell) return null;
    boxesOf.set(cell, [...(boxesOf.get(cell) ?? []), box]);
  }
  return replacing(rows, (cell) => {
    const own = boxesOf.get(cell);
    return own ? withMarks(cell.text, own.map(markOf), field) : cell.text;
  });
}

/** The boxes have their answers beside themselves, and the cells are empty. */
function ofCaptions(rows: Rows, boxes: readonly ShapeSnapshot[], field: FieldDefinition): Rows | null {
  // A box may tell its state to the cell behind it.
  if (rows.flat().some((cell) => !cell.isBlank && !isTick(cell))) return null;
  if (!boxes.every((box) => optionOf(box.text, field) !== null)) return null;
  const row = boxes.map((box): GridCell => ({
    row: Math.floor(box.place.top),
    column: Math.floor(box.place.left),
    text: `${markOf(box)}${box.text}`,
    remark: null,
    isHidden: false,
    isBlank: false,
    area: enclosingCells(box),
    isCovered: false,
  }));
  return [row];
}

/** By what stands beside the box, or by where it lies: over an answer, or right before or behind it. */
function answerOf(box: ShapeSnapshot, answers: readonly GridCell[], field: FieldDefinition): GridCell | null {
  const option = optionOf(box.text, field);
  if (option !== null) {
    const named = answers.filter(({ text }) => optionsIn(text, field).includes(option));
    return named.length === 1 ? (named[0] ?? null) : null;
  }
  const [row, column] = [(box.place.top + box.place.bottom) / 2, (box.place.left + box.place.right) / 2];
  const inRow = answers.filter(({ area }) => row >= area.top && row < area.bottom + 1);
  const over = inRow.find(({ area }) => column >= area.left && column < area.right + 1);
  return over ?? inRow.find(({ area }) => area.left > column) ?? inRow.at(-1) ?? null;
}

/** An oval around one answer. */
function withOval(rows: Rows, marks: readonly ShapeSnapshot[], field: FieldDefinition): Rows | null {
  const [oval, ...others] = marks;
  if (!oval || others.length > 0) return null;
  const answers = rows.flat().filter((cell) => isAnswerCell(cell, field));
  const ranked = answers
    .map((cell) => ({ cell, share: shareOver(oval.place, cell.area) }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  if (!first || first.share < MOST_OF_OVAL || (second?.share ?? 0) > LITTLE_OF_OVAL) return null;
  const marked = withMarks(first.cell.text, ["○"], field);
  return marked === null ? null : replacing(rows, (cell) => (cell === first.cell ? marked : cell.text));
}

/** `text` with a mark before each of its answers, in their order; null where there are more or fewer. */
function withMarks(text: string, marks: readonly string[], field: FieldDefinition): string | null {
  const places = answersIn(text, field).map(({ start }) => start);
  if (places.length !== marks.length) return null;
  return places.reduceRight(
    (marked, place, at) => `${marked.slice(0, place)}${marks[at] ?? ""}${marked.slice(place)}`,
    text,
  );
}

function replacing(rows: Rows, textOf: (cell: GridCell) => string | null): Rows | null {
  const texts = new Map(rows.flat().map((cell) => [cell, textOf(cell)]));
  if ([...texts.values()].includes(null)) return null;
  return rows.map((row) => row.map((cell) => ({ ...cell, text: texts.get(cell) ?? cell.text })));
}

const markOf = ({ isTicked }: ShapeSnapshot): string => (isTicked === true ? "☑" : "☐");

function optionOf(text: string, { options = [] }: FieldDefinition): string | null {
  return options.find((option) => comparisonKey(option) === comparisonKey(text)) ?? null;
}

function optionsIn(text: string, field: FieldDefinition): readonly string[] {
  return answersIn(text, field).map(({ option }) => option);
}

/** The answers as they stand in a text, from left to right; the longest first: 一部達成できた is not 達成できた. */
function answersIn(
  text: string,
  { options = [] }: FieldDefinition,
): readonly { readonly option: string; readonly start: number }[] {
  const found: { readonly option: string; readonly start: number; readonly end: number }[] = [];
  for (const option of options.toSorted((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(option); start >= 0; start = text.indexOf(option, start + option.length)) {
      const end = start + option.length;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ option, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function enclosingCells({ place: { top, left, bottom, right } }: ShapeSnapshot): Area {
  return {
    top: Math.floor(top),
    left: Math.floor(left),
    bottom: Math.max(Math.floor(top), Math.ceil(bottom) - 1),
    right: Math.max(Math.floor(left), Math.ceil(right) - 1),
  };
}
