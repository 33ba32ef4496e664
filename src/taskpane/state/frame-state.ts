import type { ExcelProblem, LastChange, ReadWorkbook, WorkbookCondition } from "../../excel/open-workbook";
import type { CallLength } from "../../excel/unanswered";
import type { ActivePlace } from "../services";
import type { NavigationTarget, ViewId } from "../views";

/** What the frame knows and the views share. What only one view knows stays in that view. */
export interface FrameState {
  readonly status: "reading" | "ready" | "failed";
  /** The last reading that succeeded. */
  readonly read: ReadWorkbook | null;
  readonly readAt: Date | null;
  /** Why the last reading failed; null once one has succeeded again. */
  readonly problem: ExcelProblem | null;
  /** Why the sheets cannot be watched. */
  readonly watchProblem: ExcelProblem | null;
  readonly condition: WorkbookCondition | null;
  readonly lastChange: LastChange | null;
  readonly place: ActivePlace;
  /** As chosen by somebody; null leaves it to a guess. */
  readonly department: string | null;
  /** By the sheets, once they have been read. */
  readonly guessedDepartment: string | null;
  readonly period: string | null;
  readonly isGathering: boolean | null;
  readonly view: ViewId;
  readonly target: NavigationTarget | null;
  /** Views that have been shown: what stands in them is kept. */
  readonly visited: readonly ViewId[];
  readonly isWelcomeOpen: boolean;
  /** Excel has not answered for a while. */
  readonly waiting: CallLength | null;
  /** Something went wrong that nobody foresaw. */
  readonly hasEscapedError: boolean;
}

export type FrameAction =
  | { readonly type: "reading-began" }
  | { readonly type: "reading-succeeded"; readonly read: ReadWorkbook; readonly at: Date }
  | { readonly type: "reading-failed"; readonly problem: ExcelProblem }
  | { readonly type: "watching-failed"; readonly problem: ExcelProblem }
  | { readonly type: "watching-began" }
  | { readonly type: "condition-learned"; readonly condition: WorkbookCondition }
  | { readonly type: "last-change-learned"; readonly lastChange: LastChange | null }
  | { readonly type: "waiting-changed"; readonly waiting: CallLength | null }
  | { readonly type: "place-changed"; readonly place: ActivePlace }
  | { readonly type: "department-chosen"; readonly department: string }
  | { readonly type: "department-split" }
  | { readonly type: "department-guessed"; readonly department: string | null }
  | { readonly type: "period-chosen"; readonly period: string }
  | { readonly type: "gathering-switched"; readonly isGathering: boolean }
  | { readonly type: "view-opened"; readonly view: ViewId; readonly target: NavigationTarget | null }
  | { readonly type: "welcome-closed" }
  | { readonly type: "welcome-wanted" }
  | { readonly type: "error-escaped" }
  | { readonly type: "error-dismissed" };

/** What was remembered from the last time. */
export interface Remembered {
  readonly department: string | null;
  readonly period: string | null;
  readonly isGathering: boolean | null;
  readonly view: ViewId;
  readonly isWelcomeOpen: boolean;
}

export function initialFrameState(remembered: Remembered): FrameState {
  return {
    status: "reading",
    read: null,
    readAt: null,
    problem: null,
    watchProblem: null,
    condition: null,
    lastChange: null,
    place: { sheetId: null, cell: null },
    guessedDepartment: null,
    target: null,
    visited: [remembered.view],
    waiting: null,
    hasEscapedError: false,
    ...remembered,
  };
}

export function frameReducer(state: FrameState, action: FrameAction): FrameState {
  switch (action.type) {
    case "reading-began":
      return { ...state, status: state.read ? state.status : "reading" };
    case "reading-succeeded": {
      const place =
        state.place.sheetId === null ? { sheetId: action.read.activeSheetId, cell: null } : placeIn(action.read, state);
      return { ...state, status: "ready", read: action.read, readAt: action.at, problem: null, place };
    }
    case "reading-failed":
      return { ...state, status: "failed", problem: action.problem };
    case "watching-began":
      return { ...state, watchProblem: null };
    case "watching-failed":
      return { ...state, watchProblem: action.problem };
    case "condition-learned":
      return { ...state, condition: action.condition };
    case "last-change-learned":
      return { ...state, lastChange: action.lastChange };
    case "waiting-changed":
      return { ...state, waiting: action.waiting };
    case "place-changed":
      return { ...state, place: action.place };
    case "department-chosen":
      return { ...state, department: action.department };
    // The 課 that was chosen is several by now: asked as the first time.
    case "department-split":
      return { ...state, department: null, guessedDepartment: null, isWelcomeOpen: true };
    case "department-guessed":
      return { ...state, guessedDepartment: action.department };
    case "period-chosen":
      return { ...state, period: action.period };
    case "gathering-switched":
      return { ...state, isGathering: action.isGathering };
    case "view-opened":
      return {
        ...state,
        view: action.view,
        target: action.target,
        visited: state.visited.includes(action.view) ? state.visited : [...state.visited, action.view],
      };
    case "welcome-closed":
      return { ...state, isWelcomeOpen: false };
    case "welcome-wanted":
      return { ...state, isWelcomeOpen: true };
    case "error-escaped":
      return { ...state, hasEscapedError: true };
    case "error-dismissed":
      return { ...state, hasEscapedError: false };
  }
}

/** A sheet that is gone is nobody's place. */
function placeIn(read: ReadWorkbook, { place }: FrameState): ActivePlace {
  if (place.sheetId !== null && read.sheetIds.includes(place.sheetId)) return place;
  return { sheetId: read.activeSheetId, cell: null };
}
