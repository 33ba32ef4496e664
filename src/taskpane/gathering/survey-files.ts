import type { ReadWorkbook } from "../../excel/open-workbook";
import type { FileWork } from "../worker/file-work";
import type { Survey } from "../worker/protocol";
import { surveyWork, type GatheringContext } from "./gather-now";
import { isSettled } from "./handed-in-files";
import type { GatheringState, SurveyState } from "./gathering-state";

/** Whether there is something to look at that nobody has looked at yet. */
export function needsSurvey({ files, includesOpen, survey, work }: GatheringState): boolean {
  const hasForms = includesOpen || files.some(({ state }) => state.type === "read");
  return survey === null && work.type === "idle" && hasForms && files.every(({ state }) => isSettled(state));
}

/**
 * Whether the last survey looked at an open workbook that is not the one of now: sheets have come or gone, as after
 * gathering and after taking it back; or something in it may have been what stood in the way, and somebody has written in
 * it since. What is known stays on the screen meanwhile.
 */
export function isOfFormerOpen(
  { includesOpen, survey, ending, work, surveyedOpen }: GatheringState,
  open: ReadWorkbook,
): boolean {
  if (survey === null || surveyedOpen === null || surveyedOpen === open || work.type !== "idle") return false;
  const isBlocked = survey.type === "plan" || ending?.type === "plan" || (survey.type === "no-forms" && includesOpen);
  return isBlocked || !isEqualList(surveyedOpen.sheetIds, open.sheetIds);
}

function isEqualList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * What gathering would come to, before the button is pressed: numbers for the table, 未提出, questions. Without the
 * answers given so far, so that a question that was answered stays to be seen and answered otherwise.
 */
export async function surveyFiles(
  state: GatheringState,
  open: ReadWorkbook,
  context: Pick<GatheringContext, "town" | "period"> & { readonly files: FileWork },
  signal: AbortSignal,
): Promise<SurveyState> {
  const work = { ...surveyWork(state, open, context), answers: { departments: [], fields: [] } };
  const outcome = await context.files.survey(work, signal);
  if (outcome.ok) return surveyState(outcome.value);
  const { problem } = outcome;
  switch (problem.type) {
    case "plan":
      return { type: "plan", problems: problem.problems };
    case "no-forms":
      return { type: "no-forms", why: problem.result.otherYears };
    case "other-year":
    case "broken-off":
      return { type: "failed", message: problem.message };
  }
}

function surveyState(survey: Survey): SurveyState {
  return survey.result.gatheredForms === 0
    ? { type: "no-forms", why: survey.result.otherYears }
    : { type: "known", survey };
}
