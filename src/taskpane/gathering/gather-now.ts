import type {
  ChangedSheets,
  OpenWorkbook,
  ReadWorkbook,
  SheetChangeProblem,
  SheetToRetire,
} from "../../excel/open-workbook";
import type { TownData } from "../../usecases/ports";
import { fail, succeed, type Result } from "../../workbook/result";
import { BrokenOffError, type FileWork } from "../worker/file-work";
import type { Gathered, SurveyWork } from "../worker/protocol";
import { unseenQuestions } from "./asked";
import { decidedWork } from "./decisions";
import type { Ending, GatheringState, Target } from "./gathering-state";
import type { GatheringStore } from "./gathering-store";
import { messages } from "./messages";

export interface GatheringContext {
  readonly workbook: OpenWorkbook;
  readonly files: FileWork;
  readonly town: TownData;
  readonly period: string;
  readonly now: () => Date;
  /** Hands a file to the browser's download: whether it arrives, nobody learns. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** After sheets were changed: the frame reads anew. */
  readonly sheetsChanged: () => Promise<void>;
}

/**
 * The one button: reads the open workbook afresh, gathers beside the pane, asks what has to be asked, and only then
 * writes. How it ended is in the state; nothing is thrown that a person can do something about.
 */
export async function gatherNow(store: GatheringStore, target: Target, context: GatheringContext): Promise<void> {
  if (store.state().work.type !== "idle") return;
  const controller = new AbortController();
  store.gathering = controller;
  store.dispatch({ type: "gathering-began" });
  await endWith(store, async () => {
    const gathered = await gatherAfresh(store, target, context, controller.signal);
    controller.signal.throwIfAborted();
    // While a cell is being edited Excel answers nothing: until it does, 中止 stands, for nothing has been written.
    const answer = gathered.ok ? await context.workbook.readList(gathered.value.read) : null;
    controller.signal.throwIfAborted();
    store.gathering = null;
    if (!gathered.ok) return gathered.problem;
    if (answer?.ok === false) return { type: "failed", message: answer.problem.message, isUnchanged: true };
    store.dispatch({ type: "writing-began", target });
    const { gathered: result, read } = gathered.value;
    if (target !== "this") return await handOver(result, target, context);
    const ending = await writeIntoThis(result, read, context);
    if (ending.type !== "refused") await context.sheetsChanged();
    store.dispatch({ type: "survey-outdated" });
    return ending;
  });
}

/** Before anything is written: all is as it was before the button was pressed. */
export function stopGathering(store: GatheringStore): void {
  const { gathering } = store;
  if (gathering === null) return;
  store.gathering = null;
  store.dispatch({ type: "gathering-stopped" });
  gathering.abort();
}

/** The same summary another way, where the open workbook would not take it, or what was handed over did not arrive. */
export async function gatherInto(
  store: GatheringStore,
  target: Exclude<Target, "this">,
  gathered: Gathered,
  context: GatheringContext,
): Promise<void> {
  store.dispatch({ type: "writing-began", target });
  await endWith(store, () => handOver(gathered, target, context));
}

/** Whatever happens, the work has an end that the screen shows. */
async function endWith(store: GatheringStore, work: () => Promise<Ending>): Promise<void> {
  try {
    store.dispatch({ type: "ended", ending: await work() });
  } catch (error) {
    // Stopped: there the state was set at once.
    if (error instanceof DOMException && error.name === "AbortError") return;
    const message = error instanceof BrokenOffError ? error.message : messages.outcome.unexpected;
    store.dispatch({
      type: "ended",
      ending: { type: "failed", message, isUnchanged: error instanceof BrokenOffError },
    });
    if (!(error instanceof BrokenOffError)) throw error;
  }
}

/** What a survey or a gathering works on: the files that were read, and why the others were not. */
export function surveyWork(
  state: GatheringState,
  open: ReadWorkbook,
  { town, period }: Pick<GatheringContext, "town" | "period">,
): SurveyWork {
  const states = state.files.map((file) => ({ path: file.path, state: file.state }));
  return {
    snapshots: states.flatMap((file) => (file.state.type === "read" ? [file.state.submission.snapshot] : [])),
    unreadable: states.flatMap(({ path, state: { ...settled } }) => {
      if (settled.type !== "unreadable") return [];
      const { message, isWorkbook } = settled;
      return [{ file: path, message, ...(isWorkbook === false && { isWorkbook }) }];
    }),
    town,
    period,
    open: open.snapshot,
    includesOpen: state.includesOpen,
    ...decidedWork(state.decisions),
  };
}

