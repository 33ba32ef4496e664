import { sameFiscalYear } from "../../plan/fiscal-year";
import { comparisonKey } from "../../workbook/comparison-key";
import { fieldOfRole, tellsWhichForm, type FormDefinition } from "../definition";
import type { FieldReading, FiscalYearReading, FormReading } from "../reading";
import type { WorkbookContext } from "./sheet-context";
import { readYearHead, resolveYears } from "./year-heads";

/**
 * 令和4年度, 令和5年度 … one below the other under one head: the head is that of each. Where nobody can tell which of them is of
 * which year, they are one form without their texts. `forms` from top to bottom.
 */
export function byYears(
  forms: readonly FormReading[],
  { plan, definition }: Pick<WorkbookContext, "plan" | "definition">,
): readonly FormReading[] {
  const families: [FormReading, ...FormReading[]][] = [];
  for (const form of forms) {
    const above = families.findLast(([first]) => first.frames[0].left === form.frames[0].left);
    if (above && goesOn(above, form)) above.push(form);
    else families.push([form]);
  }
  return families.flatMap((family): readonly FormReading[] => {
    const [first, ...others] = family;
    if (others.length === 0) return family;
    const years = family.flatMap(({ fiscalYears }) => fiscalYears[0] ?? []);
    const heads = years.flatMap(({ text }) => readYearHead(text) ?? []);
    const values = heads.length === family.length ? resolveYears(heads, plan.fiscalYear) : null;
    if (!values) return [withoutYears(first, others, years, definition)];
    return family.map((form, place) => {
      const [year, ...more] = form.fiscalYears;
      const value = values[place] ?? null;
      const complete = form === first ? form : withHeadOf(first, form, definition);
      return year && value ? { ...complete, fiscalYears: [{ ...year, value }, ...more] } : complete;
    });
  });
}

/** No 取組項目 of its own, and another year's. */
function goesOn(family: readonly FormReading[], form: FormReading): boolean {
  const above = family.at(-1);
  const isHeadless = form.initiative.inPlan === null && form.initiative.candidates.length === 0;
  const [year, yearAbove] = [form.fiscalYears[0], above?.fiscalYears[0]];
  return isHeadless && year !== undefined && yearAbove !== undefined && !isSameYear(year, yearAbove);
}

function isSameYear(a: FiscalYearReading, b: FiscalYearReading): boolean {
  if (a.value && b.value) return sameFiscalYear(a.value, b.value);
  return comparisonKey(a.text) === comparisonKey(b.text);
}

function withHeadOf(first: FormReading, form: FormReading, definition: FormDefinition): FormReading {
  const missing = Object.entries(first.fields).filter(([id, field]) => field !== null && form.fields[id] === null);
  const departments = fieldOfRole(definition, "departments").id;
  return {
    ...form,
    fields: { ...form.fields, ...Object.fromEntries(missing) },
    initiative: first.initiative,
    departments: form.fields[departments] === null ? first.departments : form.departments,
  };
}

/** What stands over the first year's texts is of all of them. */
function withoutYears(
  first: FormReading,
  others: readonly FormReading[],
  years: readonly FiscalYearReading[],
  definition: FormDefinition,
): FormReading {
  const top = years[0]?.cell.row ?? 0;
  const heads = years.map(({ text }) => text.trim()).join("・");
  const fields = definition.fields.map((field) => {
    const reading = first.fields[field.id] ?? null;
    const isOfYear = reading !== null && !tellsWhichForm(field) && reading.label.cell.row >= top;
    return [field.id, isOfYear ? ofNoYear(reading, heads) : reading] as const;
  });
  return {
    ...first,
    frames: [...first.frames, ...others.flatMap(({ frames }) => frames)],
    fields: Object.fromEntries(fields),
    fiscalYears: [],
    unplaced: [...first.unplaced, ...others.flatMap(({ unplaced }) => unplaced)],
  };
}

/** A field with the texts of several years of which nobody knows which is which: none of them is its text. */
export function ofNoYear(field: FieldReading, heads: string): FieldReading {
  if (comparisonKey(field.text) === "") return field;
  const [{ top, left }] = field.areas;
  const remark = { about: "unclear-year", text: heads, cell: { row: top, column: left }, isInText: false } as const;
  return { ...field, text: "", remarks: [remark] };
}
