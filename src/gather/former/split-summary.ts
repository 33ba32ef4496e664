import { foldSheetName } from "../../form/free-sheet-names";
import { parseRegistrationNumber } from "../../form/registration-number";
import { ownSheets, sheetNames } from "../../form/sheet-names";
import { hasListHeader, isSummaryWorkbook } from "../../form/summary-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { MemorisedForm, SummaryMemory } from "../memory/memory-layout";
import { readMemorySheet } from "../memory/read-memory-sheet";
import { findMemory, nameOfOwnSheet } from "./summary-sheets";

/** What of a workbook belongs to a summary in it and what does not. What the summary has retired is in neither. */
export interface SplitWorkbook {
  /** Null where there is none. */
  readonly summary: WorkbookSnapshot | null;
  readonly rest: WorkbookSnapshot;
  /** Names of the sheets that the summary has retired, in the order of the tabs. */
  readonly retired: readonly string[];
}

/**
 * Divides a workbook into the summary that stands in it and all other sheets. The summary's are those that it is made of
 * by name and those that its hidden sheet names; without that nobody can tell which forms are its own, and all is the
 * summary's. Sheets keep their places among the tabs.
 */
export function splitSummary(snapshot: WorkbookSnapshot): SplitWorkbook {
  if (!isSummaryWorkbook(snapshot)) return { summary: null, rest: snapshot, retired: [] };
  const found = findMemory(snapshot);
  if (!found) return { summary: snapshot, rest: partOf(snapshot, () => false), retired: [] };
  const { memory } = found;
  const names = new Set(namesOf(memory).map(foldSheetName));
  const isNamed = (sheet: SheetSnapshot): boolean => sheet === found.sheet || names.has(foldSheetName(sheet.name));
  const renamed = renamedSheets(snapshot, memory, isNamed);
  const isOwn = (sheet: SheetSnapshot): boolean => isNamed(sheet) || renamed.has(sheet);
  const isOld = oldSheets(snapshot, memory);
  return {
    summary: partOf(snapshot, isOwn),
    // A copy of 一覧 beside its summary is no list that somebody hands in.
    rest: partOf(snapshot, (sheet) => !isOwn(sheet) && !isOld(sheet) && !hasListHeader(sheet)),
    retired: snapshot.sheets.filter((sheet) => !isOwn(sheet) && isOld(sheet)).map(({ name }) => name),
  };
}

const OLD_NAME = /^旧./u;
const OLD_NUMBER = /^旧\d*/u;
/** Where a sheet's name is cut off, of 31 that Excel takes: half a character may be left out too. */
const CUT_FROM = 30;

/**
 * Which sheets a replacement retired and nobody has tidied up: hidden, and called 旧… after a sheet that the summary has or
 * had. They are neither the summary's any more nor anybody's forms: what stands there has been replaced.
 */
function oldSheets(snapshot: WorkbookSnapshot, memory: SummaryMemory): (sheet: SheetSnapshot) => boolean {
  const hidden = snapshot.sheets.filter(({ name, visibility }) => visibility !== "visible" && OLD_NAME.test(name));
  const memories = [memory, ...hidden.flatMap((sheet) => readMemorySheet(sheet) ?? [])];
  const names = [sheetNames.memory, ...new Set(memories.flatMap(namesOf))].map(foldSheetName);
  return (sheet) => {
    if (!hidden.includes(sheet)) return false;
    // A number may be 旧2…'s, or that of the name.
    const formers = [sheet.name.replace(/^旧/u, ""), sheet.name.replace(OLD_NUMBER, "")].map(foldSheetName);
    const isCut = sheet.name.length >= CUT_FROM;
    return names.some((name) => formers.some((former) => name === former || (isCut && name.startsWith(former))));
  };
}

/** Names of all sheets that the summary had when it was drawn; its hidden sheet's is not among them. */
function namesOf(memory: SummaryMemory): readonly string[] {
  // Among other sheets it says which are its own: not each summary has all of them, and others may be called the same.
  const says = new Set(memory.sheets.map(({ id }) => id));
  const own = ownSheets
    .filter((id) => id !== "memory" && (says.size === 0 || says.has(id)))
    .map((id) => nameOfOwnSheet(memory, id));
  return [
    ...own,
    ...memory.forms.flatMap(({ sheet }) => sheet ?? []),
    ...memory.merged.map(({ sheet }) => sheet),
    ...memory.sheets.flatMap(({ id, name }) => (id === null ? name : [])),
  ];
}

/**
 * Sheets of forms that 総務課 has renamed: found by their one 管理番号, among the summary's other sheets. A 課's own sheet
 * has the same number: what lies outside the summary, or where the form came from, is never taken for the summary's.
 */
function renamedSheets(
  snapshot: WorkbookSnapshot,
  { forms }: SummaryMemory,
  isNamed: (sheet: SheetSnapshot) => boolean,
): ReadonlySet<SheetSnapshot> {
  const own = snapshot.sheets.filter((sheet) => isNamed(sheet) && sheet.visibility === "visible");
  const first = Math.min(...own.map(({ position }) => position));
  const last = Math.max(...own.map(({ position }) => position));
  const names = new Set(snapshot.sheets.map(({ name }) => foldSheetName(name)));
  const gone = forms.filter(({ sheet }) => sheet !== null && !names.has(foldSheetName(sheet)));
  if (gone.length === 0) return new Set();
  const between = snapshot.sheets.filter((sheet) => !isNamed(sheet) && sheet.position > first && sheet.position < last);
  return new Set(
    gone.flatMap((form) => {
      const fitting = between.filter((sheet) => !isSourceOf(form, sheet, snapshot) && hasNumberOf(form, sheet));
      return fitting.length === 1 ? fitting : [];
    }),
  );
}

function isSourceOf({ source }: MemorisedForm, { name }: SheetSnapshot, snapshot: WorkbookSnapshot): boolean {
  return source.sheet === name && source.file.normalize("NFC") === snapshot.source.file.normalize("NFC");
}

function hasNumberOf({ key }: MemorisedForm, { cells }: SheetSnapshot): boolean {
  const numbers = cells.flatMap(({ text }) => parseRegistrationNumber(text) ?? []);
  const [number] = numbers;
  return (
    numbers.length === 1 &&
    number?.initiative === key.initiative &&
    number.department === key.department &&
    number.sequence === key.sequence
  );
}

function partOf(snapshot: WorkbookSnapshot, isMeant: (sheet: SheetSnapshot) => boolean): WorkbookSnapshot {
  const sheets = snapshot.sheets.filter(isMeant);
  const names = new Set(sheets.map(({ name }) => name));
  return {
    ...snapshot,
    sheets,
    definedNames: snapshot.definedNames.filter(({ sheet }) => sheet === null || names.has(sheet)),
  };
}
