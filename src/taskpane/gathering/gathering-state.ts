import type { ReadWorkbook } from "../../excel/open-workbook";
import type { FieldId } from "../../form/definition";
import type { FormKey } from "../../gather/collection";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import type { FieldAnswer, DepartmentAnswer, GatherAnswers } from "../../usecases/assemble/gather-snapshots";
import type { FieldQuestion, GatheringResult, UnclearForm } from "../../usecases/assemble/gathering-result";
import type { Gathered, GatherStep, ReadSubmission, Survey } from "../worker/protocol";
import { putFiles, withoutPending, type HandedInFile, type PlacedFile } from "./handed-in-files";
import { keepFormer, settleFile } from "./settle-file";

/** this: into the workbook that is open; new: a workbook of its own, opened by Excel; file: for when Excel does neither. */
export type Target = "this" | "new" | "file";

export interface GatheringState {
  readonly files: readonly HandedInFile[];
  /** What was put and is not read at all: lock files, pictures. */
  readonly leftOut: readonly LeftOutFile[];
  /** The sheets of the open workbook are handed in as well. */
  readonly includesOpen: boolean;
  /** What gathering would come to with the files as they are; null: not known (yet). */
  readonly survey: SurveyState | null;
  /** The reading of the open workbook that the last survey looked at. */
  readonly surveyedOpen: ReadWorkbook | null;
  /** What is asked, answered or not, as far as it is known. */
  readonly questions: Questions;
  readonly answers: GatherAnswers;
  /** Forms whose 課 shall stay unclear, by {@link unclearKey}. */
  readonly leftUnclear: readonly string[];
  /** Null: the guess counts. */
  readonly target: Target | null;
  readonly work: Work;
  readonly ending: Ending | null;
  /** What was there when the button was pressed last. */
  readonly pressedWith: HandedIn;
}

/** What the button gathers. */
export type HandedIn = Pick<GatheringState, "files" | "includesOpen">;

export interface LeftOutFile {
  readonly path: string;
  readonly reason: "lock-file" | "not-a-workbook";
}

export interface Questions {
  /** Forms of which nobody can tell whose they are. */
  readonly unclear: readonly UnclearForm[];
  /** Boxes that both the summary and what was handed in have changed; where nobody chooses, the summary's text stays. */
  readonly boxes: readonly FieldQuestion[];
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
  | { readonly type: "questions"; readonly asked: Questions }
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
  | { readonly type: "file-unreadable"; readonly path: string; readonly message: string }
  | { readonly type: "reading-stopped" }
  /** The file that was replaced at `path` is another one after all. */
  | { readonly type: "former-kept"; readonly path: string }
  | { readonly type: "file-removed"; readonly path: string }
  | { readonly type: "files-cleared" }
  | { readonly type: "open-included"; readonly includes: boolean }
  /** The open workbook has changed: what is known of it counts no more. */
  | { readonly type: "survey-outdated" }
  | { readonly type: "surveyed"; readonly survey: SurveyState; readonly of: ReadWorkbook }
  | { readonly type: "department-answered"; readonly form: UnclearForm; readonly department: string | null }
  | { readonly type: "left-unclear"; readonly form: UnclearForm }
  | { readonly type: "box-answered"; readonly answer: FieldAnswer }
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
  surveyedOpen: null,
  questions: { unclear: [], boxes: [] },
  answers: { departments: [], fields: [] },
  leftUnclear: [],
  target: null,
  work: { type: "idle" },
  ending: null,
  pressedWith: { files: [], includesOpen: false },
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
      return withFiles(state, settleFile(state.files, action.path, { type: "unreadable", message: action.message }));
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
      return { ...withFiles(state, []), leftOut: [], includesOpen: false };
    case "open-included":
      return { ...withFiles(state, state.files), includesOpen: action.includes };
    case "survey-outdated":
      return { ...state, survey: null };
    case "surveyed":
      return {
        ...state,
        survey: action.survey,
        surveyedOpen: action.of,
        questions: action.survey.type === "known" ? questionsOf(action.survey.survey.result) : state.questions,
        // Mended in the open workbook meanwhile.
        ending: state.ending?.type === "plan" && action.survey.type !== "plan" ? null : state.ending,
      };
    case "department-answered":
      return withDepartment(state, action.form, action.department);
    case "left-unclear": {
      const answered = withDepartment(state, action.form, null);
      return { ...answered, leftUnclear: [...answered.leftUnclear, unclearKey(action.form)] };
    }
    case "box-answered":
      return withBox(state, action.answer);
    case "target-chosen":
      return { ...state, target: action.target };
    case "gathering-began":
      return {
        ...state,
        work: { type: "gathering", step: "reading" },
        ending: null,
        pressedWith: { files: state.files, includesOpen: state.includesOpen },
      };
    case "step-reached":
      return state.work.type === "gathering" ? { ...state, work: { ...state.work, step: action.step } } : state;
    case "gathering-stopped":
      return { ...state, work: { type: "idle" } };
    case "writing-began":
      return { ...state, work: { type: "writing", target: action.target } };
    case "ended":
      return {
        ...state,
        work: { type: "idle" },
        ending: action.ending,
        questions:
          action.ending.type === "questions" ? joinQuestions(state.questions, action.ending.asked) : state.questions,
      };
  }
}

