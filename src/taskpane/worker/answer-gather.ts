import { planOf } from "../../usecases/choose-plan";
import { correctionRequests } from "../../usecases/assemble/correction-requests";
import { drawSummary } from "../../usecases/assemble/draw-summary";
import { collectSnapshots } from "../../usecases/assemble/gather-snapshots";
import { fileLists, foundLines } from "../../usecases/assemble/file-lists";
import { gatheringResult } from "../../usecases/assemble/gathering-result";
import { planReplacement } from "../../usecases/replace/plan-replacement";
import { splitSummary } from "../../gather/former/split-summary";
import type { Collected } from "../../usecases/assemble/gather-snapshots";
import { fail, succeed, type Result } from "../../workbook/result";
import type { GatherOutcome, GatherProblem, GatherStep, GatherWork, Survey, SurveyWork } from "./protocol";

/** What gathering would come to; draws nothing. */
export function answerSurvey(work: SurveyWork): Result<Survey, GatherProblem> {
  const collected = collectWork(work);
  return collected.ok ? succeed(surveyOf(collected.value)) : collected;
}

/** Gathers, checks and draws the summary, and says what of it changes the open workbook. */
export function answerGather(work: GatherWork, onStep: (step: GatherStep) => void): GatherOutcome {
  onStep("collecting");
  const collected = collectWork(work, work.target === "new");
  if (!collected.ok) return collected;
  const survey = surveyOf(collected.value);
  if (collected.value.collection.forms.length === 0) return fail({ type: "no-forms", result: survey.result });
  onStep("drawing");
  const { target, assembledAt, open } = work;
  const taken = target === "this" ? splitSummary(open).rest.sheets.map(({ name }) => name) : [];
  const drawing = drawSummary(collected.value, { assembledAt, takenSheetNames: taken });
  onStep("comparing");
  return succeed({
    ...survey,
    corrections: correctionRequests(collected.value),
    findings: foundLines(collected.value),
    drawing,
    replacement: target === "this" ? planReplacement(open, drawing) : null,
  });
}

function collectWork(work: SurveyWork, beginsAnew = false): Result<Collected, GatherProblem> {
  const { snapshots, unreadable, town, period, answers, open, includesOpen } = work;
  const { summary, rest } = splitSummary(open);
  const ownPlan = planOf(rest, town.plan);
  if (ownPlan && !ownPlan.ok) return fail({ type: "plan", problems: ownPlan.problem });
  const collected = collectSnapshots({
    snapshots: includesOpen ? [...snapshots, rest] : snapshots,
    unreadable,
    town,
    period,
    plan: ownPlan?.value ?? null,
    former: summary,
    answers,
    beginsAnew,
  });
  return collected;
}

function surveyOf(collected: Collected): Survey {
  const { collection } = collected;
  const handedIn = collection.forms.filter(({ origin }) => origin === "submitted");
  const departments = new Set(handedIn.map(({ key }) => key.department));
  return {
    result: gatheringResult(collected),
    files: fileLists(collected),
    handedIn: { forms: handedIn.length, departments: [...departments].filter((one) => one !== null).length },
  };
}
