import type { FieldId } from "../form/definition";

/** What the pane can show, one at a time. */
export const viewIds = ["leaves", "form", "findings", "gathering", "distribution", "plan"] as const;

export type ViewId = (typeof viewIds)[number];

/** 担当課 has these; とりまとめも行う adds the others. */
export const departmentViews = ["leaves", "form", "findings"] as const satisfies readonly ViewId[];
export const gatheringViews = ["gathering", "distribution", "plan"] as const satisfies readonly ViewId[];

/** Where in a view to begin. A new object is a new wish, also with the same content. */
export interface NavigationTarget {
  readonly sheetId?: string;
  /** On a sheet with several forms: a cell of the one that is meant, as A1. */
  readonly cell?: string;
  /** The box to put the cursor in. */
  readonly field?: FieldId;
  /** In 取組一覧: only one's own forms with something left to be written. */
  readonly showsUnwritten?: true;
  /** A ribbon button was pressed: begin what can begin without a question. */
  readonly isFromRibbon?: true;
}
