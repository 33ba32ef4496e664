import type { RuleSeverities } from "../checks/finding";
import type { FormDefinition } from "../form/definition";
import type { Plan } from "../plan/schema";
import type { CellPatch, PlacedCell, RefusedPatch } from "../workbook/cell-patch";
import type { WorkbookDrawing } from "../workbook/drawing";
import type { Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** How bytes become workbooks: src/xlsx, given by the host so that the core names no file format. */
export interface WorkbookReader {
  /** Never throws for what stands in the bytes. */
  read(
    bytes: Uint8Array,
    source: { readonly file: string },
  ): Promise<Result<WorkbookSnapshot, { readonly message: string }>>;
}

/** And how workbooks become bytes. */
export interface WorkbookFormat extends WorkbookReader {
  /** The same drawing gives the same bytes. Rejects where the drawing cannot be a workbook. */
  write(drawing: WorkbookDrawing): Promise<Uint8Array>;
  /**
   * The workbook with other texts in some of its cells, each of which is changed as asked or refused, and nothing else; the same
   * array where nothing was changed.
   */
  patch(
    bytes: Uint8Array,
    patches: readonly CellPatch[],
  ): Result<
    {
      readonly bytes: Uint8Array;
      readonly refused: readonly RefusedPatch[];
      /** Formulas whose stored results may still say what a patched cell said before: Excel has to calculate them. */
      readonly stale: readonly PlacedCell[];
    },
    { readonly message: string }
  >;
}

/** What is a town's own, as the fronts pass it down (src/town): the core knows no town. */
export interface TownData {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly severities: RuleSeverities;
}

/** A file as it lies before us. */
export interface InputFile {
  /** As people shall see it in messages: relative to what they named. */
  readonly file: string;
  /** Its name within its own folder, where `file` was made longer because of what else is given. Absent: `file`. */
  readonly handedInAs?: string;
  /** Its bytes, or why they could not be had. */
  load(): Promise<Result<Uint8Array, LoadProblem>>;
}

/** Why a file's bytes could not be had. */
export interface LoadProblem {
  /** Japanese. */
  readonly message: string;
  /** As `UnreadableFile.isWorkbook`. */
  readonly isWorkbook?: false;
}

/** Told after each file, so that a bar can move. */
export type OnProgress = (done: number, total: number, file: string) => void;
