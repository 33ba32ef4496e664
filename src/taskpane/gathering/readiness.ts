import { canAddSheets } from "../frame/what-can-be-written";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import type { WorkbookView } from "../services";
import { isSameDecisions, noDecisions } from "./decisions";
import { isSettled } from "./handed-in-files";
import { messages } from "./messages";
import type { GatheringState, Target } from "./gathering-state";

/** What stands on the button. */
export interface HandedInCount {
  readonly departments: number;
  readonly forms: number;
}

/** Forms and 課 that came, as far as is known: counted file by file until all have been looked at together. */
export function handedInCount({ files, survey }: GatheringState): HandedInCount {
  if (survey?.type === "known") return survey.survey.handedIn;
  const submissions = files.flatMap(({ state }) =>
    state.type === "read" && !state.submission.isSummary ? [state.submission] : [],
  );
  return {
    departments: new Set(submissions.flatMap(({ departments }) => departments)).size,
    forms: submissions.reduce((sum, { forms }) => sum + forms, 0),
  };
}

/** Whether there is something to carry out without any file. */
function hasDecisions({ decisions, savedAnswers }: GatheringState): boolean {
  return !isSameDecisions(decisions, { ...noDecisions, answers: savedAnswers });
}

/** Why the button cannot be pressed now, in a sentence; null: it can. */
export function whyNotYet(
  state: GatheringState,
  { status, read }: Pick<WorkbookView, "status" | "read">,
): string | null {
  const { files, includesOpen, survey } = state;
  const hasFiles = files.length > 0 || includesOpen;
  if (!hasFiles && !hasDecisions(state)) return messages.gather.none;
  if (!files.every((file) => isSettled(file.state))) return messages.gather.stillReading;
  if (hasFiles && !includesOpen && files.every((file) => file.state.type === "unreadable"))
    return messages.gather.nothingReadable;
  if (read === null && status === "reading") return messages.gather.workbookNotRead;
  if (survey?.type === "plan") return planSentence(survey.problems, state, read);
  const { takenOut, givenUp } = state.decisions;
  if (survey?.type === "no-forms" && takenOut.length + givenUp.length > 0) return messages.gather.nothingLeft;
  if (survey?.type === "no-forms") return survey.why ?? messages.gather.noForms;
  return null;
}

/**
 * Where the summary most likely belongs: into a workbook that has one already, or that holds nothing of a 課's own; else
 * into a new one, so that nobody's forms get mixed up with everybody's summary.
 */
export function guessTarget({
  read,
  checked,
  condition,
}: Pick<WorkbookView, "read" | "checked" | "condition">): Target {
  if (!canAddSheets(condition) || condition?.isReadOnly) return "new";
  if (checked?.summary) return "this";
  const isEmpty = read?.snapshot.sheets.every(({ cells }) => cells.length === 0) ?? false;
  return isEmpty || checked?.collection.forms.length === 0 ? "this" : "new";
}

/** As chosen, else as guessed; このブックに only as long as sheets can be added to it. */
export function targetOf(
  { target }: Pick<GatheringState, "target">,
  view: Pick<WorkbookView, "read" | "checked" | "condition">,
): Target {
  const wanted = target ?? guessTarget(view);
  return wanted === "this" && !canAddSheets(view.condition) ? "new" : wanted;
}

/**
 * Forms from which on the workbook is to be saved before the summary goes into it: more than any one 課 has, so that the summary
 * is a town's. Excel undoes no insertion, and has been reported to stop at large ones (office-js 3568, 5785).
 */
const LARGE_SUMMARY_FORMS = 20;

export function isLargeInsertion(target: Target, { forms }: HandedInCount): boolean {
  return target === "this" && forms >= LARGE_SUMMARY_FORMS;
}

/** Why このブックに cannot be chosen, or is not the guess although there may be a summary in it; null: no reason to tell. */
export function whyNew(
  { target }: Pick<GatheringState, "target">,
  { condition }: Pick<WorkbookView, "condition">,
): string | null {
  if (target === "file") return null;
  if (canAddSheets(condition)) return target === null && condition?.isReadOnly ? messages.gather.notWritable : null;
  if (condition?.isOfNewerVersion) return messages.gather.newerVersion;
  return condition?.isStructureProtected ? messages.gather.structureProtected : messages.gather.notWritable;
}

/** What to do about a plan that is wrong: the open workbook is read again by itself, a file is not. */
export function planSentence(
  problems: readonly PlanSourceProblem[],
  { files }: Pick<GatheringState, "files">,
  read: WorkbookView["read"],
): string {
  const isOpen = ({ file }: PlanSourceProblem): boolean =>
    file === read?.snapshot.source.file && !files.some(({ path }) => path === file);
  if (problems.every(isOpen)) return messages.gather.planWrong.open;
  return problems.some(isOpen) ? messages.gather.planWrong.both : messages.gather.planWrong.files;
}
