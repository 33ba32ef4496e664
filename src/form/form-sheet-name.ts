import type { PlanInitiative } from "../plan/initiatives";
import { formatCode } from "../plan/marks";

/** Excel's own limit, in UTF-16 code units. */
const MAX_SHEET_NAME = 31;
/** What Excel refuses in a sheet's name, and what replaces it. */
const forbidden: Readonly<Record<string, string>> = {
  ":": "：",
  "\\": "＼",
  "/": "／",
  "?": "？",
  "*": "＊",
  "[": "［",
  "]": "］",
  "'": "’",
};

/**
 * The name of a form's sheet: "Ⅰ-2-①(1) 町民生活課", with その n where there are several of one initiative and 課. A name too
 * long for Excel is shortened inside the 課, so it stays unique among the forms of one 課.
 */
export function formSheetName(initiative: PlanInitiative, department: string, sequence: number, count: number): string {
  const before = `${formatCode(initiative.code)} `;
  const after = sequence > 1 || count > 1 ? ` その${sequence}` : "";
  const allowed = department
    .replace(/[:\\/?*[\]']/gu, (character) => forbidden[character] ?? "")
    .replace(/\p{Cc}/gu, "");
  return before + shortened(allowed, MAX_SHEET_NAME - before.length - after.length) + after;
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
