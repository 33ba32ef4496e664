import type { FormDefinition } from "../../form/definition";
import { findNewerPart } from "../../form/newer-part";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Collection } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { yearOfForms } from "../../gather/former/year-of-forms";
import { gather } from "../../gather/gather";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import type { Plan } from "../../plan/schema";
import { openWorkbooks } from "../assemble/open-workbooks";
import type { InputFile, WorkbookFormat } from "../ports";

const NEWER =
  "新しい版のとりまとめが書いた記録があり、読み切れないので引き継ぎません。新しい版のとりまとめで行ってください。";

export interface LastYearRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookFormat;
  readonly definition: FormDefinition;
  /** The new year's: last year's forms are matched to its initiatives. */
  readonly plan: Plan;
}

/** Last year's forms, from the 課's workbooks or from the summary, under the initiatives that the new year's plan has. */
export async function readLastYear({ files, format, definition, plan }: LastYearRequest): Promise<Collection> {
  const opened = await openWorkbooks(files, format);
  const newer = opened.snapshots.filter((snapshot) => findNewerPart(snapshot) !== null);
  const snapshots = opened.snapshots.filter((snapshot) => !newer.includes(snapshot));
  // What cannot be read for certain is not carried over.
  const unreadable = [...opened.unreadable, ...newer.map(({ source: { file } }) => ({ file, message: NEWER }))];
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
