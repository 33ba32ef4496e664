import type { Visibility } from "../../workbook/snapshot";
import type { SheetTab } from "../change-journal";

/** The sheets in the order of their tabs. */
export interface SheetList {
  readonly sheets: readonly SheetTab[];
  readonly activeId: string;
}

/** Queues reading the list; the answer is the state at this point of the batch. */
export function askSheetList({ workbook }: Excel.RequestContext): () => SheetList {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet().load("id");
  return () => ({
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: visibilityOf(visibility) })),
    activeId: active.id,
  });
}

export const excelVisibility: Readonly<Record<Visibility, "Visible" | "Hidden" | "VeryHidden">> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function visibilityOf(visibility: string): Visibility {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}
