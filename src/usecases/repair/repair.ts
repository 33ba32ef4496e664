import type { Finding, Fix } from "../../checks/finding";
import type { CellPatch } from "../../workbook/cell-patch";
import type { TextEdit } from "../../workbook/text-edit";

/** A correction that can be written: the fix of a finding, turned into cells. */
export interface Repair {
  readonly finding: Finding;
  readonly certainty: Fix["certainty"];
  /** One for each change of the fix, to be shown. */
  readonly changes: readonly RepairChange[];
  /** What is written where, of this repair alone; at most one patch a cell. */
  readonly cells: readonly CellPatch[];
}

export interface RepairChange {
  /** 「前期」, 「欄の名前「目標」」, 「管理番号」. */
  readonly title: string;
  /** The whole text. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

/** A fix that is not done by machine. */
export interface LeftFinding {
  readonly finding: Finding;
  /** Japanese: why, and what to do. */
  readonly reason: string;
}
