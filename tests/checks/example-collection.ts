import type { ExampleForm, ExampleSheet, OkExample } from "../../src/checks/example";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { labelLexicon } from "../../src/form/recognise/label-lexicon";
import type { NewerPart } from "../../src/form/newer-part";
import type { FormReading, LabelReading } from "../../src/form/reading";
import type { Collection } from "../../src/gather/collection";
import { findFiscalYear } from "../../src/plan/fiscal-year";
import { findInitiative } from "../../src/plan/initiatives";
import type { Plan } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";
import { parseA1, parseArea, type Area } from "../../src/workbook/address";
import { aCollection, aForm, aWorkbook } from "../support/a-form";

/** The collection that an example of a rule describes, gathered as it is in earnest. */
export function collectionOf(example: OkExample): Collection {
  const { forms = [], sheets = [], formerNames = [] } = example;
  const plan: Plan = { ...planR5, formerNames };
  const files = [...new Set([...forms, ...sheets].map((part) => fileOf(part)))];
  const workbooks = files.map((file, index) =>
    aWorkbook({
      file,
      forms: readingsOf(
        forms.filter((form) => fileOf(form) === file),
        plan,
      ),
      otherSheets: sheets.filter((sheet) => fileOf(sheet) === file && sheet.isRetired !== true).map(sheetOf),
      retired: sheets.filter((sheet) => fileOf(sheet) === file && sheet.isRetired === true).map(({ sheet }) => sheet),
      isSummary: sheets.some((sheet) => fileOf(sheet) === file && sheet.isSummary === true),
      newerPart: newerPartOf(sheets.filter((sheet) => fileOf(sheet) === file)),
      registerProblems: index === 0 ? (example.registerProblems ?? []) : [],
    }),
  );
  const collection = aCollection({
    plan,
    workbooks,
    unreadable: example.unreadable ?? [],
    register: example.register ? { entries: example.register } : null,
    ...(example.period === undefined ? {} : { period: example.period }),
  });
  const kept = new Set(forms.filter(({ origin }) => origin === "kept").map(sheetNameOf));
  return {
    ...collection,
    forms: collection.forms.map((form) => (kept.has(form.source.sheet) ? { ...form, origin: "kept" } : form)),
    ...example.compared,
  };
}

function newerPartOf(sheets: readonly ExampleSheet[]): NewerPart | null {
  const newer = sheets.find(({ isNewer }) => isNewer);
  return newer ? { sheet: newer.sheet, cell: { row: 0, column: 0 } } : null;
}

const DEFAULT_LEAF = "1-2-1-1";

function departmentOf({ department, initiative = DEFAULT_LEAF }: ExampleForm): string {
  return department ?? findInitiative(planR5, initiative)?.departments[0] ?? "総務課";
}

function fileOf(part: ExampleForm | ExampleSheet): string {
  if (part.file !== undefined) return part.file;
  return "kind" in part ? "町民生活課.xlsx" : `${departmentOf(part)}.xlsx`;
}

function sheetNameOf({ sheet = "様式" }: ExampleForm): string {
  return sheet;
}

/** Sheets in the order of the forms; two forms of one sheet stand one under the other. */
function readingsOf(forms: readonly ExampleForm[], plan: Plan): readonly FormReading[] {
  const sheets = [...new Set(forms.map(sheetNameOf))];
  return forms.map((form, index) => {
    const {
      initiative: initiative = DEFAULT_LEAF,
      fiscalYears,
      unplaced = [],
      texts,
      labels,
      registrationNumber,
    } = form;
    const isForAll = findInitiative(planR5, initiative)?.allDepartments === true;
    const top = 2 + index * 20;
    const reading = aForm({
      plan,
      initiative,
      top,
      sheet: sheetNameOf(form),
      sheetPosition: sheets.indexOf(sheetNameOf(form)),
      unplaced: unplaced.map((one, row) => ({
        ...(typeof one === "string" ? { text: one } : one),
        cell: { row: top + 9 + row, column: 1 },
      })),
      labels: labelsOf(labels ?? {}),
      ...(isForAll ? {} : { departments: departmentOf(form) }),
      ...(texts ? { texts } : {}),
      ...(form.visibility ? { visibility: form.visibility } : {}),
      ...(registrationNumber === undefined ? {} : { number: registrationNumber }),
    });
    const remarked = withRemarks(placed(reading, form, top), form.remarks ?? {});
    if (form.formerRemarks) {
      const cell = { row: top + 30, column: 2 };
      return { ...remarked, formerRemarks: form.formerRemarks.map((remark) => ({ ...remark, cell })) };
    }
    if (!fiscalYears) return remarked;
    const printed = fiscalYears.map((text, row) => ({
      text,
      value: findFiscalYear(text),
      cell: { row: top + 2 + row, column: 0 },
    }));
    return { ...remarked, fiscalYears: printed };
  });
}

