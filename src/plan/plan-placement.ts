import type { Area } from "../workbook/address";
import type { CellDrawing, RowDrawing } from "../workbook/drawing";
import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT, linePitchPt, textHeightPt } from "../workbook/text-extent";
import { formatDate } from "./calendar-date";
import { DEPARTMENT_LIST_LABEL } from "./department-table";
import { listInitiatives, type PlanInitiative } from "./initiatives";
import { responsibleText } from "./responsible";
import type { Plan } from "./schema";
import { terms } from "./terms";

/** A column behind the plan's own, as the summary's 状態. Whoever reads the sheet as a plan passes over it. */
export interface ExtraPlanColumn {
  /** Must be none of the plan's own labels (基本項目, 推進項目, 取組項目, 実践課), nor empty. */
  readonly header: string;
  readonly widthChars: number;
  readonly cell: (initiative: PlanInitiative) => Omit<CellDrawing, "row" | "column">;
}

export interface PlacedInitiative {
  readonly initiative: PlanInitiative;
  readonly row: number;
}

/** The cells of a heading on one page; its text is in the first area only. */
export interface HeadingArea {
  readonly area: Area;
  readonly text: string;
}

/** 課（報告順）, with what they were called: a row a former name, at least one a 課. */
export interface PlacedDepartmentTable {
  readonly headerRow: number;
  /** Its texts from left to right; the last reaches to the sheet's right edge. */
  readonly rows: readonly { readonly row: number; readonly texts: readonly [string, string, string] }[];
  readonly areas: readonly (Pick<Area, "left" | "right"> & { readonly header: string })[];
}

/** Where everything is placed on the sheet 計画の体系. */
export interface PlacedPlan {
  readonly columns: readonly { readonly header: string; readonly widthChars: number }[];
  /** 基本項目 to 実践課; extra columns follow. */
  readonly planColumnCount: number;
  readonly headerRow: number;
  readonly firstInitiativeRow: number;
  readonly departmentTable: PlacedDepartmentTable;
  readonly rows: readonly RowDrawing[];
  readonly initiatives: readonly PlacedInitiative[];
  readonly headingAreas: readonly HeadingArea[];
  readonly pageBreaksBefore: readonly number[];
  readonly orientation: "portrait" | "landscape";
}

const planColumns = [
  { header: terms.pillar, widthChars: 14 },
  { header: terms.theme, widthChars: 14 },
  { header: terms.initiative, widthChars: 18 },
  { header: "", widthChars: 28 },
  { header: `${terms.departments}\n【${terms.leadDepartment}】`, widthChars: 18 },
] as const;

const HEADER_ROW = 3;
const FIRST_LEAF_ROW = 4;
/** Padding between a text and the edges of its cell, in both Excel and LibreOffice. */
const PADDING_CHARS = 1;
const PADDING_PT = 4.5;
/** A4 upright takes 94 half-width characters of the print font between our margins; beyond them it is turned. */
const PORTRAIT_WIDTH_CHARS = 94;
const LANDSCAPE_WIDTH_CHARS = 138;
/** Share of the width that a landscape page has left over: the rest goes to 実践課. */
const LEAF_SHARE_OF_SPARE_ROOM = 0.6;
/** A4 less margins is 737 and 490 pt high; 2.5 % are left for printers that set rows higher. */
const PAGE_HEIGHT_PT = { portrait: 718, landscape: 478 } as const;

