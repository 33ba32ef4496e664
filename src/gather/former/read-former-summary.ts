import type { FieldId, FormDefinition } from "../../form/definition";
import type { FormReading, SheetReading } from "../../form/reading";
import { recognise } from "../../form/recognise";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Plan } from "../../plan/schema";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { FormerField, FormerForm, FormerSummary, FormRegister } from "../collection";
import { groupBy } from "../../workbook/group-by";
import type { MemorisedForm, SummaryMemory } from "../memory/memory-layout";
import { hashOfRegister } from "../memory/summary-memory";
import { readRegister } from "../register/read-register";
import { formerField } from "./former-field";
import { formerReading } from "./former-reading";
import { findListColumns, readListRows, type FormerListRow } from "./list-rows";
import { keyAndSourceOf, pairRows } from "./pair-rows";
import { yearOfForms } from "./year-of-forms";
import { listSheetOf, memoryOf } from "./summary-sheets";

const NOTHING_REMEMBERED: SummaryMemory = { forms: [], merged: [], retired: [], derivedRegisterHash: null, sheets: [] };

/**
 * A summary assembled before, as 総務課 left it: the forms by their rows in 一覧, each field with what the hidden sheet
 * remembers of it and with what the form's own sheet says. Null for a workbook that is no summary of ours.
 */
export function readFormerSummary(
  snapshot: WorkbookSnapshot,
  plan: Plan,
  definition: FormDefinition,
): FormerSummary | null {
  if (!isSummaryWorkbook(snapshot)) return null;
  const memory = memoryOf(snapshot) ?? NOTHING_REMEMBERED;
  const sheets = recognise(snapshot, plan, definition);
  const rows = rowsOfList(snapshot, memory, definition);
  const { paired, rowsAlone, remembered } = pairRows(rows, memory.forms);
  const shownOf = ({ sheet, key }: MemorisedForm): FormReading | null =>
    sheet === null ? null : findShown(sheets, sheet, key);
  const context = { plan, definition, listPosition: listSheetOf(snapshot)?.position ?? 0 };

  const fromRows = [
    ...paired.map(({ row, form }) => toFormerForm(row, form, shownOf(form), context)),
    ...rowsAlone.map((row) => toFormerForm(row, null, null, context)),
  ];
  // Its row in 一覧 is gone, but the sheet that prints it is not.
  const fromSheets = remembered.flatMap((form) => {
    const reading = shownOf(form);
    return reading ? [toFormerForm(null, form, reading, context)] : [];
  });
  return {
    file: snapshot.source.file,
    fiscalYear: yearOfForms(sheets.flatMap(({ forms }) => forms)),
    forms: [...fromRows, ...fromSheets].flatMap((form) => form ?? []),
    merged: memory.merged.flatMap(({ initiative, sheet, fields }) => {
      const reading = findShown(sheets, sheet, null);
      if (!reading) return [];
      const asShown = Object.entries(fields).map(([id, field]): readonly [FieldId, FormerField] => {
        return [id, formerField(null, reading.fields[id]?.text ?? null, field)];
      });
      return [{ initiative, fields: Object.fromEntries(asShown) }];
    }),
    retired: [...memory.retired, ...remembered.filter((form) => !shownOf(form)).map(({ key }) => key)],
    register: registerOf(snapshot, sheets, memory, plan),
  };
}

interface Context {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** Place of 一覧 among the tabs. */
  readonly listPosition: number;
}

function rowsOfList(
  snapshot: WorkbookSnapshot,
  { forms }: SummaryMemory,
  definition: FormDefinition,
): readonly FormerListRow[] {
  const list = listSheetOf(snapshot);
  const columns = list && findListColumns(list);
  if (!list || !columns) return [];
  const counts = groupBy(forms, keyAndSourceOf);
  return readListRows(list, columns, definition, (row) => counts.get(keyAndSourceOf(row))?.length ?? null);
}

/** Null where there is neither row nor sheet. */
function toFormerForm(
  row: FormerListRow | null,
  form: MemorisedForm | null,
  shown: FormReading | null,
  { plan, definition, listPosition }: Context,
): FormerForm | null {
  const key = row?.key ?? form?.key;
  const source = row?.source ?? form?.source;
  if (!key || !source) return null;
  const number = form?.isNumbered ? form.key : null;
  const reading = row ? formerReading(row, number, listPosition, plan, definition) : shown;
  if (!reading) return null;
  const fields = definition.fields.map(({ id }): readonly [FieldId, FormerField] => {
    const listText = row ? (row.fields[id]?.text ?? null) : null;
    return [id, formerField(listText, shown?.fields[id]?.text ?? null, form?.fields[id] ?? null)];
  });
  return { key, ownKey: form?.ownKey ?? key, source, reading, fields: Object.fromEntries(fields) };
}

/** By the sheet's name; where the sheet was renamed, by the one 管理番号. */
function findShown(
  sheets: readonly SheetReading[],
  name: string,
  key: MemorisedForm["key"] | null,
): FormReading | null {
  const named = sheets.find((sheet) => sheet.name === name)?.forms[0];
  if (named) return named;
  const numbered = sheets.flatMap(({ forms }) =>
    forms.filter(
      ({ registrationNumber: number }) =>
        key !== null &&
        number?.initiative === key.initiative &&
        number.department === key.department &&
        number.sequence === key.sequence,
    ),
  );
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}

/** One that was made from the forms for want of a register, and that nobody has touched since, is none. */
function registerOf(
  snapshot: WorkbookSnapshot,
  sheets: readonly SheetReading[],
  { derivedRegisterHash }: SummaryMemory,
  plan: Plan,
): FormRegister | null {
  const position = sheets.find(({ kind }) => kind === "register")?.position;
  const sheet = snapshot.sheets.find((one) => one.position === position);
  if (!sheet) return null;
  const { register } = readRegister(sheet, plan);
  return hashOfRegister(register) === derivedRegisterHash ? null : register;
}
