import type { Area, CellAddress } from "../../workbook/address";
import type { FieldId } from "../definition";
import type { CellRemark } from "../reading";
import type { Label } from "./find-labels";

/** Labels that belong to one frame on the sheet. */
export interface FrameDraft {
  /** Every label of the frame, from top to bottom: of fields, 令和5年度, 進捗状況. */
  readonly labels: readonly Label[];
  readonly left: number;
}

/** Labels that belong to one form: a frame, and those on which it goes on. */
export interface FormDraft {
  readonly frames: readonly FrameDraft[];
  /** The labels of each field, the first one first. */
  readonly fields: ReadonlyMap<FieldId, readonly Label[]>;
}

/** How far a frame may reach: to where the next one begins. */
export interface FrameLimits {
  readonly bottom: number;
  readonly right: number;
}

export interface BoundedFrame extends FrameDraft {
  readonly limits: FrameLimits;
}

export interface FrameEdges extends Area {
  /** The row of the last label. */
  readonly lastRow: number;
  /** Whether merged cells show where the frame ends. Else `right` is as far as texts stand without a gap. */
  readonly isRightCertain: boolean;
  /** No label has anything to its right, and texts stand in the rows under most of them. */
  readonly areTextsUnder: boolean;
  /** Where most texts begin. */
  readonly valueLeft: number;
}

/** A field of the form, or the part of it that stands on this frame. */
export interface FieldPart {
  readonly label: Label;
  readonly text: string;
  /** That its text is of, in its order. */
  readonly cells: readonly CellAddress[];
  readonly area: Area;
  readonly remarks: readonly CellRemark[];
}
