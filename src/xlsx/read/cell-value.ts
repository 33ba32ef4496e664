import type { CellAddress } from "../../workbook/address";
import type { CellSnapshot } from "../../workbook/snapshot";
import type { Budget } from "./budget";
import { detach, unescapeText } from "./cell-text";
import { type DateSystem, isoToSerial } from "./date-serial";
import { refuse } from "./problem";
import type { NumberStyles } from "./styles";

/** A `<c>` as it stands in the file. */
export interface RawCell extends CellAddress {
  readonly type: string;
  readonly style: number;
  /** `<v>`; null where there is none. */
  readonly value: string | null;
  /** The text of `<is>`; "" where there is none. */
  readonly inline: string;
  /** Null where the cell has no formula; the text of a shared one already moved to this cell. */
  readonly formula: string | null;
}

export interface CellSources {
  readonly sharedStrings: readonly string[];
  readonly styles: NumberStyles;
  readonly dateSystem: DateSystem;
  readonly budget: Budget;
}

type Content = Pick<CellSnapshot, "type" | "value" | "text">;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** With white space around it; a pattern is not let loose on megabytes. */
const LONGEST_NUMBER = 400;
const DAYS_BEFORE_1904 = 1462;

/** Null for a cell that holds nothing. A formula that was never calculated is a cell with the text "". */
export function readCell(raw: RawCell, sources: CellSources): CellSnapshot | null {
  const content = contentOf(raw, sources);
  if (content.type === "text" && content.text === "" && raw.formula === null) return null;
  sources.budget.showText(content.text.length + (raw.formula?.length ?? 0));
  const cell = { row: raw.row, column: raw.column, ...content };
  return raw.formula === null ? cell : { ...cell, formula: raw.formula };
}

function contentOf(raw: RawCell, sources: CellSources): Content {
  const value = raw.value ?? "";
  if (raw.inline !== "" && (value === "" || raw.type === "inlineStr")) return textOf(detach(unescapeText(raw.inline)));
  if (value === "") return textOf("");
  switch (raw.type) {
    case "s":
      return textOf(sharedString(value, sources.sharedStrings));
    case "b": {
      const isTrue = value.trim() === "1" || value.trim().toLowerCase() === "true";
      return { type: "boolean", value: isTrue, text: isTrue ? "TRUE" : "FALSE" };
    }
    case "e":
      return { type: "error", value: detach(value), text: detach(value) };
    case "d":
      return isoDateOf(value, raw.style, sources);
    case "":
    case "n":
      return numberOf(value, raw.style, sources);
    default:
      return textOf(detach(unescapeText(value)));
  }
}

function textOf(text: string): Content {
  return { type: "text", value: text, text };
}

function sharedString(value: string, sharedStrings: readonly string[]): string {
  const index = value.trim();
  const text = /^\d{1,9}$/u.test(index) ? sharedStrings[Number(index)] : undefined;
  return text ?? refuse("damaged", "セルが指す文字列がありません");
}

function numberOf(value: string, style: number, { styles }: CellSources): Content {
  if (value.trim() === "") return textOf("");
  const number = value.length <= LONGEST_NUMBER && NUMBER.test(value.trim()) ? Number(value) : NaN;
  // What stands there and is no number that Excel can hold is kept as it stands.
  if (!Number.isFinite(number)) return textOf(detach(value));
  // JSON knows no -0.
  return styles.show(number === 0 ? 0 : number, style);
}

function isoDateOf(value: string, style: number, { styles, dateSystem }: CellSources): Content {
  const serial = value.length <= LONGEST_NUMBER ? isoToSerial(value.trim()) : null;
  if (serial === null) return textOf(detach(value));
  const isTimeOnly = !value.includes("-");
  return styles.showDate(dateSystem === 1904 && !isTimeOnly ? serial - DAYS_BEFORE_1904 : serial, style);
}
