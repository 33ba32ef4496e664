import { drawForm } from "../../src/form/draw-form";
import type { FormReading } from "../../src/form/reading";
import { recognise } from "../../src/form/recognise";
import type { Collection, GatheredForm } from "../../src/gather/collection";
import { keyTextOf } from "../../src/gather/form-key-text";
import { findInitiative } from "../../src/plan/initiatives";
import { formDefinitionR5 as definition } from "../../src/town/r5/form";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { aCollection, aWorkbook } from "../support/a-form";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import type { CleanForm, ProseField } from "./clean-form";
import { cleanForms } from "./clean-forms";
import { measuredPlan as plan } from "./measured-plan";
import type { Slip } from "./slip";
import { trapLines } from "./trap-lines";

/** A form as it is read from its sheet. */
export interface MeasuredForm {
  readonly department: string;
  readonly reading: FormReading;
}

const sheets: ReadonlyMap<string, SheetSnapshot> = new Map(
  cleanForms.map(({ department, form }) => [form.id, sheetOf(department, form)]),
);

/** The clean forms, each in the standard layout on a sheet that is called by its id. */
export const measuredForms: readonly MeasuredForm[] = cleanForms.map(({ department, form }) => ({
  department,
  reading: readingOf(sheets.get(form.id)),
}));

/** The same forms, each with its share of the lines that look like slips and are none. */
export const formsWithTraps: readonly MeasuredForm[] = withTraps();

function withTraps(): readonly MeasuredForm[] {
  // Beside full-width digits a line with half-width ones would be a slip.
  const takesLines = measuredForms.filter(({ reading }) =>
    Object.values(reading.fields).every((field) => !/[０-９]/u.test(field?.text ?? "")),
  );
  return measuredForms.map((form) =>
    trapLines
      .filter((_, index) => takesLines[index % takesLines.length] === form)
      .reduce((grown, [field, line]) => withText(grown, field, (text) => `${text}\n${line}`), form),
  );
}

/** The clean form that a slip is planted into. */
export function cleanFormOf({ form }: Slip): MeasuredForm {
  const found = measuredForms.find(({ reading }) => reading.sheet === form);
  if (!found) throw new Error(`No clean form ${form}.`);
  return found;
}

/** That form with the slip. */
export function plantedInto(clean: MeasuredForm, slip: Slip): MeasuredForm {
  if (slip.kind === "layout") {
    const sheet = sheets.get(slip.form);
    return { ...clean, reading: readingOf(sheet && slip.drift(sheet)) };
  }
  return withText(clean, slip.plantedIn, (text) => {
    const [head, tail, ...more] = slip.before === null ? ["", ""] : text.split(slip.before);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`${slip.id}: what it replaces stands not exactly once in ${slip.form}.`);
    return `${head}${slip.after}${tail}`;
  });
}

function withText(
  { department, reading }: MeasuredForm,
  id: ProseField,
  write: (text: string) => string,
): MeasuredForm {
  const field = reading.fields[id];
  if (!field) throw new Error(`No ${id} on ${reading.sheet}.`);
  return {
    department,
    reading: { ...reading, fields: { ...reading.fields, [id]: { ...field, text: write(field.text) } } },
  };
}

/** What the 課 hand in at the end of the year: a workbook a 課, gathered as it is in earnest. */
export function collectionOf(forms: readonly MeasuredForm[]): Collection {
  const departments = [...new Set(forms.map(({ department }) => department))];
  const collection = aCollection({
    plan,
    definition,
    workbooks: departments.map((department) =>
      aWorkbook({
        file: `${department}.xlsx`,
        forms: forms
          .filter((form) => form.department === department)
          .map(({ reading }, sheetPosition) => ({ ...reading, sheetPosition })),
      }),
    ),
  });
  return { ...collection, visionsOfLastYear: Object.fromEntries(collection.forms.map(visionOfLastYear)) };
}

/** Last year they aimed at what the clean forms aim at. */
function visionOfLastYear({ key, source }: GatheredForm): readonly [string, string] {
  const clean = cleanForms.find(({ form }) => form.id === source.sheet);
  return [keyTextOf(key), clean?.form.vision ?? ""];
}

function sheetOf(department: string, { id, initiative: code, ...texts }: CleanForm): SheetSnapshot {
  const initiative = findInitiative(plan, code);
  if (!initiative) throw new Error(`No initiative ${code} in the plan.`);
  const { group, mark, title } = initiative;
  const content = {
    initiative,
    registrationNumber: null,
    texts: { ...texts, initiative: `${group.mark} ${group.title} ${mark} ${title}`, departments: department },
  };
  return snapshotOfSheet(drawForm(content, definition, plan, id));
}

function readingOf(sheet: SheetSnapshot | undefined): FormReading {
  const source = { file: "様式.xlsx", sha256: null, modified: null };
  const [read] = sheet ? recognise({ source, sheets: [sheet], definedNames: [] }, plan, definition) : [];
  const [reading] = read?.forms ?? [];
  if (!reading) throw new Error(`No form on ${sheet?.name ?? "a sheet that is not there"}.`);
  return reading;
}