/** With other files the survey is of no use any more, nor is a sentence about what did not work. */
function withFiles(state: GatheringState, files: readonly HandedInFile[]): GatheringState {
  const ending = state.ending?.type === "gathered" ? state.ending : null;
  return { ...state, files, survey: null, ending };
}

/** Whether other files have come, or gone, since the button was pressed: also while it was at work. */
export function isResultFormer({ files, includesOpen, pressedWith }: GatheringState): boolean {
  if (includesOpen !== pressedWith.includesOpen || files.length !== pressedWith.files.length) return true;
  return files.some(({ path, state }, index) => {
    const then = pressedWith.files[index];
    return then?.path !== path || then.state !== state;
  });
}

function withDepartment(state: GatheringState, form: UnclearForm, department: string | null): GatheringState {
  const key = unclearKey(form);
  const others = state.answers.departments.filter((answer) => departmentAnswerKey(answer) !== key);
  const departments = department === null ? others : [...others, { ...form.place, department }];
  return {
    ...state,
    answers: { ...state.answers, departments },
    leftUnclear: state.leftUnclear.filter((left) => left !== key),
  };
}

function withBox(state: GatheringState, answer: FieldAnswer): GatheringState {
  const others = state.answers.fields.filter((other) => boxKey(other) !== boxKey(answer));
  return { ...state, answers: { ...state.answers, fields: [...others, answer] } };
}

/** What must be looked at before anything is written: a 課 that nobody has chosen, a box that nobody has been shown. */
export function openQuestions(result: GatheringResult, { questions, leftUnclear }: GatheringState): Questions {
  const shown = new Set(questions.boxes.map(questionKey));
  return {
    unclear: result.unclear.filter((form) => !leftUnclear.includes(unclearKey(form))),
    boxes: result.changedInBoth.filter((question) => !shown.has(questionKey(question))),
  };
}

export function isEmpty({ unclear, boxes }: Questions): boolean {
  return unclear.length === 0 && boxes.length === 0;
}

function questionsOf({ unclear, changedInBoth }: GatheringResult): Questions {
  return { unclear, boxes: changedInBoth };
}

function joinQuestions(known: Questions, asked: Questions): Questions {
  const unclear = new Map([...known.unclear, ...asked.unclear].map((form) => [unclearKey(form), form]));
  const boxes = new Map([...known.boxes, ...asked.boxes].map((question) => [boxKey(question), question]));
  return { unclear: [...unclear.values()], boxes: [...boxes.values()] };
}

/** What was chosen for these two texts; null: nothing. */
export function answerTo(question: FieldQuestion, { fields }: GatherAnswers): FieldAnswer["choice"] | null {
  const { summary, submitted } = question.texts;
  const answer = fields.find((one) => boxKey(one) === boxKey(question));
  const isOfThese = answer?.texts?.summary === summary && answer.texts.submitted === submitted;
  return isOfThese ? answer.choice : null;
}

/** The same box with other texts is another question. */
function questionKey(question: FieldQuestion): string {
  return JSON.stringify([boxKey(question), question.texts.summary, question.texts.submitted]);
}

export function unclearKey({ place }: Pick<UnclearForm, "place">): string {
  return departmentAnswerKey(place);
}

function departmentAnswerKey({ file, sheet, cell }: Omit<DepartmentAnswer, "department">): string {
  return JSON.stringify([file, sheet, cell]);
}

export function boxKey({ key, field }: { readonly key: FormKey; readonly field: FieldId }): string {
  return JSON.stringify([key.initiative, key.department, key.sequence, field]);
}
