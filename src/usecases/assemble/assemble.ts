import { summarise } from "../../summary/summarise";
import { fail, succeed, type Result } from "../../workbook/result";
import { collect, type CollectRequest } from "./collect";
import type { WorkbookFormat } from "../ports";
import type { CollectProblem, Collected } from "./gather-snapshots";

export interface AssembleRequest extends CollectRequest {
  readonly format: Pick<WorkbookFormat, "read" | "write">;
  /** ISO time that the summary shows; null: none. */
  readonly assembledAt: string | null;
}

export interface Assembled extends Collected {
  /** The summary workbook. */
  readonly bytes: Uint8Array;
}

export type AssembleProblem =
  | CollectProblem
  /** Nothing that could go into a summary: what was there instead is in `collected`. */
  | { readonly type: "no-forms"; readonly collected: Collected };

/** 総務課's one button: reads all that was handed in, gathers, checks, and makes the summary workbook. */
export async function assemble(request: AssembleRequest): Promise<Result<Assembled, AssembleProblem>> {
  const collected = await collect(request);
  if (!collected.ok) return collected;
  if (collected.value.collection.forms.length === 0) return fail({ type: "no-forms", collected: collected.value });
  const drawing = summarise(collected.value, { assembledAt: request.assembledAt });
  return succeed({ ...collected.value, bytes: await request.format.write(drawing) });
}
