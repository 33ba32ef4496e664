import { formatFiscalYear } from "../plan/fiscal-year";
import type { Plan } from "../plan/schema";
import { terms } from "../plan/terms";
import { areaOf, type Area } from "../workbook/address";
import type { CellDrawing, ListValidation, RowDrawing, SheetDrawing } from "../workbook/drawing";
import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT, linePitchPt, textHeightPt } from "../workbook/text-extent";
import type { FormContent } from "./content";
import type { FormDefinition } from "./definition";
import { placeFields, type PlacedField } from "./form-pages";
import { formColumns, formPrintSetup, formSheetColumns, labelColumns, SHEET_WIDTH_CHARS } from "./form-sheet";
import { formatRegistrationNumber } from "./registration-number";

/**
 * A form in the standard layout: A4 portrait, its boxes in the definition's order, nothing of any text cut off in print.
 * Recognising what is drawn gives every text back to the character.
 */
export function drawForm(
  content: FormContent,
  definition: FormDefinition,
  plan: Plan,
  sheetName: string,
): SheetDrawing {
  const above = linesAbove(content, plan);
  const sideLabels = { year: formatFiscalYear(plan.fiscalYear), progress: definition.progressLabel };
  const heightAbovePt = above.reduce((sum, { heightPt }) => sum + heightPt, 0);
  const boxes = withRows(placeFields(content.texts, definition, sideLabels, heightAbovePt), above.length);

  const texts: StyledArea[] = [
    ...above.map(({ style, text }, row) => ({ style, text, area: rowOf(row) })),
    ...sideAreas(boxes, ({ field }) => field.block !== "head").map((area) => ({
      style: "labelVertical" as const,
      text: sideLabels.year,
      area: { ...area, left: formColumns.yearSide, right: formColumns.yearSide },
    })),
    ...sideAreas(boxes, ({ field }) => field.block === "progress").map((area) => ({
      style: "labelVertical" as const,
      text: sideLabels.progress,
      area: { ...area, left: formColumns.progressSide, right: formColumns.progressSide },
    })),
    ...boxes.flatMap(({ field, label, text, style, top, bottom }) => [
      { style: "label" as const, text: label, area: { top, bottom, ...labelColumns(field) } },
      { style, text, area: { top, bottom, left: formColumns.value, right: formColumns.value } },
    ]),
  ];
  return {
    name: sheetName,
    visibility: "visible",
    columns: formSheetColumns,
    rows: [...above.map(({ heightPt }, row) => ({ row, heightPt })), ...boxes.flatMap(rowsOf)],
    cells: texts.flatMap(cellsOf).sort((a, b) => a.row - b.row || a.column - b.column),
    merges: texts.map(({ area }) => area).filter(({ top, left, bottom, right }) => bottom > top || right > left),
    validations: boxes.flatMap(choices),
    print: formPrintSetup(
      boxes.filter(({ startsPage }) => startsPage).map(({ top }) => top),
      footer(content, plan),
    ),
    isProtected: true,
    showGridLines: false,
  };
}

const MAX_FOOTER_CHARACTERS = 255;
const WIDE_SPACE = "\u3000";
/** Rows are whole lines high, and the last one takes what is left over: a line is kept free for it. */
const HIGHEST_ROW_PT = EXCEL_MAX_ROW_HEIGHT_PT - linePitchPt(DEFAULT_SIZE_PT);

interface LineAbove {
  readonly style: StyleName;
  readonly text: string;
  readonly heightPt: number;
}

interface StyledArea {
  readonly style: StyleName;
  readonly text: string;
  readonly area: Area;
}

type BoxOnSheet = PlacedField & { readonly top: number; readonly bottom: number };

