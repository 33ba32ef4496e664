import type { ReadWorkbook } from "../../excel/open-workbook";
import type { WorkbookView } from "../services";
import type { FileWork } from "../worker/file-work";
import type { Survey } from "../worker/protocol";
import { isSameDecisions } from "./decisions";
import { surveyWork, type GatheringContext } from "./gather-now";
import { isSettled } from "./handed-in-files";
import type { GatheringState, SurveyState } from "./gathering-state";

/** Whether there is something to look at that nobody has looked at yet; a summary in the open workbook is enough. */
export function needsSurvey(
  { files, includesOpen, survey, work }: GatheringState,
  { checked }: Pick<WorkbookView, "checked">,
): boolean {
  const hasForms = includesOpen || checked?.summary != null || files.some(({ state }) => state.type === "read");
  return survey === null && work.type === "idle" && hasForms && files.every(({ state }) => isSettled(state));
}

/**
 * Whether the last survey was made before something was decided, or looked at an open workbook that is not the one of now:
 * sheets have come or gone, as after gathering and after taking it back; or something in it may have been what stood in the
 * way, and somebody has written in it since. What is known stays on the screen meanwhile.
 */
export function isSurveyFormer(
  { includesOpen, survey, ending, work, surveyedWith, decisions }: GatheringState,
  open: ReadWorkbook,
): boolean {
  if (survey === null || surveyedWith === null || work.type !== "idle") return false;
  if (!isSameDecisions(surveyedWith.decisions, decisions)) return true;
  if (surveyedWith.open === open) return false;
  const isBlocked = survey.type === "plan" || ending?.type === "plan" || (survey.type === "no-forms" && includesOpen);
  return isBlocked || !isEqualList(surveyedWith.open.sheetIds, open.sheetIds);
}

function isEqualList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * What gathering would come to, before the button is pressed: numbers for the table, 未提出, questions, with
 * what was answered and decided so far; a question that was answered stays among them.
 */
export async function surveyFiles(
  state: GatheringState,
  open: ReadWorkbook,
  context: Pick<GatheringContext, "town" | "period"> & { readonly files: FileWork },
  signal: AbortSignal,
): Promise<SurveyState> {
  const outcome = await context.files.survey(surveyWork(state, open, context), signal);
  if (outcome.ok) return surveyState(outcome.value);
  const { problem } = outcome;
  switch (problem.type) {
    case "plan":
      return { type: "plan", problems: problem.problems };
    case "no-forms":
      return { type: "no-forms", why: problem.result.otherYears };
    case "other-year":
    case "last-year":
    case "not-found":
    case "broken-off":
      return { type: "failed", message: problem.message };
  }
}

function surveyState(survey: Survey): SurveyState {
  return survey.result.gatheredForms === 0
    ? { type: "no-forms", why: survey.result.otherYears }
    : { type: "known", survey };
}
