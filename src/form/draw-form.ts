import { formatFiscalYear } from "../plan/fiscal-year";
import type { PlanInitiative } from "../plan/initiatives";
import type { Plan } from "../plan/schema";
import { terms } from "../plan/terms";
import { areaOf, type Area } from "../workbook/address";
import type { CellDrawing, ListValidation, RowDrawing, SheetDrawing } from "../workbook/drawing";
import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT, linePitchPt, textHeightPt } from "../workbook/text-extent";
import type { FieldId, FormDefinition } from "./definition";
import { GAP_BELOW_FRAME_PT, placeForm, type PlacedField, type PlacedForm, type PlacedText } from "./form-pages";
import { formColumns, formPrintSetup, formSheetColumns, labelColumns, SHEET_WIDTH_CHARS } from "./form-sheet";
import { FORMER_REMARKS_TITLE, type FormerRemark } from "./former-remarks";
import type { RegistrationNumber } from "./reading";
import { formatRegistrationNumber } from "./registration-number";

/** What a form to be drawn holds. */
export interface FormContent {
  /** Its place in the plan: the lines above the frame. Null where it has none. */
  readonly initiative: PlanInitiative | null;
  /** Small, at the top right; null where the form has no certain identity. */
  readonly registrationNumber: RegistrationNumber | null;
  /** Every field's text; null and "" are both drawn as an empty field. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** A line above the frame for people: 「二つの本文があります」; absent on ordinary forms. */
  readonly remark?: string;
  /** What is printed below the frame, under a title that says so. Absent: nothing. */
  readonly formerRemarks?: readonly FormerRemark[];
}

/**
 * A form in the standard layout: A4 portrait, its fields in the definition's order, no text cut off in print.
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
  const placed = placeForm(content.texts, content.formerRemarks ?? [], definition, sideLabels, heightAbovePt);
  const parts = withRows(placed.fields, above.length);
  const remarks = remarksBelow(placed, rowAfter(parts, above.length));

  const texts: StyledArea[] = [
    ...above.map(({ style, text }, row) => ({ style, text, area: rowOf(row) })),
    ...sideAreas(parts, ({ field }) => field.block !== "head").map((area) => ({
      style: "labelVertical" as const,
      text: sideLabels.year,
      area: { ...area, left: formColumns.yearSide, right: formColumns.yearSide },
    })),
    ...sideAreas(parts, ({ field }) => field.block === "progress").map((area) => ({
      style: "labelVertical" as const,
      text: sideLabels.progress,
      area: { ...area, left: formColumns.progressSide, right: formColumns.progressSide },
    })),
    ...parts.flatMap(({ field, label, text, style, top, bottom }) => [
      { style: "label" as const, text: label, area: { top, bottom, ...labelColumns(field) } },
      { style, text, area: { top, bottom, left: formColumns.value, right: formColumns.value } },
    ]),
    ...remarks.texts,
  ];
  return {
    name: sheetName,
    visibility: "visible",
    columns: formSheetColumns,
    rows: [...above.map(({ heightPt }, row) => ({ row, heightPt })), ...parts.flatMap(rowsOf), ...remarks.rows],
    cells: texts.flatMap(cellsOf).sort((a, b) => a.row - b.row || a.column - b.column),
    merges: texts.map(({ area }) => area).filter(({ top, left, bottom, right }) => bottom > top || right > left),
    validations: parts.flatMap(choices),
    print: formPrintSetup(
      [...parts.filter(({ startsPage }) => startsPage).map(({ top }) => top), ...remarks.pageBreaks],
      footer(content, plan),
    ),
    isProtected: true,
    showGridLines: false,
  };
}

const MAX_FOOTER_CHARACTERS = 255;
const WIDE_SPACE = "\u3000";
/** Rows are whole lines high, and the last one takes the remainder: a line is kept free for it. */
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

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A field, or the part of a continued one that is on one page, with its rows. */
type PartOnSheet = PlacedField & Rows;

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

function withRows<Part extends PlacedText>(parts: readonly Part[], firstRow: number): readonly (Part & Rows)[] {
  let next = firstRow;
  return parts.map((part) => {
    const top = next;
    next += Math.ceil(part.heightPt / HIGHEST_ROW_PT);
    return { ...part, top, bottom: next - 1 };
  });
}

function rowAfter(parts: readonly Rows[], before: number): number {
  return (parts.at(-1)?.bottom ?? before - 1) + 1;
}

/** What a form said in no field before it was put in order, an empty row below the frame. */
function remarksBelow(
  { remarks }: PlacedForm,
  gapRow: number,
): {
  readonly texts: readonly StyledArea[];
  readonly rows: readonly RowDrawing[];
  readonly pageBreaks: readonly number[];
} {
  if (!remarks) return { texts: [], rows: [], pageBreaks: [] };
  const titleRow = gapRow + 1;
  const parts = withRows(remarks.texts, titleRow + 1);
  return {
    texts: [
      { style: "heading", text: FORMER_REMARKS_TITLE, area: rowOf(titleRow) },
      ...parts.flatMap(({ label, text, style, top, bottom }): readonly StyledArea[] => [
        { style: "label", text: label, area: { top, bottom, left: formColumns.yearSide, right: formColumns.label } },
        { style, text, area: { top, bottom, left: formColumns.value, right: formColumns.value } },
      ]),
    ],
    rows: [
      { row: gapRow, heightPt: GAP_BELOW_FRAME_PT },
      { row: titleRow, heightPt: remarks.title.heightPt },
      ...parts.flatMap(rowsOf),
    ],
    pageBreaks: [
      ...(remarks.title.startsPage ? [titleRow] : []),
      ...parts.filter(({ startsPage }) => startsPage).map(({ top }) => top),
    ],
  };
}

/** As few rows as Excel's highest row allows, none more than a line higher than another. */
function rowsOf({ top, bottom, heightPt, style }: PlacedText & Rows): readonly RowDrawing[] {
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

/** Neighbouring fields of one block, page by page: no merged label crosses the end of a page. */
function sideAreas(parts: readonly PartOnSheet[], belongs: (part: PartOnSheet) => boolean): readonly Area[] {
  const areas: Area[] = [];
  let open = false;
  for (const part of parts) {
    const last = areas.at(-1);
    if (!belongs(part)) {
      open = false;
    } else if (open && last && !part.startsPage) {
      areas[areas.length - 1] = { ...last, bottom: part.bottom };
    } else {
      areas.push({ top: part.top, bottom: part.bottom, left: 0, right: 0 });
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

/** Only a warning: an answer other than the choices is not refused. */
function choices({ field, top }: PartOnSheet): readonly ListValidation[] {
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
