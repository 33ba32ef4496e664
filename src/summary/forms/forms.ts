import type { FieldDefinition } from "../../form/definition";
import { drawForm } from "../../form/draw-form";
import { formColumns } from "../../form/form-sheet";
import { formSheetName } from "../../form/form-sheet-name";
import { FreeSheetNames } from "../../form/free-sheet-names";
import { terms } from "../../plan/terms";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import type { PublishedForm, SummaryModel } from "../model/summary-model";
import type { LinkToForm } from "../sheet/sheet-context";

/** A published form with the sheet that prints it. */
export interface FormSheet {
  readonly published: PublishedForm;
  readonly sheet: SheetDrawing;
}

const UNPLACED = "分類できない様式";
const TAB_COLORS = { unplaced: "C0504D", conflict: "F2C14E" } as const;

/** The forms' sheets in the order of print. Their names are unique and none of `takenNames`. */
export function drawForms(
  { forms, plan, definition }: SummaryModel,
  takenNames: readonly string[],
): readonly FormSheet[] {
  const names = new FreeSheetNames(takenNames);
  return forms.map((published) => {
    const name = names.take(sheetNameOf(published, forms));
    const color = tabColorOf(published);
    return {
      published,
      sheet: { ...drawForm(published, definition, plan, name), ...(color && { tabColor: color }) },
    };
  });
}

/** How the other sheets lead to those of the forms. */
export function linksTo(sheets: readonly FormSheet[]): LinkToForm {
  const sheetOf = new Map(sheets.map(({ published, sheet }) => [published, sheet]));
  return (form, tooltip = "様式へ移動します", field = null) => {
    const sheet = sheetOf.get(form);
    if (!sheet) throw new Error("A form of another model has no sheet here.");
    return { sheet: sheet.name, ...placeOfField(sheet, field), tooltip };
  };
}

function placeOfField({ cells }: SheetDrawing, field: FieldDefinition | null): Pick<CellLink, "row" | "column"> {
  const label =
    field &&
    cells.find(({ style, content }) => style === "label" && content.type === "text" && content.text === field.label);
  return label ? { row: label.row, column: formColumns.value } : { row: 0, column: 0 };
}

function sheetNameOf(one: PublishedForm, all: readonly PublishedForm[]): string {
  const { place, parts, merged } = one;
  const { department, sequence } = parts[0].key;
  if (!place || department === null) return UNPLACED;
  if (merged) return formSheetName(place, terms.allDepartments, 1, 1);
  const siblings = all.filter(
    (other) => !other.merged && other.place === place && other.parts[0].key.department === department,
  );
  const highest = Math.max(...siblings.map(({ parts: [part] }) => part.key.sequence));
  return formSheetName(place, department, sequence, highest);
}

function tabColorOf({ place, parts }: PublishedForm): string | null {
  if (!place) return TAB_COLORS.unplaced;
  return parts.some(({ isInConflict }) => isInConflict) ? TAB_COLORS.conflict : null;
}
