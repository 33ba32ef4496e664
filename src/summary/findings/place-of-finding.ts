import type { FormDefinition } from "../../form/definition";
import { foldSheetName } from "../../form/free-sheet-names";
import { recognise } from "../../form/recognise";
import { listSheetOf, memoryOf } from "../../gather/former/summary-sheets";
import type { MemorisedForm, SummaryMemory } from "../../gather/memory/memory-layout";
import { formatCode } from "../../plan/marks";
import type { Plan } from "../../plan/schema";
import type { CellAddress } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { StandingFinding } from "./read-findings";

/** A place in the summary. */
export interface SummaryPlace {
  readonly sheet: string;
  /** Null: the sheet as a whole. */
  readonly cell: CellAddress | null;
}

/**
 * Where a finding leads within the summary: to the field on the sheet that prints its form, as its 「様式へ」 does. Null where it
 * is about no form of the summary (one that is missing, a whole file), or the form's sheet is gone.
 */
export function placeOfFinding(
  finding: StandingFinding,
  summary: WorkbookSnapshot,
  plan: Plan,
  definition: FormDefinition,
): SummaryPlace | null {
  const memory = memoryOf(summary);
  if (!memory) return null;
  const sheets = new Set(formsOfFindings(summary, memory)(finding).map((form) => sheetOfForm(form, memory)));
  const name = sheets.size === 1 ? ([...sheets][0] ?? null) : null;
  const sheet = summary.sheets.find((one) => name !== null && foldSheetName(one.name) === foldSheetName(name));
  if (!sheet) return null;
  return { sheet: sheet.name, cell: cellOfField(finding.field, { ...summary, sheets: [sheet] }, plan, definition) };
}

/** The sheet that prints a form; null where none does. */
export function sheetOfForm({ sheet, key }: MemorisedForm, { merged }: SummaryMemory): string | null {
  return sheet ?? merged.find(({ initiative }) => initiative === key.initiative)?.sheet ?? null;
}

/** The forms that a finding may be about; [] where it is about none of the summary. They are looked through once. */
export function formsOfFindings(
  summary: WorkbookSnapshot,
  { forms }: SummaryMemory,
): (finding: StandingFinding) => readonly MemorisedForm[] {
  const bySource = groupBy(forms, ({ source }) => placeText(source.file, source.sheet));
  const list = listSheetOf(summary)?.name ?? null;
  return (finding) => {
    const isOfPair = ({ key }: MemorisedForm): boolean =>
      (finding.initiative === "" || (key.initiative !== null && formatCode(key.initiative) === finding.initiative)) &&
      (finding.department === "" || key.department === finding.department);
    // What stays from before is accused at its row in 一覧 of then.
    if (finding.sheet === list) return finding.initiative === "" ? [] : forms.filter(isOfPair);
    const fromThere = bySource.get(placeText(finding.file, finding.sheet)) ?? [];
    const fitting = fromThere.filter(isOfPair);
    return fitting.length > 0 ? fitting : fromThere;
  };
}

function placeText(file: string, sheet: string): string {
  return JSON.stringify([file.normalize("NFC"), sheet]);
}

function cellOfField(
  listHeader: string,
  sheet: WorkbookSnapshot,
  plan: Plan,
  definition: FormDefinition,
): CellAddress | null {
  const field = definition.fields.find((one) => one.listHeader === listHeader);
  const form = recognise(sheet, plan, definition)[0]?.forms[0];
  const area = field && form?.fields[field.id]?.areas[0];
  return area ? { row: area.top, column: area.left } : null;
}
