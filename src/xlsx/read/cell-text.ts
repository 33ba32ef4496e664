import { MAX_TOKEN_LENGTH } from "./budget";
import { refuse } from "./problem";

/**
 * Undoes what Excel does to characters that XML cannot hold or would alter: `_x000D_` is a carriage return, and a
 * `_x0041_` that somebody typed stands in the file as `_x005F_x0041_`. From left to right, once.
 *
 * Line ends: an LF is Excel's line break (Alt+Enter). A CR of its own, or before an LF, came from elsewhere; Excel keeps
 * it as a character of the cell, shows nothing for it and gives it back, so it stays here too. A bare CR or CRLF in the
 * XML is an LF by the rules of XML itself, for Excel as for us.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Runs of one text joined; more than a cell can ever hold is refused. */
export function joinRuns(runs: readonly string[]): string {
  const text = runs.join("");
  return text.length <= MAX_TOKEN_LENGTH ? text : refuse("too-large");
}

/**
 * A copy that stands alone: V8 keeps the whole piece of XML alive behind a text cut out of it, and a few titles would
 * hold megabytes. Joining and cutting again makes it write the text out.
 */
export function detach(text: string): string {
  return ` ${text}`.slice(1);
}
