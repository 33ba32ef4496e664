import type { FormDefinition } from "../form/definition";
import { findNewerPart } from "../form/newer-part";
import { isSummaryWorkbook } from "../form/summary-workbook";
import type { FormerSummary, RecognisedWorkbook } from "../gather/collection";
import { readFormerSummary } from "../gather/former/read-former-summary";
import { yearOfForms } from "../gather/former/year-of-forms";
import { recogniseWorkbook } from "../gather/recognise-workbook";
import { sameFiscalYear, westernYear } from "../plan/fiscal-year";
import type { FiscalYear, Plan } from "../plan/schema";
import { comparisonKey } from "../workbook/comparison-key";
import { groupBy } from "../workbook/group-by";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { planOf } from "./choose-plan";

export interface OpenYearRequest {
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly definition: FormDefinition;
  /** What somebody has named: counts before what the files carry, where it is of their year. Absent or null: nobody has. */
  readonly given?: Plan | null;
  /** The town's own plan: where the files do not carry theirs and it is of that year. */
  readonly builtIn: Plan;
  /** By whose titles the forms are known where there is no plan of their year. */
  readonly otherwise: Plan;
  /** The year where nothing in the files tells it. */
  readonly otherwiseOf: FiscalYear;
}

/** Files of one year, recognised under the plan of that year. */
export interface OpenedYear {
  readonly plan: Plan;
  readonly workbooks: readonly RecognisedWorkbook[];
  readonly former: FormerSummary | null;
  /** Files that a newer product has written into: not read, for not all of them may be understood. */
  readonly newer: readonly string[];
  /** Summaries besides the first: not read. */
  readonly moreSummaries: readonly string[];
}

/**
 * The plan that forms were written under is the one that the files carry, as long as it is of the year of the forms, for somebody
 * may already have put the next one in.
 */
export function openYear({ snapshots: all, definition, given = null, ...plans }: OpenYearRequest): OpenedYear {
  const newer = all.filter((snapshot) => findNewerPart(snapshot) !== null);
  const [summary, ...moreSummaries] = all.filter(
    (snapshot) => isSummaryWorkbook(snapshot) && !newer.includes(snapshot),
  );
  const snapshots = all.filter((one) => !newer.includes(one) && !moreSummaries.includes(one));
  const { builtIn, otherwise, otherwiseOf } = plans;
  const carried = [...(given ? [given] : []), ...plansIn(snapshots, builtIn)];
  const recognised = (under: Plan) => snapshots.map((snapshot) => recogniseWorkbook(snapshot, under, definition));
  const likely = carried[0] ?? builtIn;
  const workbooks = recognised(likely);
  const year = yearOfFiles(workbooks) ?? carried[0]?.fiscalYear ?? otherwiseOf;
  const plan = [...carried, builtIn].find(({ fiscalYear }) => sameFiscalYear(fiscalYear, year)) ?? {
    ...otherwise,
    fiscalYear: year,
    correspondence: null,
  };
  return {
    plan,
    workbooks: plan === likely ? workbooks : recognised(plan),
    former: summary ? readFormerSummary(summary, plan, definition) : null,
    newer: newer.map(({ source }) => source.file),
    moreSummaries: moreSummaries.map(({ source }) => source.file),
  };
}

/** The plans that the files carry: a summary's first, then what most workbooks carry. */
function plansIn(snapshots: readonly WorkbookSnapshot[], builtIn: Plan): readonly Plan[] {
  const carried = snapshots.flatMap((snapshot) => {
    const found = planOf(snapshot, builtIn);
    return found?.ok === true ? [{ plan: found.value, isSummary: isSummaryWorkbook(snapshot) }] : [];
  });
  const byContent = groupBy(carried, ({ plan }) => comparisonKey(JSON.stringify(plan)));
  return [...byContent.values()]
    .toSorted((a, b) => Number(b.some(isOfSummary)) - Number(a.some(isOfSummary)) || b.length - a.length)
    .map(([{ plan }]) => plan);
}

function isOfSummary({ isSummary }: { readonly isSummary: boolean }): boolean {
  return isSummary;
}

/**
 * Of a summary, where there is one; else the latest that any workbook is of: what is older stood in the folder. A slip on one form
 * makes no other year of its workbook.
 */
function yearOfFiles(workbooks: readonly RecognisedWorkbook[]): FiscalYear | null {
  const yearOf = ({ sheets }: RecognisedWorkbook): FiscalYear | null =>
    yearOfForms(sheets.flatMap(({ forms }) => forms));
  const summary = workbooks.find(({ isSummary }) => isSummary);
  const ofSummary = summary ? yearOf(summary) : null;
  const years = workbooks.flatMap((workbook) => yearOf(workbook) ?? []);
  return ofSummary ?? years.toSorted((a, b) => westernYear(b) - westernYear(a))[0] ?? null;
}
