import type { FormDefinition } from "../../form/definition";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Collection, RecognisedWorkbook } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { gather } from "../../gather/gather";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear, Plan } from "../../plan/schema";
import { openWorkbooks } from "../assemble/open-workbooks";
import type { InputFile, WorkbookFormat } from "../ports";

export interface LastYearRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookFormat;
  readonly definition: FormDefinition;
  /** The new year's: last year's forms are matched to its initiatives. */
  readonly plan: Plan;
}

/** Last year's forms, from the 課's workbooks or from the summary, under the initiatives that the new year's plan has. */
export async function readLastYear({ files, format, definition, plan }: LastYearRequest): Promise<Collection> {
  const { snapshots, unreadable } = await openWorkbooks(files, format);
  const summary = snapshots.find(isSummaryWorkbook);
  const workbooks = snapshots.map((snapshot) => recogniseWorkbook(snapshot, plan, definition));
  const planOfThen = { ...plan, fiscalYear: yearOfForms(workbooks) ?? plan.fiscalYear };
  return gather({
    plan: planOfThen,
    definition,
    period: definition.periods.at(-1)?.id ?? "",
    workbooks,
    unreadable,
    former: summary ? readFormerSummary(summary, planOfThen, definition) : null,
  });
}

/** The year that most forms carry; of two equally frequent ones the later. A slip on one form decides nothing. */
function yearOfForms(workbooks: readonly RecognisedWorkbook[]): FiscalYear | null {
  const times = new Map<number, { readonly year: FiscalYear; readonly count: number }>();
  for (const { fiscalYears } of workbooks.flatMap(({ sheets }) => sheets.flatMap(({ forms }) => forms))) {
    const year = fiscalYears[0]?.value;
    if (!year) continue;
    const western = westernYear(year);
    times.set(western, { year, count: (times.get(western)?.count ?? 0) + 1 });
  }
  const [most] = [...times].sort(([a, x], [b, y]) => y.count - x.count || b - a);
  return most?.[1].year ?? null;
}
