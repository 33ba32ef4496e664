import type { FormDefinition } from "../../form/definition";
import { foldSheetName } from "../../form/free-sheet-names";
import { recognise } from "../../form/recognise";
import { listSheetOf, memoryOf } from "../../gather/former/summary-sheets";
import type { MemorisedForm, SummaryMemory } from "../../gather/memory/memory-layout";
import { formatCode } from "../../plan/marks";
import type { Plan } from "../../plan/schema";
import type { CellAddress } from "../../workbook/address";
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
  const name = memory && sheetOfFinding(finding, summary, memory);
  const sheet = summary.sheets.find((one) => name !== null && foldSheetName(one.name) === foldSheetName(name));
  if (!sheet) return null;
  return { sheet: sheet.name, cell: cellOfField(finding.field, { ...summary, sheets: [sheet] }, plan, definition) };
}

/** The sheet that prints a form; null where none does. */
export function sheetOfForm({ sheet, key }: MemorisedForm, { merged }: SummaryMemory): string | null {
  return sheet ?? merged.find(({ initiative }) => initiative === key.initiative)?.sheet ?? null;
}

function sheetOfFinding(finding: StandingFinding, summary: WorkbookSnapshot, memory: SummaryMemory): string | null {
  const isOfPair = ({ key }: MemorisedForm): boolean =>
    (finding.initiative === "" || (key.initiative !== null && formatCode(key.initiative) === finding.initiative)) &&
    (finding.department === "" || key.department === finding.department);
  const isFromThere = ({ source }: MemorisedForm): boolean =>
    source.file.normalize("NFC") === finding.file.normalize("NFC") && source.sheet === finding.sheet;
  // What stays from before is accused at its row in 一覧 of then.
  const isInList = finding.initiative !== "" && finding.sheet === listSheetOf(summary)?.name;
  const candidates = memory.forms.filter(isInList ? isOfPair : isFromThere);
  const fitting = candidates.filter(isOfPair);
  const sheets = new Set((fitting.length > 0 ? fitting : candidates).map((form) => sheetOfForm(form, memory)));
  const [only] = sheets;
  return sheets.size === 1 ? (only ?? null) : null;
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
