import type { FieldDefinition } from "../../form/definition";
import type { CellLink } from "../../workbook/drawing";
import type { PublishedForm } from "../model/summary-model";

/** To the field on the form's own sheet; to the top of that sheet where there is no field, or none is named. */
export type LinkToForm = (form: PublishedForm, tooltip?: string, field?: FieldDefinition | null) => CellLink;

/** What a sheet of the summary is drawn with, beside the model. */
export interface SheetContext {
  readonly linkTo: LinkToForm;
  /** ISO time that the summary shows; null: none. */
  readonly assembledAt: string | null;
}
