import { parseA1, parseArea } from "../../src/workbook/address";
import type { SheetDrawing, WorkbookDrawing } from "../../src/workbook/drawing";
import { cellAt, tableRows, valueOf } from "./drawn-texts";

type Value = string | number;

/**
 * What a formula of 達成状況 comes to, worked out from the texts of 一覧 and nothing else: SUM, SUMIFS over the table's
 * columns, differences and quotients of cells, and IF against division by nothing.
 */
export function evaluateFormula(formula: string, sheet: SheetDrawing, workbook: WorkbookDrawing): number {
  const list = workbook.sheets.find(({ tables }) => tables?.[0]?.name === "FormList");
  if (!list) throw new Error("no table FormList");
  const rows = tableRows(list);
  const columnOf = (reference: string): readonly Value[] => {
    const name = /^FormList\[(.+)\]$/u.exec(reference)?.[1] ?? "";
    return rows.map((row) => {
      if (!(name in row)) throw new Error(`no column ${name}`);
      return row[name] ?? "";
    });
  };

  const evaluateCell = (a1: string): Value => {
    const address = parseA1(a1);
    if (!address) throw new Error(`no address ${a1}`);
    const cell = cellAt(sheet, address.row, address.column);
    return cell?.content.type === "formula" ? evaluate(cell.content.formula) : valueOf(cell);
  };
  const evaluateCriterion = (text: string): string =>
    text.startsWith('"') ? text.slice(1, -1) : String(evaluateCell(text));

  const sumIfs = (parts: readonly string[]): number => {
    const [weights = "", ...criteria] = parts;
    const pairs = criteria.flatMap((reference, index) =>
      index % 2 === 0 ? [{ values: columnOf(reference), wanted: evaluateCriterion(criteria[index + 1] ?? "") }] : [],
    );
    return columnOf(weights).reduce<number>((sum, weight, index) => {
      const fits = pairs.every(({ values, wanted }) => matches(String(values[index] ?? ""), wanted));
      return fits ? sum + Number(weight) : sum;
    }, 0);
  };

  const evaluateTerm = (term: string): number => {
    const [, name, inside] = /^(SUMIFS|SUM)\((.*)\)$/u.exec(term) ?? [];
    if (name === "SUMIFS") return sumIfs((inside ?? "").split(","));
    if (name === "SUM" && inside?.startsWith("FormList")) return sumIfs([inside]);
    if (name === "SUM") return sumOfArea(inside ?? "");
    return /^\d+$/u.test(term) ? Number(term) : Number(evaluateCell(term));
  };
  const sumOfArea = (a1: string): number => {
    const area = parseArea(a1);
    if (!area) throw new Error(`no area ${a1}`);
    return sheet.cells
      .filter(({ row, column }) => row >= area.top && row <= area.bottom && column === area.left)
      .reduce((sum, { content }) => sum + (content.type === "formula" ? evaluate(content.formula) : 0), 0);
  };

  const evaluate = (text: string): number => {
    const [, cell, count, total] = /^IF\(([A-Z]+\d+)=0,0,([A-Z]+\d+)\/([A-Z]+\d+)\)$/u.exec(text) ?? [];
    if (cell !== undefined && count !== undefined && total !== undefined) {
      return evaluateCell(cell) === 0 ? 0 : Number(evaluateCell(count)) / Number(evaluateCell(total));
    }
    // Minus signs inside quotes and brackets belong to a criterion.
    const [first = "0", ...others] = text.split(/-(?![^(]*\))/u);
    return others.reduce((rest, term) => rest - evaluateTerm(term), evaluateTerm(first));
  };
  return evaluate(formula);
}

/** As Excel does: * stands for any characters, case does not matter. */
function matches(value: string, wanted: string): boolean {
  const pattern = wanted.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`, "isu").test(value);
}
