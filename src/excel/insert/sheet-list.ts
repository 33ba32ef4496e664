import type { Visibility } from "../../workbook/snapshot";
import type { SheetTab } from "../change-journal";

/** The sheets as their tabs follow each other. */
export interface SheetList {
  readonly sheets: readonly SheetTab[];
  readonly activeId: string;
}

/** Queues the question; the answer tells of the moment that the batch has come to by then. */
export function askSheetList({ workbook }: Excel.RequestContext): () => SheetList {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
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
