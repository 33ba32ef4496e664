import { parseA1, parseArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../workbook/address";
import { sheetOfToken, tokenize, type Token } from "./tokens";

/** What a formula says, as a tree. */
export type Expression =
  | { readonly type: "value"; readonly value: string | number | boolean }
  | { readonly type: "error"; readonly error: string }
  | { readonly type: "reference"; readonly sheet: string | null; readonly area: Area }
  /** `Table1[…]`, with what stands in its brackets. */
  | { readonly type: "table"; readonly text: string }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly type: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: "call"; readonly name: string; readonly operands: readonly (Expression | null)[] };

/** From the weakest binding to the strongest. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class NoFormula extends Error {}

const parsed = new Map<string, Expression | null>();

/** Without a leading "="; null for what Excel would not accept. */
export function parseFormula(formula: string): Expression | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const made = parse(formula);
  parsed.set(formula, made);
  return made;
}

function parse(formula: string): Expression | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  try {
    return new Parser(tokens.filter(({ type }) => type !== "space")).all();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  all(): Expression {
    const expression = this.#binary(0);
    return this.#at === this.#tokens.length ? expression : this.#fail();
  }

  #binary(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#operator(operators); operator !== null; operator = this.#operator(operators)) {
      left = { type: "binary", operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #operator(among: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.type !== "operator" || !among.includes(token.text)) return null;
    this.#at++;
    return token.text;
  }

  #unary(): Expression {
    const operator = this.#operator(["-", "+", "@"]);
    if (operator !== null) return { type: "unary", operator, operand: this.#unary() };
    let operand = this.#primary();
    while (this.#operator(["%"]) !== null) operand = { type: "unary", operator: "%", operand };
    return operand;
  }

  #primary(): Expression {
    const token = this.#next();
    switch (token.type) {
      case "text":
        return { type: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { type: "error", error: token.text.toUpperCase() };
      case "table":
        return { type: "table", text: token.text };
      case "sheet":
        return this.#reference(sheetOfToken(token.text), this.#next()) ?? this.#fail();
      case "number":
        return this.#reference(null, token) ?? { type: "value", value: Number(token.text) };
      case "word":
        return this.#word(token);
      case "open": {
        if (token.text !== "(") return this.#fail();
        const inside = this.#binary(0);
        return this.#next().text === ")" ? inside : this.#fail();
      }
      case "space":
      case "operator":
      case "close":
      case "separator":
        return this.#fail();
    }
  }

  #word(token: Token): Expression {
    if (this.#tokens[this.#at]?.text === "(")
      return { type: "call", name: token.text.toUpperCase(), operands: this.#operands() };
    const reference = this.#reference(null, token);
    if (reference) return reference;
    if (/^(?:true|false)$/iu.test(token.text)) return { type: "value", value: token.text.toLowerCase() === "true" };
    return { type: "name", name: token.text };
  }

  #operands(): readonly (Expression | null)[] {
    this.#at++;
    const operands: (Expression | null)[] = [];
    if (this.#tokens[this.#at]?.text === ")") {
      this.#at++;
      return operands;
    }
    for (;;) {
      const next = this.#tokens[this.#at]?.text;
      operands.push(next === "," || next === ")" ? null : this.#binary(0));
      const after = this.#next().text;
      if (after === ")") return operands;
      if (after !== ",") return this.#fail();
    }
  }

  /** "A1", "A1:B2", "A:B", "1:3". */
  #reference(sheet: string | null, token: Token): Expression | null {
    const first = token.text.replaceAll("$", "");
    const second =
      this.#tokens[this.#at]?.text === ":" ? this.#tokens[this.#at + 1]?.text.replaceAll("$", "") : undefined;
    const area = second === undefined ? null : areaOf(first, second);
    if (area) {
      this.#at += 2;
      return { type: "reference", sheet, area };
    }
    const cell = parseA1(first);
    if (cell) return { type: "reference", sheet, area: areaOf(first, first) ?? this.#fail() };
    // A name of that sheet, or #REF!.
    if (sheet !== null) return token.type === "word" ? { type: "name", name: token.text } : this.#fail();
    return null;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    return token ?? this.#fail();
  }

  #fail(): never {
    throw new NoFormula();
  }
}

function areaOf(first: string, second: string): Area | null {
  if (/^\d+$/u.test(first) && /^\d+$/u.test(second)) {
    return { top: Number(first) - 1, bottom: Number(second) - 1, left: 0, right: MAX_COLUMNS - 1 };
  }
  if (/^[A-Z]{1,3}$/iu.test(first) && /^[A-Z]{1,3}$/iu.test(second)) {
    const area = parseArea(`${first}1:${second}1`);
    return area ? { ...area, bottom: MAX_ROWS - 1 } : null;
  }
  return parseArea(`${first}:${second}`);
}
