import type { FormReading } from "../../form/reading";
import { recognise } from "../../form/recognise";
import { isAnswerMark } from "../../form/recognise/overlays";
import { formatRegistrationNumber, parseRegistrationNumber } from "../../form/registration-number";
import { retiredSheets } from "../../form/retired-sheets";
import type { Collection } from "../../gather/collection";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { knownTexts, type KnownTexts } from "./known-texts";
import type { PlannedTidying, TidiedSheet } from "./plan-tidying";

/**
 * What was written, read back, against what stood there: the fields of every form as before, every text of the sheets that
 * were replaced on the new ones, the replaced sheets and all others as they were. Null: all of it is so; else what is not, for a
 * person to read (Japanese).
 */
export function lostInTidying(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  planned: PlannedTidying,
  { plan, definition }: Pick<Collection, "plan" | "definition">,
): string | null {
  const standing = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const newName = new Map(planned.retire.map(({ sheet, name }) => [sheet, name]));
  const isSet = new Set(retiredSheets(after));
  for (const sheet of before.sheets) {
    const name = newName.get(sheet.name) ?? sheet.name;
    const now = standing.get(name);
    if (!now || !sameTexts(sheet, now)) return `シート「${sheet.name}」の内容が変わってしまうため`;
    if (newName.has(sheet.name) && !isSet.has(name)) return `シート「${name}」が元のシートだと分からなくなるため`;
  }
  const drawn = { ...after, sheets: planned.sheets.flatMap(({ name }) => standing.get(name) ?? []) };
  const readings = recognise(drawn, plan, definition);
  for (const [index, tidied] of planned.sheets.entries()) {
    const [form, ...others] = readings[index]?.forms ?? [];
    if (!form || others.length > 0 || readings[index]?.name !== tidied.name || !isAsBefore(form, tidied))
      return `シート「${tidied.from}」の様式が、整えると前と同じに読めなくなるため`;
  }
  const known = knownTexts(plan, definition);
  for (const sheet of before.sheets.filter(({ name }) => newName.has(name))) {
    // What is on several pages now has been read back as one.
    const found = planned.sheets
      .filter(({ from }) => from === sheet.name)
      .flatMap(({ name, reading, formerRemarks }) => [
        ...(standing.get(name)?.cells ?? []).map(({ text }) => text),
        ...Object.values(reading.fields).map((field) => field?.text ?? ""),
        ...formerRemarks.map(({ text }) => text),
      ]);
    const lost = lostText(sheet, found, known);
    if (lost !== undefined) return `シート「${sheet.name}」の「${lost.slice(0, 30)}」が、整えると失われるため`;
  }
  return null;
}

/**
 * Sheets that a tidying has retired, also where it was done in a file, and of which every text stands on a sheet that is shown: they
 * can be deleted and nothing is lost.
 */
export function retiredWithNothingOfTheirOwn(snapshot: WorkbookSnapshot, collection: Collection): readonly string[] {
  const retired = new Set(retiredSheets(snapshot));
  if (retired.size === 0) return [];
  const known = knownTexts(collection.plan, collection.definition);
  const found = [
    ...snapshot.sheets
      .filter(({ visibility }) => visibility === "visible")
      .flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...collection.forms.flatMap(({ reading: { fields, formerRemarks = [] } }) => [
      ...Object.values(fields).map((field) => field?.text ?? ""),
      ...formerRemarks.map(({ text }) => text),
    ]),
  ];
  return snapshot.sheets
    .filter((sheet) => retired.has(sheet.name) && lostText(sheet, found, known) === undefined)
    .map(({ name }) => name);
}

/** The first text of a sheet that is none of `found`. */
function lostText(sheet: SheetSnapshot, found: readonly string[], known: KnownTexts): string | undefined {
  const over = [
    ...(sheet.notes ?? []).map(({ text }) => text),
    ...(sheet.shapes ?? []).filter((shape) => !isAnswerMark(shape)).map(({ text }) => text),
  ].filter((text) => text.trim() !== "");
  const letters = known.lettersOfLabels(sheet);
  const cells = sheet.cells.filter((cell) => !letters.has(cell));
  const whole = new Set(found);
  return [...cells.flatMap(shownAndHidden), ...over].find((text) => !whole.has(text) && !isFound(text, found, known));
}

function isAsBefore(
  { fields, unplaced, formerRemarks = [] }: FormReading,
  { reading, formerRemarks: planned }: TidiedSheet,
) {
  return (
    unplaced.length === 0 &&
    Object.entries(reading.fields).every(([id, field]) => (fields[id]?.text ?? "") === (field?.text ?? "")) &&
    formerRemarks.length === planned.length &&
    planned.every(
      ({ about, text }, index) => formerRemarks[index]?.text === text && formerRemarks[index].about === about,
    )
  );
}

/** All that a cell holds, also what nobody sees. */
function shownAndHidden({ text, value, type, struck = [], formula }: CellSnapshot): readonly string[] {
  const isShown = text.trim() !== "";
  const hidden = !isShown && type === "text" && formula === undefined ? [String(value)] : [];
  return [...(isShown ? [text] : hidden), ...(isShown ? struck : [])].filter((one) => one.trim() !== "");
}

function isFound(text: string, found: readonly string[], known: KnownTexts): boolean {
  const plain = text.trim();
  if (found.some((one) => one.includes(plain)) || known.isPrinted(text)) return true;
  const number = parseRegistrationNumber(text);
  if (number && found.includes(formatRegistrationNumber(number))) return true;
  const besides = known.besidesLabel(text).trim();
  return besides !== "" && found.some((one) => one.includes(besides));
}

function sameTexts(before: SheetSnapshot, after: SheetSnapshot): boolean {
  const textsIn = ({ cells }: SheetSnapshot): string =>
    JSON.stringify(cells.map(({ row, column, text, value }) => [row, column, text, value]));
  return textsIn(before) === textsIn(after);
}

/** Whether the same forms are gathered, with the same texts, whatever sheets they stand on. Null: they are; else what is not. */
export function changedInTidying(before: Collection, after: Collection): string | null {
  return publishedOf(before) === publishedOf(after) ? null : "整えると、様式の課や番号が前と違って読めるため";
}

function publishedOf({ forms, excluded }: Collection): string {
  return JSON.stringify([
    forms.map(({ key, texts, isInConflict }) => [
      key,
      Object.entries(texts).map(([id, text]) => [id, text ?? ""]),
      isInConflict,
    ]),
    excluded.map(({ reason, department, copyOf }) => JSON.stringify([reason, department, copyOf])).sort(),
  ]);
}
