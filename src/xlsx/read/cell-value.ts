import type { CellAddress } from "../../workbook/address";
import type { CellSnapshot } from "../../workbook/snapshot";
import type { Budget } from "./budget";
import { detach, unescapeText } from "./cell-text";
import { type DateSystem, isoToSerial } from "./date-serial";
import { refuse } from "./problem";
import type { CellText, TextRun } from "./rich-text";
import type { CellStyles } from "./styles";

/** A `<c>` as it stands in the file. */
export interface RawCell extends CellAddress {
  readonly type: string;
  readonly style: number;
  /** `<v>`; null where there is none. */
  readonly value: string | null;
  /** The text of `<is>`; "" where there is none. */
  readonly inline: CellText;
  /** An error that stands for a picture, or for what else is no plain value. */
  readonly isPicture: boolean;
  /** Null where the cell has no formula; the text of a shared one already moved to this cell. */
  readonly formula: string | null;
}

export interface CellSources {
  readonly sharedStrings: readonly CellText[];
  readonly styles: CellStyles;
  readonly dateSystem: DateSystem;
  readonly budget: Budget;
}

type Content = Pick<CellSnapshot, "type" | "value" | "text" | "struck" | "isPicture">;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** With white space around it; a pattern is not let loose on megabytes. */
const LONGEST_NUMBER = 400;
const DAYS_BEFORE_1904 = 1462;

/** Null for a cell that holds nothing. A formula that was never calculated is a cell with the text "". */
export function readCell(raw: RawCell, sources: CellSources): CellSnapshot | null {
  const content = withoutStruck(contentOf(raw, sources), raw, sources);
  if (content.type === "text" && content.value === "" && raw.formula === null) return null;
  sources.budget.showText(content.text.length + (raw.formula?.length ?? 0));
  const { isConcealed } = sources.styles.look(raw.style);
  const cell = { row: raw.row, column: raw.column, ...content, ...(isConcealed && { isConcealed }) };
  if (raw.formula === null) return cell;
  // A formula whose result is empty text says so by its type.
  const isUncalculated = (raw.value ?? "") === "" && raw.inline === "" && raw.type !== "str";
  return { ...cell, formula: raw.formula, ...(isUncalculated && { isUncalculated }) };
}

function contentOf(raw: RawCell, sources: CellSources): Content {
  const value = raw.value ?? "";
  if (raw.inline !== "" && (value === "" || raw.type === "inlineStr")) return textIn(raw, raw.inline, sources);
  if (value === "") return plainText("");
  switch (raw.type) {
    case "s":
      return textIn(raw, sharedString(value, sources.sharedStrings), sources);
    case "b": {
      const isTrue = value.trim() === "1" || value.trim().toLowerCase() === "true";
      const [yes, no] = sources.styles.look(raw.style).isCheckBox ? ["☑", "☐"] : ["TRUE", "FALSE"];
      return { type: "boolean", value: isTrue, text: isTrue ? yes : no };
    }
    case "e":
      return { type: "error", value: detach(value), text: detach(value), ...(raw.isPicture && { isPicture: true }) };
    case "d":
      return isoDateOf(value, raw.style, sources);
    case "":
    case "n":
      return numberOf(value, raw.style, sources);
    default:
      return textIn(raw, detach(unescapeText(value)), sources);
  }
}

function plainText(text: string): Content {
  return { type: "text", value: text, text };
}

/** A text as its cell shows it: without the runs that are struck through, and as a text section of its format has it. */
function textIn({ style }: RawCell, text: CellText, { styles }: CellSources): Content {
  if (typeof text === "string") return { type: "text", value: text, text: styles.showText(text, style) };
  const isStruck = (run: TextRun): boolean => run.isStruck ?? styles.look(style).isStruck;
  const joined = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join("");
  const struck = joinedNeighbours(text, isStruck);
  const shown = joined(text.filter((run) => !isStruck(run)));
  return {
    type: "text",
    value: joined(text),
    text: shown === "" ? "" : styles.showText(shown, style),
    struck,
  };
}

/** Each stretch of struck runs in one piece. */
function joinedNeighbours(runs: readonly TextRun[], isStruck: (run: TextRun) => boolean): readonly string[] {
  const pieces: string[] = [];
  runs.forEach((run, index) => {
    if (!isStruck(run) || run.text === "") return;
    const before = runs[index - 1];
    if (before && isStruck(before) && pieces.length > 0) pieces.push((pieces.pop() ?? "") + run.text);
    else pieces.push(run.text);
  });
  return pieces;
}

/** What a whole cell strikes through is not shown: runs have said so themselves. */
function withoutStruck(content: Content, raw: RawCell, { styles }: CellSources): Content {
  if (content.struck !== undefined) {
    const { struck, ...rest } = content;
    return struck.length === 0 ? rest : content;
  }
  return content.text === "" || !styles.look(raw.style).isStruck
    ? content
    : { ...content, text: "", struck: [content.text] };
}

function sharedString(value: string, sharedStrings: readonly CellText[]): CellText {
  const index = value.trim();
  const text = /^\d{1,9}$/u.test(index) ? sharedStrings[Number(index)] : undefined;
  return text ?? refuse("damaged", "セルが指す文字列がありません");
}

function numberOf(value: string, style: number, { styles }: CellSources): Content {
  if (value.trim() === "") return plainText("");
  const number = value.length <= LONGEST_NUMBER && NUMBER.test(value.trim()) ? Number(value) : NaN;
  // What stands there and is no number that Excel can hold is kept as it stands.
  if (!Number.isFinite(number)) return plainText(detach(value));
  // JSON knows no -0.
  return styles.show(number === 0 ? 0 : number, style);
}

function isoDateOf(value: string, style: number, { styles, dateSystem }: CellSources): Content {
  const serial = value.length <= LONGEST_NUMBER ? isoToSerial(value.trim()) : null;
  if (serial === null) return plainText(detach(value));
  const isTimeOnly = !value.includes("-");
  return styles.showDate(dateSystem === 1904 && !isTimeOnly ? serial - DAYS_BEFORE_1904 : serial, style);
}