/** The same form with its fields in other places. */
function placed(reading: FormReading, { order, across = [], inserted }: ExampleForm, top: number): FormReading {
  if (inserted) return movedBy(reading, inserted);
  const fields = Object.entries(reading.fields).map(([id, field]) => {
    const beside = across.indexOf(id);
    if (!field || (!order && beside < 0)) return [id, field] as const;
    const [{ left, right }] = field.areas;
    if (beside < 0) {
      const row = top + (order?.indexOf(id) ?? 0);
      const cell = { ...field.label.cell, row };
      return [
        id,
        { ...field, label: { ...field.label, cell }, areas: [{ top: row, bottom: row, left, right }] },
      ] as const;
    }
    const first = reading.fields[across[0] ?? ""]?.label.cell.row ?? top;
    const column = 1 + beside * 2;
    const area = { top: first + 1, bottom: first + 1, left: column, right: column + 1 };
    return [id, { ...field, label: { ...field.label, cell: { row: first, column } }, areas: [area] }] as const;
  });
  return { ...reading, fields: Object.fromEntries(fields) };
}

function movedBy(reading: FormReading, inserted: NonNullable<ExampleForm["inserted"]>): FormReading {
  const { rows = 0, columns = 0, beforeTexts = 0 } = inserted;
  const fields = Object.entries(reading.fields).map(([id, field]) => {
    if (!field) return [id, field] as const;
    const { row, column } = field.label.cell;
    const moved = ({ top, bottom, left, right }: Area): Area => {
      const across = columns + beforeTexts;
      return { top: top + rows, bottom: bottom + rows, left: left + across, right: right + across };
    };
    const [first, ...more] = field.areas;
    const label = { ...field.label, cell: { row: row + rows, column: column + columns } };
    return [id, { ...field, label, areas: [moved(first), ...more.map(moved)] }] as const;
  });
  return { ...reading, fields: Object.fromEntries(fields) };
}

function withRemarks(reading: FormReading, remarks: NonNullable<ExampleForm["remarks"]>): FormReading {
  const fields = Object.entries(reading.fields).map(([id, field]) => {
    const remark = remarks[id];
    const [area] = field?.areas ?? [];
    if (!remark || !field || !area) return [id, field] as const;
    return [id, { ...field, remarks: [{ ...remark, cell: { row: area.top, column: area.left } }] }] as const;
  });
  return { ...reading, fields: Object.fromEntries(fields) };
}

/** As recognising classes them. */
function labelsOf(typed: Readonly<Record<string, string>>): Readonly<Record<string, Partial<LabelReading>>> {
  const lexicon = labelLexicon(formDefinitionR5);
  const spellingOf = (text: string): LabelReading["spelling"] => lexicon.read(text)?.spelling ?? "other";
  return Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, { text, spelling: spellingOf(text) }]),
  );
}

function sheetOf({ sheet, kind, nearForm, examples = [], untold }: ExampleSheet) {
  const partlyStruck = (untold?.partlyStruck ?? []).flatMap((a1) => parseA1(a1) ?? []);
  if (!nearForm)
    return {
      name: sheet,
      kind,
      examples: examples.flatMap((a1) => parseArea(a1) ?? []),
      ...(untold && { untold: { ...untold, partlyStruck } }),
    };
  const labels = nearForm.labels.map((text, row): LabelReading => {
    return { text, cell: { row, column: 1 }, spelling: "standard" };
  });
  const area = { top: 0, left: 1, bottom: labels.length, right: 2 };
  return { name: sheet, kind, nearForms: [{ area, labels, missing: nearForm.missing }] };
}
