import type { CellDrawing, CellLink, SheetDrawing } from "../workbook/drawing";
import { formatFiscalYear } from "./fiscal-year";
import type { PlanInitiative } from "./initiatives";
import { placePlanRows, type ExtraPlanColumn, type PlacedDepartmentTable, type PlacedPlan } from "./plan-placement";
import { responsibleText } from "./responsible";
import type { Plan } from "./schema";
import { terms } from "./terms";

export interface DrawPlanOptions {
  readonly extraColumns?: readonly ExtraPlanColumn[];
  /** Where an initiative's cell links to; null: no link. */
  readonly initiativeLink?: (initiative: PlanInitiative) => CellLink | null;
}

const MARGINS_INCH = { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5 } as const;

/** The sheet 計画の体系: a row an initiative, its headings merged downwards; `readPlan` reads it back. */
export function drawPlan(plan: Plan, options: DrawPlanOptions = {}): SheetDrawing {
  const extraColumns = options.extraColumns ?? [];
  const placed = placePlanRows(plan, extraColumns);
  const { columns, firstInitiativeRow, headerRow, departmentTable } = placed;
  const lastColumn = columns.length - 1;
  return {
    name: terms.planStructure,
    visibility: "visible",
    columns: columns.map(({ widthChars }) => ({ widthChars })),
    rows: placed.rows,
    cells: [
      ...headingCells(plan),
      ...columns.map(({ header }, column) => textCell(headerRow, column, header, "tableHeader")),
      ...placed.initiatives.flatMap(({ initiative, row }) => initiativeCells(initiative, row, placed, options)),
      ...departmentCells(departmentTable),
    ].toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: [
      { top: 0, left: 0, bottom: 0, right: lastColumn },
      { top: headerRow, left: 2, bottom: headerRow, right: 3 },
      ...placed.headingAreas.map(({ area }) => area).filter(({ top, bottom }) => bottom > top),
      ...[departmentTable.headerRow, ...departmentTable.rows.map(({ row }) => row)].flatMap((row) =>
        departmentTable.areas
          .filter(({ left, right }) => left < right)
          .map(({ left, right }) => ({ top: row, left, bottom: row, right })),
      ),
    ],
    print: {
      orientation: placed.orientation,
      titleRows: { first: headerRow, last: headerRow },
      pageBreaksBefore: placed.pageBreaksBefore,
      fitToWidth: 1,
      marginsInch: MARGINS_INCH,
      footer: "&C&9&P / &N",
      centerHorizontally: true,
    },
    freeze: { rows: firstInitiativeRow, columns: 0 },
    showGridLines: false,
  };
}

function headingCells(plan: Plan): readonly CellDrawing[] {
  return [
    textCell(0, 0, plan.title, "title"),
    textCell(1, 0, plan.municipality, "breadcrumb"),
    textCell(1, 1, formatFiscalYear(plan.fiscalYear), "breadcrumb"),
    textCell(2, 0, terms.planStructure, "heading"),
  ];
}

function initiativeCells(
  initiative: PlanInitiative,
  row: number,
  placed: PlacedPlan,
  options: DrawPlanOptions,
): readonly CellDrawing[] {
  const headings = placed.headingAreas.filter(({ area }) => area.top <= row && row <= area.bottom);
  const link = options.initiativeLink?.(initiative) ?? null;
  const title = textCell(row, 3, `${initiative.mark} ${initiative.title}`, link ? "tableLink" : "tableText");
  return [
    ...headings.map(({ area, text }): CellDrawing =>
      // A heading that continues on the next page is printed on its first page only: its mark twice would be a mistake.
      area.top === row && text !== "" ? textCell(row, area.left, text, "tableText") : blankCell(row, area.left),
    ),
    link ? { ...title, link } : title,
    textCell(row, 4, responsibleText(initiative), "tableText"),
    ...(options.extraColumns ?? []).map(({ cell }, index) => ({
      ...cell(initiative),
      row,
      column: placed.planColumnCount + index,
    })),
  ];
}

/** Drawn also where nothing was called otherwise: 総務課 writes there. */
function departmentCells({ headerRow, rows, areas }: PlacedDepartmentTable): readonly CellDrawing[] {
  return areas.flatMap(({ left, right, header }, index) =>
    [
      { row: headerRow, text: header, style: "tableHeader" as const },
      ...rows.map(({ row, texts }) => ({ row, text: texts[index] ?? "", style: "tableText" as const })),
    ].flatMap(({ row, text, style }) => [
      textCell(row, left, text, style),
      ...Array.from({ length: right - left }, (_, more) => textCell(row, left + 1 + more, "", style)),
    ]),
  );
}

function blankCell(row: number, column: number): CellDrawing {
  return { row, column, style: "tableText", content: { type: "blank" } };
}

function textCell(row: number, column: number, text: string, style: CellDrawing["style"]): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}