/** A row an initiative, as high as its own texts and those of the headings that begin there; page breaks between groups. */
export function placePlanRows(plan: Plan, extraColumns: readonly ExtraPlanColumn[]): PlacedPlan {
  const naturalColumns = [...planColumns, ...extraColumns.map(({ header, widthChars }) => ({ header, widthChars }))];
  const naturalWidth = sum(naturalColumns.map(({ widthChars }) => widthChars));
  const orientation = naturalWidth <= PORTRAIT_WIDTH_CHARS ? "portrait" : "landscape";
  const columns =
    orientation === "portrait" ? naturalColumns : widened(naturalColumns, LANDSCAPE_WIDTH_CHARS - naturalWidth);
  const widths = columns.map(({ widthChars }) => widthChars);
  const initiatives = listInitiatives(plan).map((initiative, index) => ({ initiative, row: FIRST_LEAF_ROW + index }));
  const heights = growForHeadings(
    initiatives,
    initiatives.map(({ initiative }) => initiativeHeightPt(initiative, widths, extraColumns)),
  );
  const headRows: readonly RowDrawing[] = [
    { row: 0, heightPt: cellHeightPt(plan.title, sum(widths), "title") },
    { row: 1, heightPt: cellHeightPt(plan.municipality, widths[0] ?? 0, "breadcrumb") },
    { row: 2, heightPt: cellHeightPt(terms.planStructure, sum(widths), "heading") },
    {
      row: HEADER_ROW,
      heightPt: Math.max(...columns.map(({ header, widthChars }) => cellHeightPt(header, widthChars, "tableHeader"))),
    },
  ];
  const departmentTable = placeDepartmentTable(plan, FIRST_LEAF_ROW + initiatives.length + 1, columns.length);
  const widthOf = ({ left, right }: Pick<Area, "left" | "right">): number => sum(widths.slice(left, right + 1));
  const heightOfTexts = (texts: readonly string[], style: StyleName): number =>
    Math.max(...departmentTable.areas.map((area, index) => cellHeightPt(texts[index] ?? "", widthOf(area), style)));
  const headers = departmentTable.areas.map(({ header }) => header);
  const tableRows: readonly RowDrawing[] = [
    { row: departmentTable.headerRow, heightPt: heightOfTexts(headers, "tableHeader") },
    ...departmentTable.rows.map(({ row, texts }) => ({ row, heightPt: heightOfTexts(texts, "tableText") })),
  ];
  const breaks = findPageBreaks(initiatives, heights, headRows, tableRows, PAGE_HEIGHT_PT[orientation]);
  return {
    columns,
    planColumnCount: planColumns.length,
    headerRow: HEADER_ROW,
    firstInitiativeRow: FIRST_LEAF_ROW,
    departmentTable,
    rows: [...headRows, ...initiatives.map(({ row }, index) => ({ row, heightPt: heights[index] ?? 0 })), ...tableRows],
    initiatives,
    headingAreas: headingColumns.flatMap(({ column, of }) => headingAreasOf(initiatives, column, of, breaks)),
    pageBreaksBefore: breaks,
    orientation,
  };
}

/** 課 under both columns of headings, 旧課名 under the first of 取組項目, 期日 from there on. */
function placeDepartmentTable(plan: Plan, headerRow: number, columnCount: number): PlacedDepartmentTable {
  const texts = plan.departments.flatMap((department): readonly PlacedDepartmentTable["rows"][number]["texts"][] => {
    const [first, ...others] = plan.formerNames.filter((one) => one.department === department);
    if (!first) return [[department, "", ""]];
    return [
      [department, first.name, formatDate(first.until)],
      ...others.map(({ name, until }): [string, string, string] => ["", name, formatDate(until)]),
    ];
  });
  return {
    headerRow,
    rows: texts.map((one, index) => ({ row: headerRow + 1 + index, texts: one })),
    areas: [
      { header: DEPARTMENT_LIST_LABEL, left: 0, right: 1 },
      { header: terms.formerName, left: 2, right: 2 },
      { header: terms.until, left: 3, right: columnCount - 1 },
    ],
  };
}

function widened(columns: PlacedPlan["columns"], spareChars: number): PlacedPlan["columns"] {
  if (spareChars <= 0) return columns;
  const forInitiative = Math.floor(spareChars * LEAF_SHARE_OF_SPARE_ROOM);
  const more: Readonly<Record<number, number>> = { 3: forInitiative, 4: Math.floor(spareChars) - forInitiative };
  return columns.map(({ header, widthChars }, column) => ({ header, widthChars: widthChars + (more[column] ?? 0) }));
}

/** The three columns of headings: an area is as high as the initiatives under the heading. */
const headingColumns = [
  { column: 0, of: ({ pillar }: PlanInitiative) => pillar },
  { column: 1, of: ({ theme }: PlanInitiative) => theme },
  { column: 2, of: ({ group }: PlanInitiative) => group },
] as const;

type Heading = PlanInitiative["pillar"] | PlanInitiative["theme"] | PlanInitiative["group"];

function initiativeHeightPt(
  initiative: PlanInitiative,
  widths: readonly number[],
  extraColumns: readonly ExtraPlanColumn[],
): number {
  const texts = [
    { text: `${initiative.mark} ${initiative.title}`, column: 3, style: "tableText" },
    { text: responsibleText(initiative), column: 4, style: "tableText" },
    ...extraColumns.map(({ cell }, index) => {
      const { content, style } = cell(initiative);
      return { text: content.type === "text" ? content.text : "", column: planColumns.length + index, style };
    }),
  ] as const;
  return Math.max(...texts.map(({ text, column, style }) => cellHeightPt(text, widths[column] ?? 0, style)));
}