async function gatherAfresh(
  store: GatheringStore,
  target: Target,
  { workbook, files, town, period, now }: GatheringContext,
  signal: AbortSignal,
): Promise<Result<{ readonly gathered: Gathered; readonly read: ReadWorkbook }, Ending>> {
  // As it was when the button was pressed: a file that comes meanwhile must not be missing while it waits to be read.
  const state = store.state();
  // Read now, not when the pane opened: what somebody has typed since must be compared, not lost.
  const read = await workbook.read();
  signal.throwIfAborted();
  if (!read.ok) return fail({ type: "failed", message: read.problem.message, isUnchanged: true });
  const outcome = await files.gather(
    {
      ...surveyWork(state, read.value, { town, period }),
      target: target === "this" ? "this" : "new",
      assembledAt: now().toISOString(),
    },
    signal,
    (step) => {
      store.dispatch({ type: "step-reached", step });
    },
  );
  if (!outcome.ok) {
    const { problem } = outcome;
    if (problem.type === "plan") return fail({ type: "plan", problems: problem.problems });
    if (problem.type === "no-forms") {
      const { takenOut, givenUp } = state.decisions;
      const isEmptied = takenOut.length + givenUp.length > 0;
      const why = problem.result.otherYears ?? (isEmptied ? messages.outcome.nothingLeft : null);
      return fail({ type: "no-forms", why });
    }
    return fail({ type: "failed", message: problem.message, isUnchanged: true });
  }
  const asked = unseenQuestions(outcome.value.result.questions, state.asked);
  if (asked.length > 0) return fail({ type: "questions", asked });
  return succeed({ gathered: outcome.value, read: read.value });
}

async function writeIntoThis(gathered: Gathered, read: ReadWorkbook, { workbook }: GatheringContext): Promise<Ending> {
  const change = gathered.replacement?.change;
  if (!change) throw new Error("Gathered for the open workbook, and no change to it was planned.");
  const { retireNames, ...sheets } = change;
  const retire = retireNames.map((name) => sheetOf(name, read));
  const nothing = { sheetIds: [], shortcomings: [] };
  if (sheets.drawing.sheets.length === 0 && retire.length === 0) return ended(gathered, "this", nothing, false);
  const changed = await workbook.changeSheets({ ...sheets, retire });
  return changed.ok ? ended(gathered, "this", changed.value, retire.length > 0) : refusal(gathered, changed.problem);
}

function refusal(gathered: Gathered, problem: SheetChangeProblem): Ending {
  // Half a change waits to be tidied up first: another workbook would hide that. The file does not.
  if (problem.workbook === "broken") return { type: "failed", message: problem.message, isUnchanged: false, gathered };
  // Gathered without what was written meanwhile: no other workbook is to be made of it either.
  if (problem.code === "written-meanwhile") return { type: "failed", message: problem.message, isUnchanged: true };
  return { type: "refused", gathered, message: problem.message };
}

async function handOver(
  gathered: Gathered,
  target: Exclude<Target, "this">,
  { workbook, files, download }: GatheringContext,
): Promise<Ending> {
  const bytes = await files.write(gathered.drawing);
  const nothing = { sheetIds: [], shortcomings: [] };
  if (target === "file") {
    download(messages.fileName(gathered.drawing.title), bytes);
    return ended(gathered, target, nothing, false);
  }
  const opened = await workbook.createWorkbook(bytes);
  if (opened.ok) return ended(gathered, target, nothing, false);
  return { type: "not-opened", gathered, message: opened.problem.message };
}

function ended(gathered: Gathered, target: Target, changed: ChangedSheets, hasRetired: boolean): Ending {
  return { type: "gathered", gathered, target, ...changed, hasRetired };
}

function sheetOf(name: string, { snapshot, sheetIds }: ReadWorkbook): SheetToRetire {
  const index = snapshot.sheets.findIndex((sheet) => sheet.name === name);
  const [sheetId, asRead] = [sheetIds[index], snapshot.sheets[index]];
  if (sheetId === undefined || !asRead) {
    throw new Error(`The sheet "${name}" that shall be replaced is not in the workbook.`);
  }
  return { sheetId, asRead };
}
