import type { BookValue } from "../../../xlsx/book";
import { criterion } from "./criteria";
import { failure, isError, isReference, joined, toFlag, toNumber, toText, type Operand } from "./values";

/** How functions look into cells. */
export interface Cells {
  /** All values of a reference, row by row; of anything else the one that it is. */
  all: (operand: Operand) => readonly BookValue[];
  one: (operand: Operand) => BookValue;
}

type Function = (operands: readonly Operand[], cells: Cells) => BookValue;

/** The numbers among the operands: texts and truth in cells do not count; an error is the result. */
function reckoned(reckon: (numbers: readonly number[]) => BookValue): Function {
  return (operands, cells) => {
    const numbers: number[] = [];
    for (const operand of operands) {
      for (const value of cells.all(operand)) {
        if (isError(value)) return value;
        if (typeof value === "number") numbers.push(value);
        else if (!isReference(operand)) {
          const number = toNumber(value);
          if (typeof number !== "number") return number;
          numbers.push(number);
        }
      }
    }
    return reckon(numbers);
  };
}

/** Which of the places meet all conditions; null where the areas are not of one size. */
function fitting(pairs: readonly Operand[], cells: Cells): readonly boolean[] | null {
  let fits: boolean[] | null = null;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const meets = criterion(cells.one(pairs[index + 1] ?? null));
    const found = cells.all(pairs[index] ?? null).map(meets);
    const before: readonly boolean[] = fits ?? found;
    if (before.length !== found.length) return null;
    fits = found.map((one, at) => one && before[at] === true);
  }
  return fits;
}

function sumOf(values: readonly BookValue[], fits: readonly boolean[] | null): BookValue {
  if (fits?.length !== values.length) return failure("#VALUE!");
  return values.reduce<number>(
    (sum, value, index) => (fits[index] && typeof value === "number" ? sum + value : sum),
    0,
  );
}

function textual(change: (text: string) => BookValue): Function {
  return ([operand = null], cells) => {
    const text = toText(cells.one(operand));
    return typeof text === "string" ? change(text) : text;
  };
}

function rounded(round: (value: number) => number): Function {
  return ([operand = null, digits = null], cells) => {
    const value = toNumber(cells.one(operand));
    const places = toNumber(cells.one(digits));
    if (typeof value !== "number") return value;
    if (typeof places !== "number") return places;
    const factor = 10 ** places;
    // A binary fraction that is shown as a half is one.
    return (Math.sign(value) * round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
  };
}

function decided(decide: (flags: readonly boolean[]) => boolean): Function {
  return (operands, cells) => {
    const flags = operands
      .flatMap((operand) => cells.all(operand))
      .filter((value) => value !== null)
      .map(toFlag);
    return flags.find(isError) ?? decide(flags.filter((flag) => typeof flag === "boolean"));
  };
}

/** All but IF and IFERROR, which do not look at what they do not need. */
export const functions: Readonly<Record<string, Function>> = {
  SUM: reckoned((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: reckoned((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MIN: reckoned((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  AVERAGE: reckoned((numbers) =>
    numbers.length === 0 ? failure("#DIV/0!") : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
  ),
  SUMIFS: ([weights = null, ...pairs], cells) => sumOf(cells.all(weights), fitting(pairs, cells)),
  SUMIF: ([area = null, wanted = null, weights = area], cells) =>
    sumOf(cells.all(weights), fitting([area, wanted], cells)),
  COUNTIFS: (pairs, cells) => fitting(pairs, cells)?.filter(Boolean).length ?? failure("#VALUE!"),
  COUNTIF: (pair, cells) => fitting(pair, cells)?.filter(Boolean).length ?? failure("#VALUE!"),
  COUNT: (operands, cells) =>
    operands.flatMap((operand) => cells.all(operand)).filter((value) => typeof value === "number").length,
  COUNTA: (operands, cells) =>
    operands.flatMap((operand) => cells.all(operand)).filter((value) => value !== null).length,
  COUNTBLANK: (operands, cells) =>
    operands.flatMap((operand) => cells.all(operand)).filter((value) => value === null || value === "").length,
  AND: decided((flags) => flags.every(Boolean)),
  OR: decided((flags) => flags.some(Boolean)),
  NOT: ([operand = null], cells) => {
    const flag = toFlag(cells.one(operand));
    return typeof flag === "boolean" ? !flag : flag;
  },
  ROUND: rounded(Math.round),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  LEN: textual((text) => text.length),
  TRIM: textual((text) => text.trim().replace(/ +/gu, " ")),
  CONCATENATE: (operands, cells) => {
    const texts = operands.map((operand) => toText(cells.one(operand)));
    return joined(texts);
  },
  ISBLANK: ([operand = null], cells) => cells.one(operand) === null,
  HYPERLINK: ([target = null, shown = target], cells) => cells.one(shown),
};
