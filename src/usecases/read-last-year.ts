import type { FormDefinition } from "../form/definition";
import type { Collection } from "../gather/collection";
import { gather } from "../gather/gather";
import { readWorkbook } from "../gather/read-workbook";
import { previousFiscalYear } from "../plan/fiscal-year";
import type { FiscalYear, Plan } from "../plan/schema";
import { openWorkbooks } from "./open-workbooks";
import type { InputFile, WorkbookFormat } from "./ports";

export interface LastYearRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookFormat;
  readonly definition: FormDefinition;
  /** The new year's: last year's forms are matched to its leaves. */
  readonly plan: Plan;
}

/** Last year's forms, as the new year's plan names their leaves. */
export async function readLastYear({ files, format, definition, plan }: LastYearRequest): Promise<Collection> {
  const { snapshots, unreadable } = await openWorkbooks(files, format);
  const workbooks = snapshots.map((snapshot) => readWorkbook(snapshot, plan, definition));
  const period = definition.periods.at(-1)?.id ?? "";
  return gather({ plan, definition, period, workbooks, unreadable, former: null });
}
