import type { FormChange } from "../../checks/finding";
import type { FormReading } from "../../form/reading";
import { formatRegistrationNumber, withRegistrationNumber } from "../../form/registration-number";
import type { CellAddress } from "../../workbook/address";
import { placeOf, type CellPatch } from "../../workbook/cell-patch";
import { fail, succeed, type Result } from "../../workbook/result";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { applyEdits, editBetween, type TextEdit } from "../../workbook/text-edit";
import { editInPiece, piecesOf } from "./text-pieces";

/** Why a change of a form cannot be done in its cells. */
export type LocationProblem =
  /** Another text stands there than the one that the fix is of. */
  | "changed"
  | "formula"
  /** A number, a date, or a text that its format shows in another way. */
  | "not-text"
  /** Some of its letters are struck through. */
  | "struck"
  /** The text of a text box. */
  | "shape"
  /** The letters stand in several cells, or are marks that were read with the answers. */
  | "several-cells";

/** The cells of a sheet by their places. */
export type CellsByPlace = ReadonlyMap<string, CellSnapshot>;

export function cellsByPlace({ cells }: SheetSnapshot): CellsByPlace {
  return new Map(cells.map((cell) => [placeOf(cell), cell]));
}

/** A change of a form as patches of the cells of its sheet; also where the text is printed again on a next page. */
export function locateChange(
  { target, before, edits }: FormChange,
  reading: FormReading,
  cells: CellsByPlace,
): Result<readonly CellPatch[], LocationProblem> {
  const { sheet } = reading;
  switch (target.part) {
    case "registrationNumber":
      return inNumber(reading, { before, edits }, cells);
    case "label": {
      const label = reading.fields[target.field]?.label;
      if (label?.text !== before) return fail("changed");
      const cell = cells.get(placeOf(label.cell));
      return cell?.text === before ? patched(sheet, cell, edits) : fail("several-cells");
    }
    case "value": {
      const field = reading.fields[target.field];
      if (field?.text !== before) return fail("changed");
      if (field.remarks?.some(({ about, isInText }) => about === "shape" && isInText)) return fail("shape");
      return inAll(field.cells ?? [], (places) => inText(sheet, before, edits, cellsAt(places, cells)));
    }
  }
}

function inText(
  sheet: string,
  text: string,
  edits: readonly TextEdit[],
  cells: readonly CellSnapshot[],
): Result<readonly CellPatch[], LocationProblem> {
  const pieces = piecesOf(text, cells);
  const found = pieces && edits.map((edit) => editInPiece(pieces, edit));
  if (!found || found.includes(null)) return fail("several-cells");
  const byCell = new Map<CellSnapshot, TextEdit[]>();
  for (const one of found) if (one) byCell.set(one.cell, [...(byCell.get(one.cell) ?? []), one.edit]);
  return inAll([...byCell], ([cell, own]) => patched(sheet, cell, own));
}

function inNumber(
  { sheet, registrationNumber: number }: FormReading,
  { before, edits }: Pick<FormChange, "before" | "edits">,
  cells: CellsByPlace,
): Result<readonly CellPatch[], LocationProblem> {
  const cell = number && cells.get(placeOf(number.cell));
  if (!cell || (before !== cell.text && before !== formatRegistrationNumber(number))) return fail("changed");
  const after = applyEdits(before, edits);
  const text = before === cell.text ? after : withRegistrationNumber(cell.text, after);
  const edit = text === null ? null : editBetween(cell.text, text);
  return edit ? patched(sheet, cell, [edit]) : fail("changed");
}

function patched(
  sheet: string,
  cell: CellSnapshot,
  edits: readonly TextEdit[],
): Result<readonly CellPatch[], LocationProblem> {
  if (cell.formula !== undefined) return fail("formula");
  if (cell.struck !== undefined || cell.isPartlyStruck === true) return fail("struck");
  if (cell.type !== "text" || cell.value !== cell.text) return fail("not-text");
  const { row, column, text: before } = cell;
  return succeed([{ sheet, cell: { row, column }, before, edits }]);
}

/** In the order of the places; without those where nothing stands. */
export function cellsAt(places: readonly CellAddress[], cells: CellsByPlace): readonly CellSnapshot[] {
  return places.flatMap((place) => {
    const cell = cells.get(placeOf(place));
    return cell ? [cell] : [];
  });
}

/** The patches of all, or why there are none; of nothing there is nothing to patch. */
function inAll<Item>(
  items: readonly Item[],
  locate: (item: Item) => Result<readonly CellPatch[], LocationProblem>,
): Result<readonly CellPatch[], LocationProblem> {
  const patches: CellPatch[] = [];
  for (const item of items) {
    const located = locate(item);
    if (!located.ok) return located;
    patches.push(...located.value);
  }
  return patches.length > 0 ? succeed(patches) : fail("several-cells");
}
