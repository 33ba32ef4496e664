import type { FormDefinition } from "../../form/definition";
import type { FormerSummary, GatherAnswers, RecognisedWorkbook, UnreadableFile } from "../../gather/collection";
import { gather } from "../../gather/gather";
import { withFormerNamesKept } from "../../gather/identity/keys-of-today";
import { hasReusedNames } from "../../plan/department-names";
import { fiscalYearFromWestern, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear, Plan } from "../../plan/schema";
import { openWorkbooks } from "../assemble/open-workbooks";
import { openYear } from "../open-year";
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

/** Under the plan of then; where neither the files nor the town have it, the forms are known by the titles of the new one. */
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
  const {
    plan: planOfThen,
    workbooks,
    former,
    newer,
    moreSummaries,
  } = openYear({
    snapshots: opened.snapshots,
    definition,
    // A name that was given to another 課 since is read as it was written.
    otherwise: hasReusedNames(plan) ? withFormerNamesKept(plan) : plan,
    otherwiseOf: yearBefore(plan.fiscalYear),
    builtIn,
  });
  // What cannot be read for certain is not carried over.
  const unreadable = [
    ...opened.unreadable,
    ...newer.map((file) => ({ file, message: NEWER })),
    ...moreSummaries.map((file) => ({ file, message: ONE_SUMMARY })),
  ];
  return { plan: planOfThen, workbooks, former, unreadable };
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

function yearBefore(year: FiscalYear): FiscalYear {
  return fiscalYearFromWestern(westernYear(year) - 1) ?? year;
}
