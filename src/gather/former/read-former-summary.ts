import type { FieldId, FormDefinition } from "../../form/definition";
import type { FormReading, SheetReading } from "../../form/reading";
import { recognise } from "../../form/recognise";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Plan } from "../../plan/schema";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { groupBy } from "../../workbook/group-by";
import type { FormerField, FormerForm, FormerSummary, RememberedFile } from "../collection";
import { placeKey, placeOfForm } from "../form-order";
import { asGathered, mapFields } from "../memory/field-memory";
import { parseFileMemories } from "../memory/file-memory";
import type { MemorisedField, MemorisedForm, SummaryMemory } from "../memory/memory-layout";
import { hashOfRegister } from "../memory/summary-memory";
import { readRegister } from "../register/read-register";
import { formerField } from "./former-field";
import { withFormerNamesKept, withKeysOfToday } from "../identity/keys-of-today";
import { formerReading } from "./former-reading";
import { findListColumns, readListRows, type FormerListRow } from "./list-rows";
import { keyAndSourceOf, pairRows } from "./pair-rows";
import { yearOfForms } from "./year-of-forms";
import { periodOfSummary } from "./summary-period";
import { listSheetOf, memoryOf } from "./summary-sheets";

const NOTHING_REMEMBERED: SummaryMemory = {
  forms: [],
  merged: [],
  retired: [],
  givenUp: [],
  files: [],
  unreadable: [],
  answers: {},
  period: null,
  baseline: null,
  hasFiles: false,
  derivedRegisterHash: null,
  sheets: [],
};

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
  const files = parseFileMemories(memory.files, plan, definition);
  const readings = readingsByPlace(files);
  const sheets = recognise(snapshot, plan, definition);
  const rows = rowsOfList(snapshot, memory, definition);
  const forms = memory.forms.map((form) => withFieldsOfReading(form, readings.get(placeKeyOf(form) ?? "") ?? null));
  const { paired, rowsAlone, remembered } = pairRows(rows, forms);
  const shownOf = ({ sheet, key }: MemorisedForm): FormReading | null =>
    sheet === null ? null : findShown(sheets, sheet, key);
  const list = listSheetOf(snapshot);
  const period = periodOfSummary(snapshot, definition);
  // Where no form has its sheet any more, the summary was copied in parts: that is no word about any of them.
  const hasFormSheets = forms.some((form) => shownOf(form) !== null);
  const context: Context = {
    plan,
    definition,
    listPosition: list?.position ?? 0,
    period: memory.hasFiles ? null : period,
  };

  const fromRows = [
    ...paired.map(({ row, form }) => {
      const shown = shownOf(form);
      const isDeleted = hasFormSheets && form.sheet !== null && shown === null;
      return toFormerForm({ row, form, shown, isDeleted }, context);
    }),
    ...rowsAlone.map((row) => toFormerForm({ row, form: null, shown: null, isDeleted: false }, context)),
  ];
  // Its row in 一覧 is gone. It still stands on the sheet that prints it, or in its file.
  const fromSheets = remembered.map((form) => {
    const shown = shownOf(form) ?? readings.get(placeKeyOf(form) ?? "") ?? null;
    return { form, former: shown && toFormerForm({ row: null, form, shown, isDeleted: list !== null }, context) };
  });
  const givenUp = memory.givenUp.flatMap((form) => {
    const reading = readings.get(placeKey(form.place));
    return reading ? [formGivenUp(form, reading, definition)] : [];
  });
  return withKeysOfToday(
    {
      file: snapshot.source.file,
      fiscalYear: yearOfForms(sheets.flatMap((sheet) => sheet.forms)),
      forms: [...fromRows, ...fromSheets.map(({ former }) => former), ...givenUp].flatMap((form) => form ?? []),
      merged: memory.merged.flatMap(({ initiative, sheet, fields }) => {
        const reading = findShown(sheets, sheet, null);
        if (!reading) return [];
        const asShown = Object.entries(fields).map(([id, field]): readonly [FieldId, FormerField] => {
          return [id, formerField(null, reading.fields[id]?.text ?? null, field)];
        });
        return [{ initiative, fields: Object.fromEntries(asShown) }];
      }),
      retired: [...memory.retired, ...fromSheets.filter(({ former }) => !former).map(({ form }) => form.key)],
      ...registerOf(snapshot, sheets, memory, plan),
      files,
      unreadable: memory.unreadable,
      answers: memory.answers,
      remembersFiles: memory.hasFiles,
      period,
      baseline: memory.baseline,
    },
    plan,
  );
}

