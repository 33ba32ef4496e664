import { fieldOfRole, type FieldId, type FormDefinition } from "../form/definition";
import { sheetNames } from "../form/sheet-names";
import { findFiscalYear } from "../plan/fiscal-year";
import { rowsOf } from "../plan/plan-sheet-rows";
import type { FiscalYear } from "../plan/schema";
import { comparisonKey } from "../workbook/comparison-key";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FormKey } from "./collection";
import { keyTextOf, parseFormKey } from "./form-key-text";

/** What last year's forms said, as a blank workbook carries it in its hidden sheet 昨年度. */
export interface LastYearTexts {
  readonly fiscalYear: FiscalYear;
  /** Of one form of this year; fields that said nothing are absent. */
  readonly keys: readonly FormKey[];
  readonly of: (key: FormKey) => Readonly<Partial<Record<FieldId, string>>>;
}

/** Over the column that names the form. */
export const FORM_HEADER = "様式";

/** Null where the workbook has no such sheet. */
export function readLastYearTexts({ sheets }: WorkbookSnapshot, { fields }: FormDefinition): LastYearTexts | null {
  const sheet = sheets.find(({ name }) => comparisonKey(name) === comparisonKey(sheetNames.lastYear));
  const rows = sheet ? rowsOf(sheet) : [];
  const fiscalYear = rows[0]?.cells.map(({ text }) => findFiscalYear(text)).find((year) => year !== null) ?? null;
  const header = rows.find(({ cells }) => cells.some(({ text }) => text === FORM_HEADER));
  if (fiscalYear === null || !header) return null;
  const columns = new Map(
    header.cells.flatMap(({ text, column }) => {
      const field = fields.find(({ listHeader }) => comparisonKey(listHeader) === comparisonKey(text));
      return field ? [[column, field.id] as const] : [];
    }),
  );
  const byForm = new Map<string, Partial<Record<FieldId, string>>>();
  const keys: FormKey[] = [];
  for (const { row, cells } of rows) {
    const [first] = cells;
    const key = row > header.row && first?.column === 0 ? parseFormKey(first.text) : null;
    if (!key) continue;
    const texts = byForm.get(keyTextOf(key)) ?? {};
    if (!byForm.has(keyTextOf(key))) keys.push(key);
    byForm.set(keyTextOf(key), texts);
    for (const { column, text } of cells) {
      const field = columns.get(column);
      if (field !== undefined) texts[field] = (texts[field] ?? "") + text;
    }
  }
  return { fiscalYear, keys, of: (key) => byForm.get(keyTextOf(key)) ?? {} };
}

/** Last year's 目指す姿 by this year's form, as `keyTextOf` has it; null where the workbook carries none. */
export function readVisionsOfLastYear(
  snapshot: WorkbookSnapshot,
  definition: FormDefinition,
): Readonly<Record<string, string>> | null {
  const { id } = fieldOfRole(definition, "identity");
  const former = readLastYearTexts(snapshot, definition);
  const visions = (former?.keys ?? []).flatMap((key) => {
    const text = former?.of(key)[id] ?? "";
    return text === "" ? [] : [[keyTextOf(key), text] as const];
  });
  return visions.length === 0 ? null : Object.fromEntries(visions);
}
