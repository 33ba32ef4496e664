import { fail, type Result, succeed } from "../workbook/result";
import type { Insertion, WriteForInsertion } from "../xlsx/insertion";
import { type ChangeRecord, type Journal, retiredSheets, withoutChange, writeJournal } from "./change-journal";
import { createWorkbook } from "./create-workbook";
import { excelProblem, officeErrorCode } from "./excel-problem";
import { commitSafely } from "./insert/commit-safely";
import { obstacleTo, planCommit } from "./insert/plan-commit";
import { insertFiles } from "./insert/insert-files";
import { decorateAndProve, hasFormulas, type WorkedSheet } from "./insert/prove";
import { marksOfDrawing } from "./insert/sheet-mark";
import { workingNames } from "./insert/sheet-names";
import { shortcomingsOf } from "./insert/shortcomings";
import { StoppedError } from "./insert/stopped";
import { structureProblem } from "./insert/structure";
import { takeBack } from "./insert/take-back";
import { lastChange, standingJournal } from "./last-change";
import type {
  ChangedSheets,
  ExcelProblem,
  OpenWorkbook,
  SheetChange,
  SheetChangeProblem,
  WorkbookSettings,
} from "./open-workbook";
import { workbookSettings } from "./settings";
import { tidyUp } from "./tidy-up";
import { undoChange } from "./undo-change";

export type SheetChanging = Pick<
  OpenWorkbook,
  "changeSheets" | "lastChange" | "undoChange" | "tidyUp" | "createWorkbook"
>;

/** The part of an {@link OpenWorkbook} that inserts sheets and undoes that. */
export function sheetChanging(
  writeForInsertion: WriteForInsertion,
  settings: WorkbookSettings = workbookSettings(),
): SheetChanging {
  return {
    changeSheets: (change) => changeSheets(change, writeForInsertion, settings),
    lastChange: () => lastChange(settings),
    undoChange: () => undoChange(settings),
    tidyUp: (recorded) => tidyUp(settings, recorded),
    createWorkbook,
  };
}

const UNFINISHED =
  "前の差し替えが途中で止まったままです。ブックは今のままです。先に［片付ける］を押してから、もう一度行ってください。";

async function changeSheets(
  change: SheetChange,
  writeForInsertion: WriteForInsertion,
  settings: WorkbookSettings,
): Promise<Result<ChangedSheets, SheetChangeProblem>> {
  const previous = await standingJournal(settings);
  if (previous.change && previous.change.state !== "done" && (await lastChange(settings))?.state === "broken") {
    return fail({ ...excelProblem("not-possible-now", UNFINISHED), workbook: "unchanged" });
  }
  const work = await prepare(change, writeForInsertion, { earlier: retiredSheets(settings), previous });
  if (!work.ok) return work;
  const { journal, worked, insertion } = work.value;
  let record = journal.change;
  const note = async (next: ChangeRecord): Promise<void> => {
    record = next;
    await writeJournal(settings, { ...journal, change: next });
  };

  try {
    await note(record);
    const before = await insertFiles(insertion.files);
    record = { ...record, before: before.sheets, activeId: before.activeId };
    const obstacle = obstacleTo(change, before);
    if (obstacle !== null) throw new StoppedError(excelProblem(obstacle.code, obstacle.message));
    const proof = await decorateAndProve({
      sheets: worked,
      names: insertion.definedNames,
      retire: change.retire,
    });
    const plan = planCommit(change, record, worked, proof);
    await note(plan.record);
    const { isComplete } = await commitSafely(plan);
    await writeJournal(settings, { ...journal, change: { ...plan.record, state: "done" }, previous: null });
    return succeed({
      sheetIds: proof.sheets.map(({ id }) => id),
      shortcomings: shortcomingsOf(proof.refused, worked, {
        hasNames: insertion.definedNames.length > 0,
        hasWrongFormulas: proof.sheets.some(({ wrongFormulas }) => wrongFormulas.length > 0),
        isComplete,
      }),
    });
  } catch (error) {
    const workbook = await giveUp(record, journal, settings);
    if (error instanceof StoppedError) return fail(toProblem(error.problem, workbook));
    if (officeErrorCode(error) === null) throw error;
    return fail(toProblem(await structureProblem(error), workbook));
  }
}

interface Work {
  readonly journal: Journal & { readonly change: ChangeRecord };
  readonly worked: readonly WorkedSheet[];
  readonly insertion: Insertion;
}

async function prepare(
  { drawing }: SheetChange,
  writeForInsertion: WriteForInsertion,
  past: Omit<Journal, "change">,
): Promise<Result<Work, SheetChangeProblem>> {
  const names = workingNames(drawing.sheets.length);
  const none: Insertion = { files: [], edits: [], definedNames: [] };
  const written = drawing.sheets.length === 0 ? succeed(none) : await write(() => writeForInsertion(drawing, names));
  if (!written.ok) return written;
  const insertion = written.value;
  const worked = drawing.sheets.flatMap((sheet, index): readonly WorkedSheet[] => {
    const workingName = names[index];
    const edits = insertion.edits[index];
    return workingName === undefined || !edits ? [] : [{ workingName, drawing: sheet, edits }];
  });
  const inserted = worked.map(({ workingName, drawing: sheet, edits }) => ({
    id: null,
    workingName,
    name: sheet.name,
    marks: [...marksOfDrawing(sheet, edits)],
    hasFormulas: hasFormulas(sheet),
  }));
  const change: ChangeRecord = { state: "working", before: [], activeId: null, inserted, retired: [] };
  return succeed({ journal: { change, ...past }, worked, insertion });
}

/** Errors of writing with a Japanese message that says what to do: a text that no file can hold, a worker that stopped. */
const TOLD: ReadonlySet<string> = new Set(["DrawingError", "BrokenOffError"]);

async function write(work: () => Promise<Insertion>): Promise<Result<Insertion, SheetChangeProblem>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (!(error instanceof Error) || !TOLD.has(error.name)) throw error;
    return fail({ ...excelProblem("unexpected", error.message), workbook: "unchanged" });
  }
}

/** Undoes what was done so far, in two attempts if necessary. */
async function giveUp(
  record: ChangeRecord,
  journal: Journal,
  settings: WorkbookSettings,
): Promise<SheetChangeProblem["workbook"]> {
  const { type } = await takeBack(record, "unfinished", () => Promise.resolve());
  const isBack = type === "done";
  await writeJournal(
    settings,
    isBack ? withoutChange(journal) : { ...journal, change: { ...record, state: "takingBack" } },
  );
  return isBack ? "unchanged" : "broken";
}

const BROKEN =
  "シートの差し替えが途中で止まり、元に戻しきれませんでした。元のシートの文字は残っています（名前が「旧…」になっていることがあります）。［片付ける］を押すと、続きから元に戻します。";

function toProblem({ code, message }: ExcelProblem, workbook: SheetChangeProblem["workbook"]): SheetChangeProblem {
  return { code, workbook, message: workbook === "unchanged" ? message : BROKEN };
}
