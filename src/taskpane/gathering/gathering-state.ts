import type { ReadWorkbook } from "../../excel/open-workbook";
import type { LoadProblem } from "../../usecases/ports";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import type { Question } from "../../usecases/assemble/questions";
import type { Gathered, GatherStep, ReadSubmission, Survey } from "../worker/protocol";
import { joinQuestions, nothingAsked, withAnswer, type Asked } from "./asked";
import {
  answeredIds,
  isSameDecisions,
  isSameForm,
  noDecisions,
  withGivenUp,
  withTakenOut,
  type Decisions,
  type NamedKey,
} from "./decisions";
import { putFiles, withoutPending, type HandedInFile, type PlacedFile } from "./handed-in-files";
import type { Remembered } from "./remembered-files";
import { keepFormer, settleFile } from "./settle-file";

/** this: into the workbook that is open; new: a workbook of its own, opened by Excel; file: for when Excel does neither. */
export type Target = "this" | "new" | "file";

export interface GatheringState {
  readonly files: readonly HandedInFile[];
  /** What was put and is nothing of a 課's: notes, settings. */
  readonly leftOut: readonly LeftOutFile[];
  /** The sheets of the open workbook are handed in as well. */
  readonly includesOpen: boolean;
  /** What gathering would come to with the files as they are; null: not known (yet). */
  readonly survey: SurveyState | null;
  /** What the last survey looked at besides the files. */
  readonly surveyedWith: SurveyedWith | null;
  /** Files of earlier gatherings that the summary in the open workbook remembers. */
  readonly remembered: Remembered;
  /** What is asked, answered or not, as far as it is known. */
  readonly asked: Asked;
  /** What the next press of the button carries out besides gathering. */
  readonly decisions: Decisions;
  /** Answers of the decisions that the summary in the open workbook remembers by now. */
  readonly savedAnswers: Decisions["answers"];
  /** Null: the guess counts. */
  readonly target: Target | null;
  readonly work: Work;
  readonly ending: Ending | null;
  /** What was there when the button was pressed last. */
  readonly pressedWith: HandedIn;
}

/** What the button gathers. */
export type HandedIn = Pick<GatheringState, "files" | "includesOpen" | "decisions">;

export interface SurveyedWith {
  readonly open: ReadWorkbook;
  readonly decisions: Decisions;
}

export interface LeftOutFile {
  readonly path: string;
}

export type SurveyState =
  | { readonly type: "known"; readonly survey: Survey }
  | { readonly type: "plan"; readonly problems: readonly PlanSourceProblem[] }
  /** `why`: in a sentence, where it is known. */
  | { readonly type: "no-forms"; readonly why: string | null }
  | { readonly type: "failed"; readonly message: string };

/** What is going on at a press of the button. */
export type Work =
  | { readonly type: "idle" }
  /** Can be stopped; nothing has been written. */
  | { readonly type: "gathering"; readonly step: "reading" | GatherStep }
  /** Cannot. */
  | { readonly type: "writing"; readonly target: Target };

/** How the last press of the button ended. */
export type Ending =
  | {
      readonly type: "gathered";
      readonly gathered: Gathered;
      readonly target: Target;
      readonly shortcomings: readonly string[];
      /** Excel's ids of the sheets that came: gone again when somebody takes the change back. */
      readonly sheetIds: readonly string[];
      /** Sheets wait, hidden, for somebody to tidy up. */
      readonly hasRetired: boolean;
    }
  /** The workbook is as it was; the same summary may go into a workbook of its own. */
  | { readonly type: "refused"; readonly gathered: Gathered; readonly message: string }
  /** Excel does not open a new workbook: the file can be had instead. */
  | { readonly type: "not-opened"; readonly gathered: Gathered; readonly message: string }
  /** Nothing is written before somebody has looked at these. */
  | { readonly type: "questions"; readonly asked: readonly Question[] }
  | { readonly type: "no-forms"; readonly why: string | null }
  | { readonly type: "plan"; readonly problems: readonly PlanSourceProblem[] }
  | {
      readonly type: "failed";
      readonly message: string;
      /** Whether the workbook is as it was. */
      readonly isUnchanged: boolean;
      /** The summary, where it is whole and did not get into the workbook. */
      readonly gathered?: Gathered;
    };