/** Headings are often taller than the initiatives beside them: the first initiative's group is made high enough. */
function growForHeadings(initiatives: readonly PlacedInitiative[], heights: readonly number[]): readonly number[] {
  const grown = [...heights];
  initiatives.forEach(({ initiative }, index) => {
    const begins = headingColumns.filter(
      ({ of }) => index === 0 || of(initiative) !== initiativeHeading(initiatives, index - 1, of),
    );
    if (begins.length === 0) return;
    const inGroup = initiative.group.initiatives.length;
    const needed = Math.max(
      ...begins.map(({ column, of }) =>
        cellHeightPt(headingText(of(initiative)), planColumns[column].widthChars, "tableText"),
      ),
    );
    const missing = needed - sum(grown.slice(index, index + inGroup));
    for (let at = index; missing > 0 && at < index + inGroup; at += 1) {
      grown[at] = Math.min((grown[at] ?? 0) + missing / inGroup, EXCEL_MAX_ROW_HEIGHT_PT);
    }
  });
  return grown;
}

/** A group and the table of 課 stay on one page where they fit on one; a page can break between the rows of a group's initiatives. */
function findPageBreaks(
  initiatives: readonly PlacedInitiative[],
  heights: readonly number[],
  headRows: readonly RowDrawing[],
  tableRows: readonly RowDrawing[],
  pageHeightPt: number,
): readonly number[] {
  const headerPt = headRows.find(({ row }) => row === HEADER_ROW)?.heightPt ?? 0;
  const breaks: number[] = [];
  let usedPt = sum(headRows.map(({ heightPt }) => heightPt));
  initiatives.forEach(({ initiative, row }, index) => {
    const isFirstOfGroup = initiative.group.initiatives[0]?.mark === initiative.mark;
    const groupPt = sum(heights.slice(index, index + initiative.group.initiatives.length));
    const initiativePt = heights[index] ?? 0;
    const fits =
      usedPt + (isFirstOfGroup && groupPt + headerPt <= pageHeightPt ? groupPt : initiativePt) <= pageHeightPt;
    if (!fits && index > 0) {
      breaks.push(row);
      usedPt = headerPt;
    }
    usedPt += initiativePt;
  });
  const [first] = tableRows;
  const tablePt = sum(tableRows.map(({ heightPt }) => heightPt));
  const fits = usedPt + linePitchPt(DEFAULT_SIZE_PT) + tablePt <= pageHeightPt;
  return first && !fits && headerPt + tablePt <= pageHeightPt ? [...breaks, first.row] : breaks;
}

/** Merged areas end where a page ends: one that crosses it loses lines in print. */
function headingAreasOf(
  initiatives: readonly PlacedInitiative[],
  column: number,
  of: (initiative: PlanInitiative) => Heading,
  breaks: readonly number[],
): readonly HeadingArea[] {
  const spans: { top: number; bottom: number; text: string }[] = [];
  initiatives.forEach(({ initiative, row }, index) => {
    const isNew = index === 0 || of(initiative) !== initiativeHeading(initiatives, index - 1, of);
    const last = spans.at(-1);
    if (last && !isNew && !breaks.includes(row)) last.bottom = row;
    else spans.push({ top: row, bottom: row, text: isNew ? headingText(of(initiative)) : "" });
  });
  return spans.map(({ top, bottom, text }) => ({ area: { top, left: column, bottom, right: column }, text }));
}

function initiativeHeading(
  initiatives: readonly PlacedInitiative[],
  index: number,
  of: (initiative: PlanInitiative) => Heading,
): Heading | null {
  const placed = initiatives[index];
  return placed ? of(placed.initiative) : null;
}

function headingText({ mark, title }: Heading): string {
  return `${mark} ${title}`;
}

function cellHeightPt(text: string, widthChars: number, style: StyleName): number {
  const { sizePt } = styles[style];
  const least = linePitchPt(Math.max(sizePt, DEFAULT_SIZE_PT));
  const needed = text === "" ? least : textHeightPt(text, widthChars - PADDING_CHARS, sizePt);
  return Math.min(needed + PADDING_PT, EXCEL_MAX_ROW_HEIGHT_PT);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