/** The lines over the whole width above the frame. */
function linesAbove({ initiative, registrationNumber, remark }: FormContent, plan: Plan): readonly LineAbove[] {
  const line = (style: StyleName, text: string): LineAbove => {
    const { sizePt } = styles[style];
    return { style, text, heightPt: textHeightPt(text, SHEET_WIDTH_CHARS, sizePt) + linePitchPt(sizePt) / 2 };
  };
  return [
    line("registrationNumber", registrationNumber ? formatRegistrationNumber(registrationNumber) : ""),
    line("formTitle", titleOf(plan)),
    ...(initiative
      ? [
          line("breadcrumb", `${terms.pillar}${WIDE_SPACE}${initiative.pillar.mark} ${initiative.pillar.title}`),
          line("breadcrumb", `${terms.theme}${WIDE_SPACE}${initiative.theme.mark} ${initiative.theme.title}`),
        ]
      : []),
    ...(remark === undefined ? [] : [line("note", remark)]),
  ];
}

function titleOf(plan: Plan): string {
  return `${plan.title}${WIDE_SPACE}${formatFiscalYear(plan.fiscalYear)}`;
}

/** Plan and 管理番号 beside the page's number, as far as they fit. & begins a code there: a real one is doubled. */
function footer({ registrationNumber }: FormContent, plan: Plan): string {
  const plain = (text: string): string => text.replaceAll("&", "&&");
  const number = registrationNumber ? formatRegistrationNumber(registrationNumber) : "";
  const pages = "&C&P / &N";
  const both = `&L&8 ${plain(titleOf(plan))}${pages}&R&8 ${plain(number)}`;
  return both.length <= MAX_FOOTER_CHARACTERS ? both : pages;
}

function rowOf(row: number): Area {
  return { top: row, bottom: row, left: formColumns.yearSide, right: formColumns.value };
}

function withRows(boxes: readonly PlacedField[], firstRow: number): readonly BoxOnSheet[] {
  let next = firstRow;
  return boxes.map((box) => {
    const top = next;
    next += Math.ceil(box.heightPt / HIGHEST_ROW_PT);
    return { ...box, top, bottom: next - 1 };
  });
}

/** As few rows as Excel's highest row allows, none more than a line higher than another. */
function rowsOf({ top, bottom, heightPt, style }: BoxOnSheet): readonly RowDrawing[] {
  const pitchPt = linePitchPt(styles[style].sizePt);
  const rows: RowDrawing[] = [];
  let leftPt = heightPt;
  for (let row = top; row <= bottom; row += 1) {
    const share = row === bottom ? leftPt : Math.floor(leftPt / (bottom - row + 1) / pitchPt) * pitchPt;
    rows.push({ row, heightPt: share });
    leftPt -= share;
  }
  return rows;
}

/** Neighbouring boxes of one block, page by page: no merged label crosses the end of a page. */
function sideAreas(boxes: readonly BoxOnSheet[], belongs: (box: BoxOnSheet) => boolean): readonly Area[] {
  const areas: Area[] = [];
  let open = false;
  for (const box of boxes) {
    const last = areas.at(-1);
    if (!belongs(box)) {
      open = false;
    } else if (open && last && !box.startsPage) {
      areas[areas.length - 1] = { ...last, bottom: box.bottom };
    } else {
      areas.push({ top: box.top, bottom: box.bottom, left: 0, right: 0 });
      open = true;
    }
  }
  return areas;
}

/** Every cell of a merged area has its style: Excel draws the borders of each. */
function cellsOf({ style, text, area }: StyledArea): readonly CellDrawing[] {
  const cells: CellDrawing[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isFirst = row === area.top && column === area.left;
      cells.push({
        row,
        column,
        style,
        content: isFirst && text !== "" ? { type: "text", text } : { type: "blank" },
      });
    }
  }
  return cells;
}

/** A warning and no more: what an office wants to say beside the choices is not refused. */
function choices({ field, top }: BoxOnSheet): readonly ListValidation[] {
  if (!field.options) return [];
  return [
    {
      area: areaOf({ row: top, column: formColumns.value }),
      options: field.options,
      strictness: "warning",
      errorTitle: "選択肢にない答え",
      errorMessage: "選択肢にない答えです。このまま入力してもよければ「はい」を押します。",
    },
  ];
}
