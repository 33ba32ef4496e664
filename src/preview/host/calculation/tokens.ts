export type TokenType =
  | "space"
  | "text"
  | "error"
  /** `Sheet1!` or `'Sheet 1'!` */
  | "sheet"
  /** `Table1[Column]` or `[@Column]` */
  | "table"
  | "number"
  /** A function's name, a cell's address, a name. */
  | "word"
  | "operator"
  | "open"
  | "close"
  | "separator";

/** A formula cut to pieces; their texts together are the formula again. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

const WORD = /^[\p{L}_\\$][\p{L}\p{M}\p{N}_.$?]*/u;

const patterns: readonly (readonly [TokenType, RegExp])[] = [
  ["space", /^\s+/u],
  ["text", /^"(?:[^"]|"")*"/u],
  ["error", /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/iu],
  ["sheet", /^'(?:[^']|'')+'!/u],
  ["sheet", /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*!/u],
  ["number", /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/u],
  ["operator", /^(?:<>|<=|>=|[-+*/^&=<>%:@])/u],
  ["open", /^[({]/u],
  ["close", /^[)}]/u],
  ["separator", /^[,;]/u],
];

/** Null for what is no formula. */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest !== "") {
    const token = nextToken(rest);
    if (!token) return null;
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function nextToken(rest: string): Token | null {
  for (const [type, pattern] of patterns) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return { type, text };
  }
  const word = WORD.exec(rest)?.[0] ?? "";
  if (rest.charAt(word.length) !== "[") return word === "" ? null : { type: "word", text: word };
  const brackets = bracketed(rest.slice(word.length));
  return brackets === null ? null : { type: "table", text: word + brackets };
}

/** "[[#Data],[a]]…" → up to the bracket that closes the first; an apostrophe escapes. */
function bracketed(text: string): string | null {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return text.slice(0, index + 1);
  }
  return null;
}

/** "'It''s'!" → "It's" */
export function sheetOfToken(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** "Table1[Column]" → "Table1"; "" where the table is the one around. */
export function tableOfToken(text: string): string {
  return text.slice(0, text.indexOf("["));
}
