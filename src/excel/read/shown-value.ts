import { numberFormat, type NumberFormat, type ShownNumber } from "../../xlsx/read/number-format";

const GENERAL = "General";
/** The cell is too narrow for its number. */
const TOO_NARROW = /^#+$/u;
/** Excel reports date formats that follow the system's settings in their United States form. */
const systemFormats: Readonly<Record<string, string>> = {
  "m/d/yyyy": "yyyy/m/d",
  "m/d/yyyy h:mm": "yyyy/m/d h:mm",
};

const formats = new Map<string, NumberFormat>();

/**
 * A number as it is shown: a date where its format says so. The text is Excel's own, which knows the formats that
 * depend on the system; unless the cell is too narrow for it, or the format is General, which adapts to the width
 * of the column: then it is what a cell of any width would show.
 */
export function shownNumber(value: number, code: string, text: unknown): ShownNumber {
  const shown = formatOf(systemFormats[code] ?? code).show(value === 0 ? 0 : value);
  if (typeof text !== "string" || text === "" || code === GENERAL || TOO_NARROW.test(text)) return shown;
  // No format for dates shows the bare number of days.
  if (shown.type === "date" && text === value.toString()) return shown;
  return { ...shown, text };
}

/** A text as a text section of the format has it: 「@"課"」, 「;;;」. Not as Excel tells it, which cuts long texts short. */
export function shownText(text: string, code: string): string {
  const format = formatOf(code);
  return text !== "" && format.hasTextSection ? format.showText(text) : text;
}

function formatOf(code: string): NumberFormat {
  const known = formats.get(code);
  if (known) return known;
  const made = numberFormat(code, 1900);
  formats.set(code, made);
  return made;
}
