import { contains, type Area, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { ShapePlace, ShapeSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { CellRemark } from "../reading";
import { MARK } from "./answer-cells";
import { saysExample } from "./example-words";
import type { FieldPart } from "./form-draft";

/** What lies over a sheet's cells, and what was noted at them. */
export type Overlays = Required<Pick<SheetSnapshot, "shapes" | "notes">>;

/** A field as it was read, with what there is to be said of it. */
type OverlaidPart = Pick<FieldPart, "text" | "area" | "remarks"> & {
  readonly label: Pick<FieldPart["label"], "area" | "meaning">;
};

/** So far beside a frame a text box still speaks of it: on paper it stands at its edge. */
export const BESIDE_COLUMNS = 8;
/** Less than this part of a shape over a field is an edge that was not drawn with care. */
const LEAST_SHARE = 0.1;

export function overlaysOf({ shapes = [], notes = [] }: SheetSnapshot): Overlays {
  return { shapes: shapes.filter((shape) => !isStamp(shape)), notes };
}

/** Where shapes say 「記入例」: of the whole form that they lie on. */
export function stampsOn({ shapes = [] }: SheetSnapshot): readonly ShapePlace[] {
  return shapes.filter(isStamp).map(({ place }) => place);
}

function isStamp({ kind, text, isHidden }: ShapeSnapshot): boolean {
  return kind === "text" && isHidden !== true && saysExample(text);
}

/** What marks an answer: an oval around it, a circle in a text box, a check box. */
export function isAnswerMark({ kind, text }: ShapeSnapshot): boolean {
  return kind === "mark" || kind === "check" || (kind === "text" && isMarkText(text));
}

function isMarkText(text: string): boolean {
  return comparisonKey(text) !== "" && MARK.test(text.trim());
}

/**
 * The fields with what lies over them: a text box over an empty field is its text, every other is quoted at the field that it
 * lies over or beside; so are notes. Marks at answers have been read with the answers.
 */
export function withOverlays<Part extends OverlaidPart>(
  { shapes, notes }: Overlays,
  frame: Area,
  rightLimit: number,
  parts: readonly Part[],
): readonly Part[] {
  if (shapes.length === 0 && notes.length === 0) return parts;
  const texts = new Map<Part, ShapeSnapshot[]>();
  for (const shape of shapes) {
    const part = belongsTo(shape.place, frame, rightLimit) ? partOfShape(shape.place, parts) : null;
    if (part) texts.set(part, [...(texts.get(part) ?? []), shape]);
  }
  const noted = new Map<Part, CellRemark[]>();
  for (const { text, row, column } of notes) {
    const place = { top: row, left: column, bottom: row + 1, right: column + 1 };
    const part = contains(frame, { row, column }) ? partOfShape(place, parts) : null;
    const remark: CellRemark = { about: "note", text, cell: { row, column }, isInText: false };
    if (part) noted.set(part, [...(noted.get(part) ?? []), remark]);
  }
  return parts.map((part) => {
    const withTexts = withShapes(part, texts.get(part) ?? []);
    return { ...withTexts, remarks: [...withTexts.remarks, ...(noted.get(part) ?? [])] };
  });
}

/** How far inside of its upper left corner a shape is looked for: people do not draw to the line. */
const INSIDE = 0.3;

/** A shape belongs to the one form in whose rows it begins, over it or at its right side. */
function belongsTo({ top, left, bottom, right }: ShapePlace, frame: Area, rightLimit: number): boolean {
  const row = top + Math.min(INSIDE, (bottom - top) / 4);
  const column = left + Math.min(INSIDE, (right - left) / 4);
  const farthest = Math.min(rightLimit, frame.right + BESIDE_COLUMNS);
  return isBetween(row, frame.top, frame.bottom) && isBetween(column, frame.left, farthest);
}

function withShapes<Part extends OverlaidPart>(part: Part, shapes: readonly ShapeSnapshot[]): Part {
  const isEmpty = comparisonKey(part.text) === "" && part.remarks.every(({ about }) => about === "struck");
  const shown = shapes.filter(({ kind, isHidden, text }) => kind === "text" && isHidden !== true && !isMarkText(text));
  const own = isEmpty ? shown.filter(({ text, place }) => text.trim() !== "" && isOver(place, part.area)) : [];
  const text = own.length === 0 ? part.text : own.map((shape) => shape.text).join("\n");
  // Its boxes have been read with the answers.
  const isAnswer = part.label.meaning.field?.role === "achievement";
  const others = isAnswer ? shapes.filter(({ kind }) => kind !== "check") : shapes;
  const remarks = others.flatMap((shape) =>
    remarksOn(shape, own.includes(shape), isEmpty && isOver(shape.place, part.area)),
  );
  return { ...part, text, remarks: [...part.remarks, ...remarks] };
}

function remarksOn(shape: ShapeSnapshot, isInText: boolean, isOverEmpty: boolean): readonly CellRemark[] {
  const { kind, text, struck = [], isHidden, isTicked } = shape;
  const remark = (about: CellRemark["about"], quoted: string): CellRemark => ({
    about,
    text: quoted,
    cell: cellOf(shape.place),
    isInText,
  });
  if (isHidden === true) return text.trim() === "" ? [] : [remark("hidden", text)];
  const ofStruck = struck.map((piece) => ({ ...remark("struck", piece), isInText: false }));
  if (kind === "picture") return isOverEmpty ? [remark("picture", "")] : [];
  if (kind === "check") return isTicked === true && text !== "" ? [remark("check", `☑${text}`)] : [];
  if (kind === "mark" || text.trim() === "" || isMarkText(text)) return ofStruck;
  return [remark("shape", text), ...ofStruck];
}

/** The field that a shape lies over, or, where it lies over none, the one in whose rows it lies. */
function partOfShape<Part extends OverlaidPart>(place: ShapePlace, parts: readonly Part[]): Part | null {
  const over = best(parts, ({ area }) => shareOver(place, area));
  if (over && isOver(place, over.part.area)) return over.part;
  const beside = best(parts, ({ area, label }) => Math.max(rowShare(place, area), rowShare(place, label.area)));
  return beside?.part ?? parts[0] ?? null;
}

function best<Part>(
  parts: readonly Part[],
  scoreOf: (part: Part) => number,
): { readonly part: Part; readonly score: number } | null {
  let found: { readonly part: Part; readonly score: number } | null = null;
  for (const part of parts) {
    const score = scoreOf(part);
    if (score > 0 && (!found || score > found.score)) found = { part, score };
  }
  return found;
}

/** Most text boxes reach over the edges of the field that they begin in. */
function isOver(place: ShapePlace, area: Area): boolean {
  const beginsIn = isBetween(place.top, area.top, area.bottom) && isBetween(place.left, area.left, area.right);
  return beginsIn || shareOver(place, area) >= LEAST_SHARE;
}

function isBetween(place: number, first: number, last: number): boolean {
  return place >= first && place < last + 1;
}

function rowShare(place: ShapePlace, { top, bottom }: Area): number {
  return overlap(place.top, place.bottom, top, bottom + 1);
}

/** Which part of a shape lies over an area: 0 to 1. */
export function shareOver(place: ShapePlace, area: Area): number {
  const width = Math.max(place.right - place.left, 1e-6);
  const height = Math.max(place.bottom - place.top, 1e-6);
  const over =
    overlap(place.left, place.right, area.left, area.right + 1) *
    overlap(place.top, place.bottom, area.top, area.bottom + 1);
  return over / (width * height);
}

function overlap(from: number, to: number, begin: number, end: number): number {
  return Math.max(0, Math.min(Math.max(to, from + 1e-6), end) - Math.max(from, begin));
}

function cellOf({ top, left }: ShapePlace): CellAddress {
  return { row: Math.floor(top), column: Math.floor(left) };
}
