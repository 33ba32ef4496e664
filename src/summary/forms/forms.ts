import { drawForm } from "../../form/draw-form";
import { formColumns } from "../../form/form-sheet";
import { formSheetName } from "../../form/form-sheet-name";
import type { Collection, GatheredForm } from "../../gather/collection";
import { terms } from "../../plan/terms";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import { FreeSheetNames } from "../../form/free-sheet-names";
import type { PublishedForm } from "../model/published-forms";

/** A published form with the sheet that prints it. */
export interface FormSheet {
  readonly published: PublishedForm;
  readonly sheet: SheetDrawing;
}

const UNPLACED = "分類できない様式";
const TAB_COLORS = { unplaced: "C0504D", conflict: "F2C14E" } as const;

/** The forms' sheets in the order of print. Their names are unique and none of `takenNames`. */
export function drawForms(
  published: readonly PublishedForm[],
  { plan, definition }: Collection,
  takenNames: readonly string[],
): readonly FormSheet[] {
  const names = new FreeSheetNames(takenNames);
  return published.map((one) => {
    const name = names.take(sheetNameOf(one, published));
    const color = tabColorOf(one);
    return {
      published: one,
      sheet: { ...drawForm(one.content, definition, plan, name), ...(color && { tabColor: color }) },
    };
  });
}

/** To the field's box on the form's sheet; to the top of the sheet where it has none. */
export function linkToForm({ sheet }: FormSheet, label: string | null, tooltip?: string): CellLink {
  const found =
    label === null
      ? undefined
      : sheet.cells.find(
          ({ style, content }) => style === "label" && content.type === "text" && content.text === label,
        );
  const place = found ? { row: found.row, column: formColumns.value } : { row: 0, column: 0 };
  return { sheet: sheet.name, ...place, ...(tooltip !== undefined && { tooltip }) };
}

/** The sheet that a gathered form went into. */
export function sheetOf(form: GatheredForm, sheets: readonly FormSheet[]): FormSheet | undefined {
  return sheets.find(({ published }) => published.parts.includes(form));
}

function sheetNameOf(one: PublishedForm, all: readonly PublishedForm[]): string {
  const { initiative, parts, merged } = one;
  const { department, sequence } = parts[0].key;
  if (!initiative || department === null) return UNPLACED;
  if (merged) return formSheetName(initiative, terms.allDepartments, 1, 1);
  const siblings = all.filter(
    (other) => !other.merged && other.initiative === initiative && other.parts[0].key.department === department,
  );
  const highest = Math.max(...siblings.map(({ parts: [part] }) => part.key.sequence));
  return formSheetName(initiative, department, sequence, highest);
}

function tabColorOf({ initiative, parts }: PublishedForm): string | null {
  if (!initiative) return TAB_COLORS.unplaced;
  return parts.some(({ isInConflict }) => isInConflict) ? TAB_COLORS.conflict : null;
}
