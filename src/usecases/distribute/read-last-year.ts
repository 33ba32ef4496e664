import type { FormDefinition } from "../../form/definition";
import { findNewerPart } from "../../form/newer-part";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { FormerSummary, GatherAnswers, RecognisedWorkbook, UnreadableFile } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { yearOfForms } from "../../gather/former/year-of-forms";
import { gather } from "../../gather/gather";
import { withFormerNamesKept } from "../../gather/identity/keys-of-today";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { hasReusedNames } from "../../plan/department-names";
import { fiscalYearFromWestern, sameFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear, Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { openWorkbooks } from "../assemble/open-workbooks";
import { planOf } from "../choose-plan";
import type { InputFile, WorkbookReader } from "../ports";
import { withMendedTexts } from "./mended-texts";
import type { LastYear } from "./former-forms";

const NEWER =
  "新しい版のとりまとめが書いた記録があり、読み切れないので引き継ぎません。新しい版のとりまとめで行ってください。";

const ONE_SUMMARY = "総括が二つ以上あります。引き継ぐ総括を一つだけ選んでください。";

export interface LastYearRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookReader;
  readonly definition: FormDefinition;
  /** The new year's. */
  readonly plan: Plan;
  /** The town's own plan: last year's, where the files do not carry it and it is of that year. */
  readonly builtIn: Plan;
  readonly answers: GatherAnswers;
}

/** Last year's files, read and recognised; what has to be answered about them can still be answered. */
export interface OpenedLastYear {
  /** The plan of then. */
  readonly plan: Plan;
  readonly workbooks: readonly RecognisedWorkbook[];
  readonly former: FormerSummary | null;
  readonly unreadable: readonly UnreadableFile[];
}

/** Last year's forms, from the 課's workbooks, from the summary, or from both: then what 総務課 has mended counts. */
export async function readLastYear(request: LastYearRequest): Promise<LastYear> {
  return gatherLastYear(await openLastYear(request), request.definition, request.answers);
}

/**
 * The plan that last year's forms were written under is the one that the files carry, as long as it is of the year of the
 * forms, for somebody may already have put the new one in; else the town's own, if it is of that year; else the new one, by
 * whose titles the forms are then known.
 */
export async function openLastYear({
  files,
  format,
  definition,
  plan,
  builtIn,
}: Omit<LastYearRequest, "answers">): Promise<OpenedLastYear> {
  const read = await openWorkbooks(files, format);
  // Beside last year's workbooks lie letters and pictures: nothing is lost by them.
  const opened = { ...read, unreadable: read.unreadable.filter(({ isWorkbook }) => isWorkbook !== false) };
  const newer = opened.snapshots.filter((snapshot) => findNewerPart(snapshot) !== null);
  const [summary, ...moreSummaries] = opened.snapshots.filter(
    (snapshot) => isSummaryWorkbook(snapshot) && !newer.includes(snapshot),
  );
  const snapshots = opened.snapshots.filter((one) => !newer.includes(one) && !moreSummaries.includes(one));
  // What cannot be read for certain is not carried over.
  const unreadable = [
    ...opened.unreadable,
    ...newer.map(({ source: { file } }) => ({ file, message: NEWER })),
    ...moreSummaries.map(({ source: { file } }) => ({ file, message: ONE_SUMMARY })),
  ];
  const carried = plansIn(snapshots, builtIn);
  const recognised = (under: Plan) => snapshots.map((snapshot) => recogniseWorkbook(snapshot, under, definition));
  const likely = carried[0] ?? builtIn;
  const workbooks = recognised(likely);
  const year = yearOfFiles(workbooks) ?? carried[0]?.fiscalYear ?? yearBefore(plan.fiscalYear);
  const planOfThen = [...carried, builtIn].find(({ fiscalYear }) => sameFiscalYear(fiscalYear, year)) ?? {
    // A name that was given to another 課 since is read as it was written.
    ...(hasReusedNames(plan) ? withFormerNamesKept(plan) : plan),
    fiscalYear: year,
    correspondence: null,
  };
  return {
    plan: planOfThen,
    workbooks: planOfThen === likely ? workbooks : recognised(planOfThen),
    former: summary ? readFormerSummary(summary, planOfThen, definition) : null,
    unreadable,
  };
}

/** Pure, so that it can be done again with each answer. */
export function gatherLastYear(opened: OpenedLastYear, definition: FormDefinition, answers: GatherAnswers): LastYear {
  const collection = gather({
    plan: opened.plan,
    definition,
    period: definition.periods.at(-1)?.id ?? "",
    workbooks: opened.workbooks,
    unreadable: opened.unreadable,
    former: opened.former,
    answers,
  });
  return { plan: opened.plan, ...withMendedTexts(collection) };
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

function yearBefore(year: FiscalYear): FiscalYear {
  return fiscalYearFromWestern(westernYear(year) - 1) ?? year;
}
