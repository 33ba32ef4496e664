import type { FieldId } from "../definition";
import type { Label } from "./find-labels";

/** Labels that belong to one frame on the sheet. */
export interface FrameDraft {
  /** Every label of the frame, from top to bottom: of boxes, 令和5年度, 進捗状況. */
  readonly labels: readonly Label[];
  readonly left: number;
}

/** Labels that belong to one form: a frame, and those on which it goes on. */
export interface FormDraft {
  readonly frames: readonly FrameDraft[];
  /** The labels of each box, the first one first. */
  readonly fields: ReadonlyMap<FieldId, readonly Label[]>;
}
