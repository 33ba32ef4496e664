import type { Plan } from "../../plan/schema";
import type { FormDefinition } from "../definition";
import type { LabelIndex } from "./find-labels";
import type { LabelLexicon } from "./label-lexicon";
import type { Overlays } from "./overlays";
import type { SheetGrid } from "./sheet-grid";

/** What forms are recognised by: the same for all sheets of a workbook. */
export interface WorkbookContext {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly lexicon: LabelLexicon;
  readonly isInSummary: boolean;
}

/** The same, and the sheet on which forms are looked for: its cells by row, and its labels. */
export interface SheetContext extends WorkbookContext {
  readonly grid: SheetGrid;
  readonly index: LabelIndex;
  readonly overlays: Overlays;
}
