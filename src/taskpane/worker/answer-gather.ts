import { planOf } from "../../usecases/choose-plan";
import { correctionRequests } from "../../usecases/assemble/correction-requests";
import { drawSummary } from "../../usecases/assemble/draw-summary";
import { collectSnapshots } from "../../usecases/assemble/gather-snapshots";
import { fileLists, foundLines } from "../../usecases/assemble/file-lists";
import { gatheringResult } from "../../usecases/assemble/gathering-result";
import { planReplacement } from "../../usecases/replace/plan-replacement";
import type { Collection } from "../../gather/collection";
import { splitSummary } from "../../gather/former/split-summary";
import { countForms } from "../../gather/register/form-counts";
import type { Collected } from "../../usecases/assemble/gather-snapshots";
import { fail, succeed, type Result } from "../../workbook/result";
import type { GatherOutcome, GatherProblem, GatherStep, GatherWork, Survey, SurveyWork } from "./protocol";

/** What gathering would come to; draws nothing. */
export function answerSurvey(work: SurveyWork): Result<Survey, GatherProblem> {
  const collected = collectWork(work);
  return collected.ok ? succeed(surveyOf(collected.value, work)) : collected;
}

/** Gathers, checks and draws the summary, and says what of it changes the open workbook. */
export function answerGather(work: GatherWork, onStep: (step: GatherStep) => void): GatherOutcome {
  onStep("collecting");
  const collected = collectWork(work, work.target === "new");
  if (!collected.ok) return collected;
  const survey = surveyOf(collected.value, work);
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
  const { snapshots, unreadable, town, period, answers, removeFiles, retire, open, includesOpen } = work;
  const { summary, rest } = splitSummary(open);
  const ownPlan = planOf(rest, town.plan);
  if (ownPlan && !ownPlan.ok) return fail({ type: "plan", problems: ownPlan.problem });
  const collected = collectSnapshots({
    snapshots: includesOpen ? [...snapshots, rest] : snapshots,
    unreadable,
    town,
    period,
    plan: ownPlan?.value ?? null,
    // What the open workbook says is read once, below.
    listProblems: [],
    own: open,
    former: summary,
    answers,
    removeFiles,
    retire,
    beginsAnew,
  });
  return collected;
}

function surveyOf(collected: Collected, { unreadable }: SurveyWork): Survey {
  const { collection, findings } = collected;
  return {
    result: gatheringResult(collected),
    files: fileLists(collected),
    rememberedUnreadable: collection.unreadable.filter((file) => !unreadable.includes(file)),
    notRemembered: findings.find(({ rule }) => rule === "files-not-remembered")?.message ?? null,
    handedIn: handedInNow(collection),
  };
}

/** What came this time; a form with two texts is one form. */
function handedInNow(collection: Collection): Survey["handedIn"] {
  const now = collection.submissions.filter(({ isRemembered }) => !isRemembered);
  const files = new Set(now.map(({ reading }) => reading.source.file));
  const forms = countForms(collection).filter(({ texts }) =>
    texts.some(({ origin, source }) => origin === "submitted" && files.has(source.file)),
  );
  const departments = new Set(forms.map(({ key }) => key.department));
  departments.delete(null);
  return { forms: forms.length, departments: departments.size };
}
