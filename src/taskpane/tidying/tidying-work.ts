import type { OpenWorkbook, ReadWorkbook, SheetToRetire, WorkbookTies } from "../../excel/open-workbook";
import { checkWorkbook, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import type { TownData } from "../../usecases/ports";
import { heldSheets } from "../../usecases/tidy/held-sheets";
import { planTidying, type PlannedTidying, type TidiedSheet } from "../../usecases/tidy/plan-tidying";
import { lostInTidying } from "../../usecases/tidy/prove-tidying";
import { groupBy } from "../../workbook/group-by";
import { fail, succeed, type Result } from "../../workbook/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { FileWork } from "../worker/file-work";
import { messages } from "./messages";

export interface TidyingContext {
  readonly workbook: Pick<OpenWorkbook, "read" | "readTies" | "changeSheets">;
  readonly files: Pick<FileWork, "write" | "readFile">;
  readonly town: TownData;
  readonly period: string;
  readonly department: string | null;
  /** Names of sheets over whose boxes 記入 holds words that are not in them. */
  readonly unsaved: (read: ReadWorkbook) => readonly string[];
  /** Until something is written. */
  readonly signal: AbortSignal;
  /** From here on nothing can be stopped. */
  readonly onWriting: () => void;
}

/** What would be done, to be looked at before it is. */
export interface TidyingOffer {
  /** The sheets that were asked about; null: all. */
  readonly only: readonly string[] | null;
  readonly sheets: readonly OfferedSheet[];
  /** How many are tidy already. */
  readonly kept: number;
  readonly left: PlannedTidying["left"];
  /** It is another one than the one that was agreed to. */
  readonly isAnew: boolean;
}

/** A standing sheet, and what becomes of it. */
export interface OfferedSheet {
  readonly sheet: string;
  readonly forms: readonly TidiedSheet[];
}

export interface Tidied {
  /** Of new sheets with a form. */
  readonly forms: number;
  readonly retired: number;
  /** What Excel would not add beside the texts, in sentences. */
  readonly shortcomings: readonly string[];
}

/** What looking at it needs: what the pane has read anyway, and one round trip that touches nothing. */
export async function offerTidying(
  read: ReadWorkbook,
  checked: CheckedWorkbook,
  only: readonly string[] | null,
  { workbook, unsaved }: Pick<TidyingContext, "unsaved"> & { readonly workbook: Pick<OpenWorkbook, "readTies"> },
): Promise<Result<TidyingOffer, string>> {
  const ties = await workbook.readTies(read);
  if (!ties.ok) return fail(ties.problem.message);
  const planned = planFor({ read, checked, ties: ties.value, unsaved: unsaved(read) }, only);
  return planned.ok ? succeed(offerOf(planned.value, only, false)) : planned;
}

export type TidyingEnding =
  | { readonly type: "done"; readonly tidied: Tidied }
  /** Read anew, something of it would be done in another way: nothing was. */
  | { readonly type: "changed"; readonly offer: TidyingOffer }
  | { readonly type: "failed"; readonly message: string };

/**
 * Does what was agreed to, of the `chosen` sheets: reads the workbook afresh and whole, plans anew, proves that the new sheets say
 * all that the old ones do, and puts them in by the proof of `changeSheets`. Rejects with the signal's reason where it was stopped.
 */
export async function carryOutTidying(
  { only, sheets }: TidyingOffer,
  chosen: readonly string[],
  activeSheetId: string | null,
  context: TidyingContext,
): Promise<TidyingEnding> {
  const { workbook, town, period, department, unsaved, signal } = context;
  const read = await workbook.read();
  signal.throwIfAborted();
  if (!read.ok) return failed(read.problem.message);
  const { snapshot } = read.value;
  const checked = checkWorkbook({ snapshot, town, period, department });
  if (!checked.ok) return failed(checked.problem.map(({ message }) => message).join(""));
  const ties = await workbook.readTies(read.value);
  signal.throwIfAborted();
  if (!ties.ok) return failed(ties.problem.message);

  const known = { read: read.value, checked: checked.value, ties: ties.value, unsaved: unsaved(read.value) };
  const all = planFor(known, only);
  if (!all.ok) return failed(all.problem);
  const anew = offerOf(all.value, only, true);
  const agreed = sheets.filter(({ sheet }) => chosen.includes(sheet));
  const isAsAgreed = ({ sheet, forms }: OfferedSheet): boolean =>
    digestOf(forms) === digestOf(anew.sheets.find((one) => one.sheet === sheet)?.forms ?? []);
  if (!agreed.every(isAsAgreed)) return { type: "changed", offer: anew };
  const planned = agreed.length === anew.sheets.length ? all : planFor(known, chosen);
  if (!planned.ok) return failed(planned.problem);

  const lost = await lostIn(planned.value, snapshot, checked.value, context);
  if (lost !== null) return failed(messages.wouldLose(lost));
  signal.throwIfAborted();
  context.onWriting();
  const { drawing, order, retire } = planned.value;
  const active = snapshot.sheets[read.value.sheetIds.indexOf(activeSheetId ?? "")]?.name;
  const changed = await workbook.changeSheets({
    drawing,
    order,
    retire: retire.map(({ sheet, name }) => toRetire(read.value, sheet, name)),
    activate: planned.value.sheets.find(({ from }) => from === active)?.name ?? null,
  });
  if (!changed.ok) return failed(changed.problem.message);
  const { shortcomings } = changed.value;
  return {
    type: "done",
    tidied: { forms: planned.value.sheets.length, retired: retire.length, shortcomings },
  };
}

interface Known {
  readonly read: ReadWorkbook;
  readonly checked: CheckedWorkbook;
  readonly ties: WorkbookTies;
  readonly unsaved: readonly string[];
}

function planFor(
  { read, checked: { collection }, ties: { ties, sheetNames }, unsaved }: Known,
  only: readonly string[] | null,
): Result<PlannedTidying, string> {
  const { snapshot, sheetIds, withoutMerges = [] } = read;
  const inSnapshot = new Set(snapshot.sheets.map(({ name }) => name));
  return planTidying({
    snapshot,
    collection,
    ...(only && { only }),
    held: new Map([...heldSheets(ties), ...unsaved.map((sheet) => [sheet, messages.unsaved] as const)]),
    taken: sheetNames.filter((name) => !inSnapshot.has(name)),
    withoutMerges: snapshot.sheets.flatMap(({ name }, index) =>
      withoutMerges.includes(sheetIds[index] ?? "") ? [name] : [],
    ),
  });
}

function offerOf(
  { sheets, kept, left, retire }: PlannedTidying,
  only: readonly string[] | null,
  isAnew: boolean,
): TidyingOffer {
  const bySheet = groupBy(sheets, ({ from }) => from);
  return {
    only,
    sheets: retire.map(({ sheet }) => ({ sheet, forms: bySheet.get(sheet) ?? [] })),
    kept: kept.length,
    left,
    isAnew,
  };
}

/** What a person agreed to: what changes, and what is moved below the frame. What stands in the fields is read afresh. */
function digestOf(forms: readonly TidiedSheet[]): string {
  return JSON.stringify(forms.map(({ key, changes, formerRemarks }) => [key, changes, formerRemarks]));
}

/** The new sheets, written as a file and read again, beside the standing ones: what would be lost; null: nothing. */
async function lostIn(
  planned: PlannedTidying,
  before: WorkbookSnapshot,
  { collection }: CheckedWorkbook,
  { files, signal }: Pick<TidyingContext, "files" | "signal">,
): Promise<string | null> {
  const bytes = await files.write(planned.drawing);
  const read = await files.readFile(before.source.file, bytes, signal);
  if (!read.ok) return messages.unreadable;
  const retired = new Map(planned.retire.map(({ sheet, name }) => [sheet, name]));
  const standing = before.sheets.map((sheet): SheetSnapshot => {
    const name = retired.get(sheet.name);
    return name === undefined ? sheet : { ...sheet, name, visibility: "hidden" };
  });
  return lostInTidying(before, { ...before, sheets: [...standing, ...read.value.sheets] }, planned, collection);
}

function toRetire({ snapshot, sheetIds }: ReadWorkbook, sheet: string, retiredName: string): SheetToRetire {
  const index = snapshot.sheets.findIndex(({ name }) => name === sheet);
  const [sheetId, asRead] = [sheetIds[index], snapshot.sheets[index]];
  if (sheetId === undefined || !asRead)
    throw new Error(`The sheet "${sheet}" that was planned for is not in the workbook.`);
  return { sheetId, asRead, retiredName };
}

function failed(message: string): TidyingEnding {
  return { type: "failed", message };
}