export type GatheringAction =
  | { readonly type: "files-put"; readonly files: readonly PlacedFile[]; readonly leftOut: readonly LeftOutFile[] }
  | { readonly type: "file-begun"; readonly path: string }
  | { readonly type: "file-read"; readonly path: string; readonly submission: ReadSubmission }
  | { readonly type: "file-unreadable"; readonly path: string; readonly problem: LoadProblem }
  | { readonly type: "reading-stopped" }
  /** The file that was replaced at `path` is another one after all. */
  | { readonly type: "former-kept"; readonly path: string }
  | { readonly type: "file-removed"; readonly path: string }
  | { readonly type: "files-cleared" }
  | { readonly type: "open-included"; readonly includes: boolean }
  /** The open workbook has changed: what is known of it counts no more. */
  | { readonly type: "survey-outdated" }
  | { readonly type: "surveyed"; readonly survey: SurveyState; readonly with: SurveyedWith }
  /** Null: taken back. */
  | { readonly type: "question-answered"; readonly id: string; readonly answer: string | null }
  | { readonly type: "file-taken-out"; readonly file: string; readonly isTakenOut: boolean }
  | { readonly type: "form-given-up"; readonly form: NamedKey; readonly isGivenUp: boolean }
  | { readonly type: "target-chosen"; readonly target: Target }
  | { readonly type: "gathering-began" }
  | { readonly type: "step-reached"; readonly step: GatherStep }
  | { readonly type: "gathering-stopped" }
  | { readonly type: "writing-began"; readonly target: Target }
  | { readonly type: "ended"; readonly ending: Ending };

export const initialGathering: GatheringState = {
  files: [],
  leftOut: [],
  includesOpen: false,
  survey: null,
  surveyedWith: null,
  remembered: { files: [], unreadable: [] },
  asked: nothingAsked,
  decisions: noDecisions,
  savedAnswers: noDecisions.answers,
  target: null,
  work: { type: "idle" },
  ending: null,
  pressedWith: { files: [], includesOpen: false, decisions: noDecisions },
};

export function gatheringReducer(state: GatheringState, action: GatheringAction): GatheringState {
  switch (action.type) {
    case "files-put":
      return {
        ...withFiles(state, putFiles(state.files, action.files)),
        leftOut: [
          ...state.leftOut.filter(({ path }) => !action.leftOut.some((file) => file.path === path)),
          ...action.leftOut,
        ],
      };
    case "file-begun":
      return {
        ...state,
        files: state.files.map((file) => (file.path === action.path ? { ...file, state: { type: "reading" } } : file)),
      };
    case "file-read":
      return withFiles(state, settleFile(state.files, action.path, { type: "read", submission: action.submission }));
    case "file-unreadable":
      return withFiles(state, settleFile(state.files, action.path, { type: "unreadable", ...action.problem }));
    case "reading-stopped":
      return withFiles(state, withoutPending(state.files));
    case "former-kept":
      return withFiles(state, keepFormer(state.files, action.path));
    case "file-removed":
      return withFiles(
        state,
        state.files.filter(({ path }) => path !== action.path),
      );
    case "files-cleared":
      return { ...withFiles({ ...state, includesOpen: false }, []), leftOut: [] };
    case "open-included":
      return withFiles({ ...state, includesOpen: action.includes }, state.files);
    case "survey-outdated":
      return { ...state, survey: null };
    case "surveyed":
      return {
        ...state,
        survey: action.survey,
        surveyedWith: action.with,
        remembered: action.survey.type === "known" ? rememberedBy(action.survey.survey) : state.remembered,
        asked:
          action.survey.type === "known"
            ? joinQuestions(state.asked, action.survey.survey.result.questions, state.decisions.answers)
            : state.asked,
        // Mended in the open workbook meanwhile.
        ending: state.ending?.type === "plan" && action.survey.type !== "plan" ? null : state.ending,
      };
    case "question-answered": {
      const { decisions } = state;
      return {
        ...state,
        decisions: { ...decisions, answers: withAnswer(decisions.answers, action.id, action.answer) },
      };
    }
    case "file-taken-out":
      return withDecisions(state, withTakenOut(state.decisions, action.file, action.isTakenOut));
    case "form-given-up":
      return withDecisions(state, withGivenUp(state.decisions, action.form, action.isGivenUp));
    case "target-chosen":
      return { ...state, target: action.target };
    case "gathering-began":
      return {
        ...state,
        work: { type: "gathering", step: "reading" },
        ending: null,
        pressedWith: { files: state.files, includesOpen: state.includesOpen, decisions: state.decisions },
      };
    case "step-reached":
      return state.work.type === "gathering" ? { ...state, work: { ...state.work, step: action.step } } : state;
    case "gathering-stopped":
      return { ...state, work: { type: "idle" } };
    case "writing-began":
      return { ...state, work: { type: "writing", target: action.target } };
    case "ended":
      return withEnding({ ...state, work: { type: "idle" }, ending: action.ending }, action.ending);
  }
}

