import { quotedIfNeeded } from "../model/areas";
import { sheetOfToken, tableOfToken, tokenize, type Token } from "./tokens";

/** The new name of a sheet or table; the same where it stays, null where it is gone. */
export interface Renaming {
  readonly sheet: (name: string) => string | null;
  readonly table: (name: string) => string | null;
}

const REFERENCE_ERROR = "#REF!";

/** The formula after sheets and tables have got other names; what refers to one that is gone becomes #REF!. */
export function rewriteFormula(formula: string, renaming: Renaming): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  let result = "";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (token.type === "sheet") {
      const name = renaming.sheet(sheetOfToken(token.text));
      if (name === null) {
        result += REFERENCE_ERROR;
        index += referenceLength(tokens, index + 1);
      } else result += `${quotedIfNeeded(name)}!`;
    } else if (token.type === "table" && tableOfToken(token.text) !== "") {
      const before = tableOfToken(token.text);
      const name = renaming.table(before);
      result += name === null ? REFERENCE_ERROR : name + token.text.slice(before.length);
    } else if (token.type === "word") {
      // A table's name alone is its body; any other word is not known as a table.
      result += renaming.table(token.text) ?? token.text;
    } else result += token.text;
  }
  return result;
}

/** How many tokens from `start` belong to the reference behind a sheet's name: "A1", "A1:B2". */
function referenceLength(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.type !== "word" && tokens[start]?.type !== "number") return 0;
  return tokens[start + 1]?.text === ":" ? 3 : 1;
}

export function hasReferenceError(formula: string): boolean {
  return (
    tokenize(formula)?.some(({ type, text }) => type === "error" && text.toUpperCase() === REFERENCE_ERROR) ?? false
  );
}
