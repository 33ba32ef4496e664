import { areaOf, type CellAddress, toA1 } from "../../workbook/address";
import type { CellType } from "../../workbook/snapshot";
import { toCells } from "../read/cells";
import { untracked } from "../round-trip";

export interface CellPlace {
  readonly sheetId: string;
  readonly cell: CellAddress;
}

/** The state of a cell: what people read in it, and all that is needed to restore it. */
export interface CellState {
  readonly type: CellType;
  readonly text: string;
  /** With its "="; null where there is none. */
  readonly formula: string | null;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
  readonly wrapText: boolean;
}

/** How a text is kept from becoming a number or a formula: by the cell's format, or by a ' where the format is locked. */
export type TextGuard = "format" | "apostrophe";

export function rangeOf(context: Excel.RequestContext, { sheetId, cell }: CellPlace): Excel.Range {
  return untracked(context.workbook.worksheets.getItem(sheetId).getRange(toA1(cell)));
}

/** Loads the cell's state at this point of the batch. Null where Excel did not get that far. */
export function loadState(context: Excel.RequestContext, place: CellPlace): () => CellState | null {
  const range = rangeOf(context, place);
  range.load("values,formulas,valueTypes,numberFormat,text,format/wrapText");
  return () => (isLoaded(range) ? stateOf(range, place.cell) : null);
}

function stateOf(range: Excel.Range, cell: CellAddress): CellState {
  const [shown] = toCells(areaOf(cell), range.values, range.formulas, {
    numberFormats: range.numberFormat,
    shown: { values: range.values, valueTypes: range.valueTypes, texts: range.text },
  });
  const value: unknown = range.values[0]?.[0];
  const numberFormat: unknown = range.numberFormat[0]?.[0];
  return {
    type: shown?.type ?? "text",
    text: shown?.text ?? "",
    formula: shown?.formula === undefined ? null : `=${shown.formula}`,
    value: typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "",
    numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
    wrapText: range.format.wrapText,
  };
}

/** What a failed batch had loaded can still be read; the rest throws on access. */
function isLoaded(range: Excel.Range): boolean {
  return typeof range.toJSON().values !== "undefined";
}

/** Writes `text` so that it stays a text, whatever it looks like. */
export function putText(context: Excel.RequestContext, place: CellPlace, text: string, guard: TextGuard): void {
  const range = rangeOf(context, place);
  if (guard === "apostrophe") {
    range.values = [[text === "" ? "" : `'${text}`]];
    return;
  }
  range.numberFormat = [["@"]];
  // Excel takes a ' at the beginning for the mark of a text, and keeps the second one.
  range.values = [[text.startsWith("'") ? `'${text}` : text]];
  if (text.includes("\n")) range.format.wrapText = true;
}

/** The same into a cell whose number format stays as it was, `numberFormat`, and how its lines are broken. */
export function putTextUnder(
  context: Excel.RequestContext,
  place: CellPlace,
  text: string,
  numberFormat: string,
): void {
  const range = rangeOf(context, place);
  if (numberFormat !== "@") range.numberFormat = [["@"]];
  range.values = [[text.startsWith("'") ? `'${text}` : text]];
  if (numberFormat !== "@") range.numberFormat = [[numberFormat]];
}

/** Restores the cell: its content under a format that leaves it unchanged, then its own format. */
export function putBack(context: Excel.RequestContext, place: CellPlace, state: CellState, guard: TextGuard): void {
  const range = rangeOf(context, place);
  const { formula, value, numberFormat, type } = state;
  if (formula !== null || type !== "text") {
    if (guard === "format") range.numberFormat = [["General"]];
    range.formulas = [[formula ?? value]];
  } else putText(context, place, String(value), guard);
  if (guard === "apostrophe") return;
  range.numberFormat = [[numberFormat]];
  range.format.wrapText = state.wrapText;
}

/** Whether the cell holds `text`, as a text. */
export function holdsText(state: CellState | null, text: string): boolean {
  return state?.type === "text" && state.formula === null && state.value === text;
}

/**
 * How to write back a cell in the state `now` that was written with `guard`: a format that could be changed can be
 * changed back.
 */
export function guardToPutBack(before: CellState, now: CellState | null, guard: TextGuard): TextGuard {
  return now !== null && now.numberFormat !== before.numberFormat ? "format" : guard;
}

/** Whether the cell has its former content again: a formula's result may have changed in the meantime. */
export function hasContentOf(state: CellState | null, wanted: CellState): boolean {
  if (state === null) return false;
  return wanted.formula === null ? state.text === wanted.text : state.formula === wanted.formula;
}

export function isSameState(a: CellState, b: CellState): boolean {
  return (
    a.type === b.type &&
    a.formula === b.formula &&
    a.value === b.value &&
    a.numberFormat === b.numberFormat &&
    a.wrapText === b.wrapText
  );
}
