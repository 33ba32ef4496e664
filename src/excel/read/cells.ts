import type { Area } from "../../workbook/address";
import type { CellSnapshot } from "../../workbook/snapshot";
import type { CellGrid } from "./filled-cells";
import { shownNumber, shownText } from "./shown-value";

/** What is loaded of a range besides its values and formulas; nothing: texts are shown as they stand. */
export interface CellDetails {
  readonly numberFormats?: CellGrid;
  /** Where the values that are known do not say what is shown. */
  readonly shown?: {
    readonly values: CellGrid;
    readonly valueTypes: CellGrid;
    readonly texts: CellGrid;
  };
}

type Content = Pick<CellSnapshot, "type" | "value" | "text">;

/** A number may be a date, TRUE may be shown as something else, and "#N/A" an error or a typed text. */
export function needsDetails(values: CellGrid): boolean {
  return values.some((row) => row.some((value) => typeof value !== "string" || value.startsWith("#")));
}

/**
 * The cells of `area` that hold something. `formulas` was loaded later than `values`, which hold a text wherever nothing
 * is given as `shown`: where a text differs, it was edited meanwhile, and the later one counts.
 */
export function toCells(
  area: Area,
  values: CellGrid,
  formulas: CellGrid,
  { numberFormats, shown }: CellDetails = {},
): readonly CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  formulas.forEach((inRow, rowOffset) => {
    inRow.forEach((entry, columnOffset) => {
      const reported = (shown?.values ?? values)[rowOffset]?.[columnOffset] ?? "";
      const formula = formulaOf(entry, reported);
      const content = contentOf(formula === null && !shown ? laterOf(reported, entry) : reported, {
        type: shown?.valueTypes[rowOffset]?.[columnOffset],
        numberFormat: numberFormats?.[rowOffset]?.[columnOffset],
        text: shown?.texts[rowOffset]?.[columnOffset],
      });
      if (content.value === "" && content.type === "text" && formula === null) return;
      const cell = { row: area.top + rowOffset, column: area.left + columnOffset, ...content };
      cells.push(formula === null ? cell : { ...cell, formula });
    });
  });
  return cells;
}

/** A text that begins with "=" is its own value; a formula never is. */
function formulaOf(entry: unknown, value: unknown): string | null {
  return typeof entry === "string" && entry.startsWith("=") && entry !== value ? entry.slice(1) : null;
}

/** Excel may include the ' before a text that was typed with it, or leave it out: it is not part of the text. */
function laterOf(value: unknown, entry: unknown): unknown {
  return typeof value === "string" && entry === `'${value}` ? value : entry;
}

function contentOf(
  value: unknown,
  { type, numberFormat, text }: { readonly type: unknown; readonly numberFormat: unknown; readonly text: unknown },
): Content {
  const code = typeof numberFormat === "string" ? numberFormat : "General";
  if (typeof value === "number") return shownNumber(value, code, text);
  if (typeof value === "boolean") return { type: "boolean", value, text: value ? "TRUE" : "FALSE" };
  if (typeof value === "string") {
    return type === "Error"
      ? { type: "error", value, text: value }
      : { type: "text", value, text: shownText(value, code) };
  }
  // Linked data types (株価 and the like): only their shown text can be read.
  const shown = typeof text === "string" ? text : "";
  return { type: "text", value: shown, text: shown };
}
