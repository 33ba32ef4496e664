import type { FormDefinition } from "../../form/definition";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Collection } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { yearOfForms } from "../../gather/former/year-of-forms";
import { gather } from "../../gather/gather";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import type { Plan } from "../../plan/schema";
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
  const planOfThen = {
    ...plan,
    fiscalYear: yearOfForms(workbooks.flatMap(({ sheets }) => sheets.flatMap(({ forms }) => forms))) ?? plan.fiscalYear,
  };
  return gather({
    plan: planOfThen,
    definition,
    period: definition.periods.at(-1)?.id ?? "",
    workbooks,
    unreadable,
    former: summary ? readFormerSummary(summary, planOfThen, definition) : null,
  });
}