function rememberedBy({ files, rememberedUnreadable }: Survey): Remembered {
  return { files: files.filter(({ isRemembered }) => isRemembered), unreadable: rememberedUnreadable };
}

function withEnding(state: GatheringState, ending: Ending): GatheringState {
  if (ending.type === "questions") {
    const asked = [...state.asked.questions, ...ending.asked];
    return { ...state, asked: joinQuestions(state.asked, asked, state.decisions.answers) };
  }
  if (ending.type !== "gathered" || ending.target !== "this") return state;
  // Carried out, and remembered by the summary.
  const { decisions, pressedWith } = state;
  const { answers, takenOut, givenUp } = pressedWith.decisions;
  const left: Decisions = {
    answers: decisions.answers,
    takenOut: decisions.takenOut.filter((file) => !takenOut.includes(file)),
    givenUp: decisions.givenUp.filter((form) => !givenUp.some((one) => isSameForm(one, form))),
  };
  return {
    ...state,
    decisions: left,
    savedAnswers: answers,
    asked: { ...state.asked, answeredBefore: [...new Set([...state.asked.answeredBefore, ...answeredIds(answers)])] },
    pressedWith: { ...pressedWith, decisions: { answers, takenOut: [], givenUp: [] } },
  };
}

/** With other files the survey is of no use any more, nor is a sentence about what did not work. */
function withFiles(state: GatheringState, files: readonly HandedInFile[]): GatheringState {
  const ending = state.ending?.type === "gathered" ? state.ending : null;
  // With nothing left to look at, nobody looks again.
  const asked = files.length === 0 && !state.includesOpen ? nothingAsked : state.asked;
  return { ...state, files, survey: null, asked, ending };
}

/** A sentence about what did not work is of no use any more where something else is decided. */
function withDecisions(state: GatheringState, decisions: Decisions): GatheringState {
  const ending = state.ending?.type === "gathered" ? state.ending : null;
  return { ...state, decisions, ending };
}

/** Whether other files have come, or gone, or something else was decided since the button was pressed: also while it was at work. */
export function isResultFormer({ files, includesOpen, decisions, pressedWith }: GatheringState): boolean {
  if (includesOpen !== pressedWith.includesOpen || files.length !== pressedWith.files.length) return true;
  if (!isSameDecisions(decisions, pressedWith.decisions)) return true;
  return files.some(({ path, state }, index) => {
    const then = pressedWith.files[index];
    return then?.path !== path || then.state !== state;
  });
}
