import { format, getFormatDateInfo, isDateFormat, isValidFormat } from "numfmt";
import { detach } from "./cell-text";
import { MAX_FORMAT_CODE_LENGTH } from "./budget";
import { type DateSystem, elapsedToIso, serialIn1900, serialToIso } from "./date-serial";
import { japaneseFormat } from "./japanese-format";

export type ShownNumber =
  | { readonly type: "number"; readonly value: number; readonly text: string }
  | { readonly type: "date"; readonly value: string; readonly text: string };

/** How the numbers of one format code are shown, and whether they are dates. */
export interface NumberFormat {
  readonly code: string;
  readonly isDate: boolean;
  show(value: number): ShownNumber;
  /** Whether a text is shown in any other way than as it stands. */
  readonly hasTextSection: boolean;
  showText(text: string): string;
}

const GENERAL = "General";
/** What Excel shows where there is no such date: it fills the cell, however wide. */
const NO_SUCH_DATE = "########";
/** Above it General turns to powers of ten. */
const LONGEST_PLAIN_INTEGER = 99_999_999_999;

/**
 * Names of months and days and AM/PM are English in Japanese Excel too, unless the code has a [$-411]; what is Japanese
 * without it is japanese-format's.
 */
const options = {
  locale: "en",
  throws: false,
  invalid: NO_SUCH_DATE,
  overflow: NO_SUCH_DATE,
  dateErrorNumber: false,
  dateSpanLarge: false,
  leap1900: true,
} as const;

/** A fourth section, or one with @: 「@"課"」, 「;;;」. */
function hasTextSection(code: string): boolean {
  if (code === "@" || code === GENERAL) return false;
  const bare = code.replace(/"[^"]*"|\\./gu, "");
  return bare.includes("@") || bare.split(";").length >= 4;
}

export function numberFormat(original: string, system: DateSystem): NumberFormat {
  const japanese = japaneseFormat(original.length > MAX_FORMAT_CODE_LENGTH ? GENERAL : original);
  // Excel would not have saved a code that it cannot read: the number is shown rather than nothing.
  const code = isValidFormat(japanese.code) ? japanese.code : GENERAL;
  const isDate = isDateFormat(code) || japanese.hasDateMarks;
  const date = getFormatDateInfo(code);
  const hasDay = date.year || date.month || date.day || japanese.hasDateMarks;
  const isElapsed = /\[(?:h+|m+|s+)\]/iu.test(code.replace(/"[^"]*"/gu, ""));

  // numfmt puts a text together letter by letter, and V8 keeps every step of it until the text is written out.
  const shown = (value: number | string): string => detach(format(code, value, options));

  const showNumber = (value: number): ShownNumber => {
    const isPlain = code === GENERAL && Number.isInteger(value) && Math.abs(value) <= LONGEST_PLAIN_INTEGER;
    const text = isPlain ? value.toString() : shown(value);
    return { type: "number", value, text: code === original ? text : japanese.finish(text, null) };
  };

  const showDate = (value: number): ShownNumber => {
    const serial = serialIn1900(value, system);
    if (serial === null) return { type: "number", value, text: NO_SUCH_DATE };
    if (isElapsed) return { type: "date", value: elapsedToIso(value), text: shown(value) };
    const iso = !hasDay && value < 1 ? elapsedToIso(value) : serialToIso(serial);
    return { type: "date", value: iso, text: japanese.finish(shown(serial), serial) };
  };

  return {
    code: original,
    isDate,
    show: isDate ? showDate : showNumber,
    hasTextSection: hasTextSection(code),
    showText: shown,
  };
}