type ReadingsByPlace = ReadonlyMap<string, FormReading>;

/** As they were read in the files, by {@link placeKey}. */
function readingsByPlace(files: readonly RememberedFile[]): ReadingsByPlace {
  return new Map(
    files.flatMap(({ reading: { source, sheets } }) =>
      sheets.flatMap(({ forms }) =>
        forms.map((form): readonly [string, FormReading] => [placeKey(placeOfForm(source.file, form)), form]),
      ),
    ),
  );
}

function placeKeyOf({ source, cell }: MemorisedForm): string | null {
  return cell === null ? null : placeKey({ ...source, cell });
}

/** What is not remembered of its fields follows from what was read in its file. */
function withFieldsOfReading(form: MemorisedForm, reading: FormReading | null): MemorisedForm {
  if (!reading) return form;
  const fields = mapFields(reading.fields, (field, id): MemorisedField => {
    const asRead = asGathered(field?.text ?? null);
    const beyond = form.fields[id];
    return beyond ? { ...asRead, shownHash: beyond.shownHash, question: beyond.question } : asRead;
  });
  return { ...form, fields };
}

/** A form that was given up stands nowhere in the summary: it is as its file has it. */
function formGivenUp(
  { key, place, openQuestion }: SummaryMemory["givenUp"][number],
  reading: FormReading,
  definition: FormDefinition,
): FormerForm {
  const fields = definition.fields.map(({ id }): readonly [FieldId, FormerField] => {
    const text = reading.fields[id]?.text ?? null;
    return [id, { text, listText: null, gathered: text, memory: asGathered(text) }];
  });
  const { file, sheet } = place;
  return {
    key,
    ownKey: key,
    source: { file, sheet },
    reading,
    fields: Object.fromEntries(fields),
    place,
    period: null,
    doubt: null,
    isGivenUp: true,
    openQuestion,
  };
}

interface Context {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** Place of 一覧 among the tabs. */
  readonly listPosition: number;
  /** Id of the period that the summary is of, where it does not remember that of each form. */
  readonly period: string | null;
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

interface FoundForm {
  readonly row: FormerListRow | null;
  readonly form: MemorisedForm | null;
  /** As its sheet shows it; where neither that nor its row is there, as its file has it. */
  readonly shown: FormReading | null;
  readonly isDeleted: boolean;
}

/** Null where there is neither row nor sheet. */
function toFormerForm(
  { row, form, shown, isDeleted }: FoundForm,
  { plan, definition, listPosition, period }: Context,
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
  const cell = form?.cell ?? null;
  return {
    key,
    ownKey: form?.ownKey ?? key,
    gatheredKey: form?.key ?? key,
    source,
    reading,
    fields: Object.fromEntries(fields),
    // 総務課 may have written another name into 一覧: its place is where it was read.
    place: form && cell !== null ? { ...form.source, cell } : null,
    period: form?.period ?? period,
    doubt: isDeleted ? "deleted" : (form?.doubt ?? null),
    isGivenUp: false,
    openQuestion: form?.openQuestion ?? null,
  };
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
): Pick<FormerSummary, "register" | "registerProblems" | "givenUp"> {
  const position = sheets.find(({ kind }) => kind === "register")?.position;
  const sheet = snapshot.sheets.find((one) => one.position === position);
  if (!sheet) return { register: null, registerProblems: [], givenUp: [] };
  const { register, problems } = readRegister(sheet, plan);
  const { register: asWritten } = readRegister(sheet, withFormerNamesKept(plan));
  return {
    register: hashOfRegister(asWritten) === derivedRegisterHash ? null : register,
    registerProblems: problems,
    givenUp: register.entries
      .filter(({ isRetired }) => isRetired === true)
      .map(({ initiative, department, sequence }) => ({ initiative, department, sequence })),
  };
}
