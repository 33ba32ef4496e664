import { lastFullPeriod } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import type { Result } from "../../workbook/result";
import type { SheetTie } from "../../workbook/sheet-tie";
import { gatherWorkbook } from "../check/check-workbook";
import type { InputFile, LoadProblem, OnProgress, TownData, WorkbookFormat } from "../ports";
import { heldSheets } from "./held-sheets";
import { planTidying, type LeftSheet, type PlannedTidying, type TidiedSheet } from "./plan-tidying";
import { changedInTidying, lostInTidying } from "./prove-tidying";

/** Sheets that are put into a workbook and the standing ones that they replace. */
export type SheetsToAdd = Pick<PlannedTidying, "drawing" | "retire" | "order">;

/** What of a file format is needed to put sheets into a workbook and keep every other part of it. */
export interface TidyFormat extends Pick<WorkbookFormat, "read"> {
  /** All that speaks against putting another sheet in the place of each of these, by their names. */
  outsideReferences(
    bytes: Uint8Array,
    sheets: readonly string[],
  ): Result<ReadonlyMap<string, readonly SheetTie[]>, { readonly message: string }>;
  /** Fails, with a sentence, where the workbook takes no sheets. */
  addSheets(bytes: Uint8Array, change: SheetsToAdd): Promise<Result<Uint8Array, string>>;
}

export interface TidyFilesRequest {
  readonly files: readonly InputFile[];
  readonly format: TidyFormat;
  readonly town: TownData;
  /** Given, it counts alone; else each workbook's own 計画の体系, else the one built in. */
  readonly plan: Plan | null;
  readonly onProgress?: OnProgress;
}

/** A file with its forms put in order. */
export interface TidiedFile {
  readonly file: string;
  /** As they are to be written, the very bytes that were loaded where nothing was done; null: they could not be had. */
  readonly bytes: Uint8Array | null;
  readonly sheets: readonly TidiedSheet[];
  readonly retired: PlannedTidying["retire"];
  /** Sheets that were tidy already. */
  readonly kept: readonly string[];
  readonly left: readonly LeftSheet[];
  /** Why nothing of the workbook was put in order, where that is about all of it (Japanese). */
  readonly refusal: string | null;
  /** Why it could not be read; null: it was. */
  readonly problem: LoadProblem | null;
}

/** Each workbook by itself, one after the other. Writes nothing: what is to be written is given back. */
export async function tidyFiles(request: TidyFilesRequest): Promise<readonly TidiedFile[]> {
  const { files, onProgress } = request;
  const tidied: TidiedFile[] = [];
  for (const input of files) {
    tidied.push(await tidyFile(input, request));
    onProgress?.(tidied.length, files.length, input.file);
  }
  return tidied;
}

const NOTHING = { sheets: [], retired: [], kept: [], left: [], refusal: null, problem: null };

async function tidyFile(input: InputFile, request: TidyFilesRequest): Promise<TidiedFile> {
  const { file } = input;
  const { format, town, plan } = request;
  const loaded = await input.load();
  if (!loaded.ok) return { ...NOTHING, file, bytes: null, problem: loaded.problem };
  const bytes = loaded.value;
  const unchanged: TidiedFile = { ...NOTHING, file, bytes };
  const read = await format.read(bytes, { file });
  if (!read.ok) return { ...unchanged, problem: read.problem };
  const snapshot = read.value;
  const period = lastFullPeriod(town.definition);
  const gathered = gatherWorkbook({ snapshot, town, period, department: null, plan });
  if (!gathered.ok) return { ...unchanged, refusal: gathered.problem.map(({ message }) => message).join("") };
  const { collection } = gathered.value;

  const first = planTidying({ snapshot, collection });
  if (!first.ok) return { ...unchanged, refusal: first.problem };
  const names = first.value.retire.map(({ sheet }) => sheet);
  const ties = format.outsideReferences(bytes, names);
  if (!ties.ok) return { ...unchanged, refusal: ties.problem.message };
  const held = heldSheets(ties.value);
  const planned = held.size === 0 ? first : planTidying({ snapshot, collection, held });
  if (!planned.ok) return { ...unchanged, refusal: planned.problem };
  const { sheets, retire: retired, kept, left } = planned.value;
  if (sheets.length === 0) return { ...unchanged, kept, left };

  const added = await format.addSheets(bytes, planned.value);
  if (!added.ok) return { ...unchanged, kept, left, refusal: added.problem };
  const after = await format.read(added.value, { file });
  const again = after.ok ? gatherWorkbook({ snapshot: after.value, town, period, department: null, plan }) : after;
  if (!after.ok || !again.ok) return { ...unchanged, kept, left, refusal: refusalOf("整えると読めなくなるため") };
  const lost =
    lostInTidying(snapshot, after.value, planned.value, collection) ??
    changedInTidying(collection, again.value.collection);
  if (lost !== null) return { ...unchanged, kept, left, refusal: refusalOf(lost) };
  return { ...unchanged, bytes: added.value, sheets, retired, kept, left };
}

function refusalOf(reason: string): string {
  return `${reason}、このブックは整えませんでした。`;
}
