import type { FieldDefinition, FormDefinition } from "../form/definition";
import type { FieldReading } from "../form/reading";
import type { GatheredForm } from "../gather/collection";
import type { Area } from "../workbook/address";

/** A field of a form, and where it stands on its sheet. */
interface StandingField {
  readonly definition: FieldDefinition;
  readonly reading: FieldReading;
}

/**
 * Fields that stand elsewhere than in the standard layout, as few as explain the order; read from top to bottom, or column by
 * column. Fields side by side in one row are in either order.
 */
export function movedFields(
  form: Pick<GatheredForm, "reading">,
  definition: FormDefinition,
): readonly FieldDefinition[] {
  const standing = fieldsOf(form, definition);
  const placeOf = new Map(standing.map((field, place) => [field, place]));
  const order = (compare: (a: StandingField, b: StandingField) => number): readonly number[] =>
    standing
      .toSorted((a, b) => compare(a, b) || (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
      .map((field) => placeOf.get(field) ?? 0);
  const byRow = order((a, b) => rowOf(a) - rowOf(b));
  const byColumn = order((a, b) => columnOf(a) - columnOf(b) || rowOf(a) - rowOf(b));
  if (isRising(byRow) || isRising(byColumn)) return [];
  const kept = new Set(longestRising(byRow));
  return standing.filter((_, place) => !kept.has(place)).map((field) => field.definition);
}

/** In which ways a form is shaped otherwise than the standard one, where every text is beside its label and below the one before. */
export interface FormShape {
  /** Fields whose texts stand side by side. */
  readonly across: readonly FieldDefinition[];
  /** Fields whose text stands under the label. */
  readonly under: readonly FieldDefinition[];
}

/** Extra rows, notes, widths and merged cells are no other shape; a row of a list is none of the standard one at all. */
export function shapeOf(form: Pick<GatheredForm, "reading">, definition: FormDefinition): FormShape {
  const standing = fieldsOf(form, definition);
  const across = standing.filter((field) => standing.some((other) => other !== field && areBeside(field, other)));
  const under = standing.filter(({ reading: { label, areas } }) => {
    const [{ top, left }] = areas;
    return top > label.cell.row && left <= label.cell.column;
  });
  const isRowOfList = across.length === standing.length && under.length >= standing.length - 1;
  if (isRowOfList) return { across: [], under: [] };
  return { across: across.map((field) => field.definition), under: under.map((field) => field.definition) };
}

function fieldsOf({ reading }: Pick<GatheredForm, "reading">, { fields }: FormDefinition): readonly StandingField[] {
  return fields.flatMap((definition): readonly StandingField[] => {
    const found = reading.fields[definition.id];
    return found ? [{ definition, reading: found }] : [];
  });
}

function rowOf({ reading }: StandingField): number {
  return reading.label.cell.row;
}

function columnOf({ reading }: StandingField): number {
  return reading.label.cell.column;
}

function areBeside(a: StandingField, b: StandingField): boolean {
  const rowsMeet = (one: Area, other: Area): boolean => one.top <= other.bottom && other.top <= one.bottom;
  const columnsMeet = (one: Area, other: Area): boolean => one.left <= other.right && other.left <= one.right;
  const [one, other] = [a.reading.areas[0], b.reading.areas[0]];
  return rowsMeet(one, other) && !columnsMeet(one, other);
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

/** The longest part of a list that rises; of several the first. A form has a dozen fields. */
function longestRising(places: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const place of places) {
    const before = best.filter((list) => (list.at(-1) ?? 0) < place);
    best.push([...before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []), place]);
  }
  return best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
}
