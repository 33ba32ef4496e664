import type { ChangeRecord, InsertedSheet, Journal, ReplacedSheet, RetiredSheet, SheetTab } from "../change-journal";
import type { SheetList } from "./sheet-list";

/** The sheets of a change that are in the workbook now, each with its record. */
export interface SheetsOfChange {
  readonly inserted: readonly { readonly sheet: SheetTab; readonly record: InsertedSheet }[];
  readonly retired: readonly { readonly sheet: SheetTab; readonly record: ReplacedSheet }[];
}

/** The record's sheets that exist, each as it is now. Id and name have to agree: any other sheet must not be touched. */
export function sheetsOfChange({ inserted, retired }: ChangeRecord, { sheets }: SheetList): SheetsOfChange {
  const find = (id: string | null, names: readonly string[]): SheetTab | undefined =>
    sheets.find((sheet) => (id === null || sheet.id === id) && names.includes(sheet.name));
  return {
    inserted: inserted.flatMap((record) => {
      // As long as Excel had not reported the id, the sheet had no other name.
      const sheet = find(record.id, record.id === null ? [record.workingName] : [record.workingName, record.name]);
      return sheet ? [{ sheet, record }] : [];
    }),
    retired: retired.flatMap((record) => {
      const sheet = find(record.id, [record.retiredName, record.name]);
      return sheet ? [{ sheet, record }] : [];
    }),
  };
}

/** Whether nothing of the change is in the workbook: it never began, or all of it is taken back. */
export function isUndone(change: ChangeRecord, list: SheetList): boolean {
  const { inserted, retired } = sheetsOfChange(withCurrentIds(change, list), list);
  return (
    inserted.length === 0 &&
    retired.every(({ sheet, record }) => sheet.name === record.name && sheet.visibility === record.visibility)
  );
}

export interface RenamedSheet {
  readonly name: string;
  /** As the change named it. */
  readonly former: string;
}

/** Sheets of the record that people have renamed since: they must not be touched, but are reported. */
export function renamedOf(
  { inserted, retired }: ChangeRecord,
  { sheets }: SheetList,
): { readonly inserted: readonly RenamedSheet[]; readonly retired: readonly RenamedSheet[] } {
  const renamed = (id: string | null, former: string, otherName: string): readonly RenamedSheet[] => {
    const now = sheets.find((sheet) => sheet.id === id);
    return !now || now.name === former || now.name === otherName ? [] : [{ name: now.name, former }];
  };
  return {
    inserted: inserted.flatMap(({ id, name, workingName }) => renamed(id, name, workingName)),
    retired: retired.flatMap(({ id, name, retiredName }) => renamed(id, retiredName, name)),
  };
}

export interface PresentRetiredSheet {
  readonly sheet: SheetTab;
  readonly record: RetiredSheet;
}

/**
 * Retired sheets that still have the name under which they were retired. By name alone: ids may have been reassigned, and
 * a sheet's content (its mark) decides whether it is the one.
 */
export function presentRetired({ change, earlier }: Journal, list: SheetList): readonly PresentRetiredSheet[] {
  const retired: readonly RetiredSheet[] = [...(change?.retired ?? []), ...earlier];
  return list.sheets.flatMap((sheet) => {
    const record = retired.find(({ retiredName }) => retiredName === sheet.name);
    return record ? [{ sheet, record }] : [];
  });
}

/** Those that are still hidden. */
export function hiddenRetired(journal: Journal, list: SheetList): readonly PresentRetiredSheet[] {
  return presentRetired(journal, list).filter(({ sheet }) => sheet.visibility !== "visible");
}

/**
 * The record with the ids that its sheets have now. Excel keeps ids as long as a workbook is open, and mostly longer;
 * where most of them belong to sheets of other names, they were reassigned, and names identify the sheets.
 */
export function withCurrentIds(record: ChangeRecord, list: SheetList): ChangeRecord {
  const { before, inserted, retired } = record;
  // Before Excel had answered at all, nothing had an id: new sheets are known by their working names.
  if (before.length === 0 || idsHold(namesById(record), list)) return record;
  const retiredName = new Map(retired.map((sheet) => [sheet.id, sheet.retiredName]));
  const ids = new Map(list.sheets.map(({ id, name }) => [name, id]));
  const idOfNew = inserted.map(({ id, name, workingName }) =>
    id === null ? null : (ids.get(workingName) ?? ids.get(name) ?? null),
  );
  const taken = new Set(idOfNew);
  const idOfOld = (id: string, name: string): string => {
    const present = ids.get(retiredName.get(id) ?? name) ?? ids.get(name);
    return present === undefined || taken.has(present) ? "" : present;
  };
  return {
    ...record,
    before: before.map((sheet) => ({ ...sheet, id: idOfOld(sheet.id, sheet.name) })).filter(({ id }) => id !== ""),
    activeId: null,
    inserted: inserted.map((sheet, index) => ({ ...sheet, id: idOfNew[index] ?? null })),
    retired: retired.map((sheet) => ({ ...sheet, id: idOfOld(sheet.id, sheet.name) })),
  };
}

interface KnownSheet {
  readonly id: string;
  /** Its possible names now. */
  readonly names: readonly string[];
}

/** A finished change has left each of its sheets one name: a new 表紙 must not pass for the old one with whose id it is listed. */
function namesById({ state, before, inserted, retired }: ChangeRecord): readonly KnownSheet[] {
  const possible = (first: string, last: string): readonly string[] => (state === "done" ? [last] : [first, last]);
  const retiredName = new Map(retired.map((sheet) => [sheet.id, sheet.retiredName]));
  return [
    ...before.map(({ id, name }) => ({ id, names: possible(name, retiredName.get(id) ?? name) })),
    ...inserted.map(({ id, name, workingName }) => ({ id: id ?? "", names: possible(workingName, name) })),
  ];
}

function idsHold(known: readonly KnownSheet[], { sheets }: SheetList): boolean {
  const nameNow = new Map(sheets.map(({ id, name }) => [id, name]));
  const found = known.filter(({ id }) => nameNow.has(id));
  const agreeing = found.filter(({ id, names }) => names.includes(nameNow.get(id) ?? ""));
  return agreeing.length > 0 && agreeing.length * 2 >= found.length;
}
