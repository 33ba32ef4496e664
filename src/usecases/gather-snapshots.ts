import type { FieldId, FormDefinition } from "../form/definition";
import type { FormKey, UnreadableFile } from "../gather/collection";
import type { Plan } from "../plan/schema";
import type { Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { PlanSourceProblem } from "./choose-plan";
import type { Collected } from "./collect";

/** What 総務課 answered to the questions of an earlier gathering. An answer that matches nothing any more is ignored. */
export interface GatherAnswers {
  readonly departments: readonly DepartmentAnswer[];
  readonly boxes: readonly BoxAnswer[];
}

/** Whose a form is whose 課 was unclear. */
export interface DepartmentAnswer {
  readonly file: string;
  readonly sheet: string;
  /** A1 of the frame's first cell. */
  readonly cell: string;
  readonly department: string;
}

/** Which text of a box counts that was changed both in the summary and in what was handed in. */
export interface BoxAnswer {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly choice: "summary" | "submitted";
  /** The texts that were to choose from: where the box has other ones by now, the answer is none. Absent: not compared. */
  readonly texts?: { readonly summary: string; readonly submitted: string };
}

export interface GatherSnapshotsRequest {
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
  readonly definition: FormDefinition;
  readonly period: string;
  readonly plan: Plan | null;
  /** The summary assembled before, where there is one; further sheets in the same workbook do no harm. */
  readonly former: WorkbookSnapshot | null;
  readonly answers: GatherAnswers;
}

/** Gathers by form what has been read, and checks it. */
export function collectSnapshots(request: GatherSnapshotsRequest): Result<Collected, readonly PlanSourceProblem[]> {
  throw new Error(`not yet: ${request.period}`);
}
