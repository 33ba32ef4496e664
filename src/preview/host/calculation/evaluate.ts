import type { BookValue } from "../../../xlsx/book";
import { cellCount, intersection } from "../model/areas";
import { usedArea } from "../model/used-area";
import { functions, type Cells } from "./functions";
import type { Expression } from "./syntax";
import { tableReference } from "./table-reference";
import {
  compare,
  failure,
  isError,
  isReference,
  toFlag,
  toNumber,
  joined,
  toText,
  Uncalculable,
  type Operand,
  type Place,
} from "./values";

const MAX_CELLS_LOOKED_AT = 1_000_000;

/** What the formula comes to. Throws `Uncalculable` for what is not known here. */
export function evaluate(expression: Expression, place: Place): BookValue {
  const cells: Cells = {
    all: (operand) => allValues(operand, place),
    one: (operand) => oneValue(operand, place),
  };
  const value = cells.one(operandOf(expression, place, cells));
  // A formula never comes to nothing.
  return value ?? 0;
}

function allValues(operand: Operand, { valueAt }: Place): readonly BookValue[] {
  if (!isReference(operand)) return [operand];
  const { sheet, area } = operand;
  // Of whole columns only what is used.
  const used = cellCount(area) > MAX_CELLS_LOOKED_AT ? intersection(area, usedArea(sheet, true) ?? area) : area;
  if (!used) return [];
  if (cellCount(used) > MAX_CELLS_LOOKED_AT) throw new Uncalculable("too many cells");
  const values: BookValue[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) values.push(valueAt(sheet, row, column));
  }
  return values;
}

/** Of several cells the one in the formula's own row or column. */
function oneValue(operand: Operand, { valueAt, row, column }: Place): BookValue {
  if (!isReference(operand)) return operand;
  const { sheet, area } = operand;
  if (cellCount(area) === 1) return valueAt(sheet, area.top, area.left);
  if (area.left === area.right && row >= area.top && row <= area.bottom) return valueAt(sheet, row, area.left);
  if (area.top === area.bottom && column >= area.left && column <= area.right) return valueAt(sheet, area.top, column);
  return failure("#VALUE!");
}

function operandOf(expression: Expression, place: Place, cells: Cells): Operand {
  switch (expression.type) {
    case "value":
      return expression.value;
    case "error":
      return failure(expression.error);
    case "name":
      return nameOf(expression.name, place);
    case "reference": {
      const sheet = expression.sheet === null ? place.sheet : place.workbook.find(expression.sheet);
      return sheet ? { sheet, area: expression.area } : failure("#REF!");
    }
    case "table":
      return tableReference(expression.text, place);
    case "unary":
      return unary(expression.operator, cells.one(operandOf(expression.operand, place, cells)));
    case "binary": {
      const left = cells.one(operandOf(expression.left, place, cells));
      const right = cells.one(operandOf(expression.right, place, cells));
      return binary(expression.operator, left, right);
    }
    case "call":
      return call(expression.name, expression.operands, place, cells);
  }
}

function nameOf(name: string, { workbook, sheet }: Place): Operand {
  const isKnown = workbook.book.names.some(
    (one) => one.name.toLowerCase() === name.toLowerCase() && (one.sheet === null || one.sheet === sheet.data.name),
  );
  if (isKnown) throw new Uncalculable(`the name ${name}`);
  return failure("#NAME?");
}

function call(name: string, operands: readonly (Expression | null)[], place: Place, cells: Cells): Operand {
  const at = (index: number, otherwise: BookValue): Operand => {
    const operand = operands[index];
    return operand ? operandOf(operand, place, cells) : otherwise;
  };
  if (name === "IF") {
    const condition = toFlag(cells.one(at(0, false)));
    if (typeof condition !== "boolean") return condition;
    return condition ? at(1, operands.length > 1 ? 0 : true) : at(2, operands.length > 2 ? 0 : false);
  }
  if (name === "IFERROR") {
    const value = at(0, 0);
    return isError(cells.one(value)) ? at(1, 0) : value;
  }
  const known = functions[name];
  if (!known) throw new Uncalculable(name);
  return known(
    operands.map((_, index) => at(index, null)),
    cells,
  );
}

function unary(operator: string, value: BookValue): BookValue {
  if (operator === "@" || operator === "+") return value;
  const number = toNumber(value);
  if (typeof number !== "number") return number;
  return operator === "%" ? number / 100 : -number;
}

function binary(operator: string, left: BookValue, right: BookValue): BookValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&": {
      const texts = [toText(left), toText(right)];
      return joined(texts);
    }
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, left: BookValue, right: BookValue): BookValue {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? failure("#DIV/0!") : left / right;
    case "^":
      return left ** right;
    default:
      throw new Uncalculable(`the operator ${operator}`);
  }
}
