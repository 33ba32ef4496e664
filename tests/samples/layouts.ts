import { findInitiative } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import type { Area } from "../../src/workbook/address";
import type { CellDrawing, SheetDrawing } from "../../src/workbook/drawing";
import type { StyleName } from "../../src/workbook/styles";
import { textHeightPt } from "../../src/workbook/text-extent";
import type { SampleForm } from "./sample-forms";

/** How an office lays its form out: each switch is something that real sheets do. */
export interface Layout {
  /** First cell of the frame; a title above stands on the sheet's first row. */
  readonly row: number;
  readonly column: number;
  /** 方眼紙: narrow columns that one column of the form is merged from. */
  readonly gridColumns: number;
  /** Each line of a box in a row of its own, its label merged downwards. */
  readonly isLinePerRow: boolean;
  /** Labels as this office types them, by the standard label. */
  readonly labels: Readonly<Record<string, string>>;
  /** 評価・検証 below the 令和5年度 block instead of in it. */
  readonly isReviewOutside: boolean;
  /** 前期 and 後期 beside each other, each text under its label. */
  readonly areHalvesSideBySide: boolean;
  /** 後期 and what follows on a second frame. */
  readonly isContinued: boolean;
  /** Boxes of the office's own, under 実践課. */
  readonly extraBoxes: readonly (readonly [label: string, text: string])[];
  readonly titleAbove: string | null;
  readonly noteBelow: string | null;
  /** Between ① heading and (1) initiative. */
  readonly titleSeparator: string;
}

export const plain: Layout = {
  row: 0,
  column: 0,
  gridColumns: 1,
  isLinePerRow: false,
  labels: {},
  isReviewOutside: false,
  areHalvesSideBySide: false,
  isContinued: false,
  extraBoxes: [],
  titleAbove: null,
  noteBelow: null,
  titleSeparator: " ",
};

/** What one form shows, when it differs from what the plan and the form say. */
export interface Overrides {
  readonly title?: string;
  readonly departments?: string;
  readonly yearLabel?: string;
  readonly registrationNumber?: string;
  /** Standard labels whose rows are not there at all. */
  readonly without?: readonly string[];
}

export interface PlacedForm {
  readonly form: SampleForm;
  readonly layout: Layout;
  readonly overrides?: Overrides;
}

const VALUE_COLUMNS = 3;
/** Year, progress, label, then the value's columns. */
const FORM_COLUMNS = 3 + VALUE_COLUMNS;
const VALUE_WIDTH_CHARS = 66;
const LABEL_WIDTH_CHARS = 21;

/** A sheet with forms one under another, each with an empty row before the next. */
export function drawSheet(
  name: string,
  forms: readonly PlacedForm[],
  visibility: SheetDrawing["visibility"] = "visible",
): SheetDrawing {
  const sheet = new SheetPainter();
  for (const placed of forms) sheet.paint(placed);
  return sheet.drawing(name, visibility, forms[0]?.layout ?? plain);
}

class SheetPainter {
  private readonly cells: CellDrawing[] = [];
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();
  private nextRow = 0;

  paint({ form, layout, overrides = {} }: PlacedForm): void {
    this.nextRow = this.nextRow === 0 ? layout.row : this.nextRow + 1;
    if (layout.titleAbove) this.write(Math.max(0, this.nextRow - 2), layout.column, layout.titleAbove, "heading");
    if (overrides.registrationNumber) {
      const column = layout.column + FORM_COLUMNS * layout.gridColumns - 1;
      this.write(Math.max(0, this.nextRow - 1), column, overrides.registrationNumber, "registrationNumber");
    }
    const without = new Set(overrides.without ?? []);
    const yearLabel = overrides.yearLabel ?? "令和5年度";
    const row = (label: string, text: string): FormRow[] => (without.has(label) ? [] : [{ label, text }]);

    this.paintRows(layout, [
      ...row("取組項目", overrides.title ?? titleOf(form, layout)),
      ...row("目指す姿", form.vision),
    ]);
    const head = [
      ...row("目標", form.goals),
      ...row("取組内容", form.actions),
      ...row("実践課", overrides.departments ?? departmentsOf(form)),
      ...layout.extraBoxes.map(([label, text]) => ({ label, text })),
    ];
    const halves = [...row("前期 (4～9月)", form.firstHalf), ...row("後期 (10～3月)", form.secondHalf)];
    const result = row("目標の達成", form.achievement);
    const review = row("評価・検証", form.review);
    const inside = layout.isReviewOutside ? result : [...result, ...review];
    if (layout.isContinued) {
      this.paintYearBlock(layout, yearLabel, head, halves.slice(0, 1), []);
      this.nextRow += 2;
      this.paintYearBlock(layout, yearLabel, [], halves.slice(1), inside);
    } else {
      this.paintYearBlock(layout, yearLabel, head, halves, inside);
    }
    if (layout.isReviewOutside) this.paintRows(layout, review);
    if (layout.noteBelow) this.write(this.nextRow + 1, layout.column, layout.noteBelow, "plain");
    this.nextRow += layout.noteBelow ? 2 : 1;
  }

  drawing(name: string, visibility: SheetDrawing["visibility"], layout: Layout): SheetDrawing {
    const widths = [5, 5, LABEL_WIDTH_CHARS, ...Array<number>(VALUE_COLUMNS).fill(VALUE_WIDTH_CHARS / VALUE_COLUMNS)];
    return {
      name,
      visibility,
      columns: [
        ...Array<{ widthChars: number }>(layout.column).fill({ widthChars: 3 }),
        ...widths.flatMap((width) =>
          Array<{ widthChars: number }>(layout.gridColumns).fill({ widthChars: width / layout.gridColumns }),
        ),
      ],
      rows: [...this.heights].sort(([a], [b]) => a - b).map(([row, heightPt]) => ({ row, heightPt })),
      cells: this.cells,
      merges: this.merges,
      print: { orientation: "portrait", fitToWidth: 1, marginsInch: { top: 0.7, bottom: 0.7, left: 0.6, right: 0.6 } },
    };
  }

  private paintYearBlock(
    layout: Layout,
    yearLabel: string,
    head: readonly FormRow[],
    halves: readonly FormRow[],
    tail: readonly FormRow[],
  ): void {
    const from = this.nextRow;
    this.paintRows(layout, head, 1);
    const progressFrom = this.nextRow;
    if (layout.areHalvesSideBySide) this.paintSideBySide(layout, halves);
    else this.paintRows(layout, halves, 2);
    this.paintLabel(layout, "進捗状況", { top: progressFrom, left: 1, bottom: this.nextRow - 1, right: 1 });
    this.paintRows(layout, tail, 1);
    this.paintLabel(layout, yearLabel, { top: from, left: 0, bottom: this.nextRow - 1, right: 0 });
  }

  /** Rows whose labels begin at a column of the form (0 to 2) and reach the values'. */
  private paintRows(layout: Layout, rows: readonly FormRow[], labelColumn = 0): void {
    for (const { label, text } of rows) {
      const lines = layout.isLinePerRow ? text.split("\n") : [text];
      const area = { top: this.nextRow, left: labelColumn, bottom: this.nextRow + lines.length - 1, right: 2 };
      this.paintLabel(layout, label, area);
      for (const line of lines) {
        this.paintBox(
          layout,
          line,
          { top: this.nextRow, left: 3, bottom: this.nextRow, right: FORM_COLUMNS - 1 },
          "value",
        );
        this.heights.set(this.nextRow, Math.max(20, textHeightPt(line, VALUE_WIDTH_CHARS - 4, 10.5) + 4));
        this.nextRow += 1;
      }
    }
  }

  private paintSideBySide(layout: Layout, halves: readonly FormRow[]): void {
    const [first, second] = halves;
    if (!first || !second) return;
    const places = [
      [first, 2, 3],
      [second, 4, FORM_COLUMNS - 1],
    ] as const;
    for (const [{ label, text }, left, right] of places) {
      this.paintLabel(layout, label, { top: this.nextRow, left, bottom: this.nextRow, right });
      this.paintBox(layout, text, { top: this.nextRow + 1, left, bottom: this.nextRow + 1, right }, "value");
    }
    const heights = halves.map(({ text }) => textHeightPt(text, VALUE_WIDTH_CHARS / 2 - 4, 10.5) + 4);
    this.heights.set(this.nextRow + 1, Math.max(20, ...heights));
    this.nextRow += 2;
  }

  private paintLabel(layout: Layout, label: string, area: Area): void {
    this.paintBox(layout, layout.labels[label] ?? label, area, "label");
  }

  /** `area` is in columns of the form; on 方眼紙 each of them is several of the sheet's. */
  private paintBox({ column, gridColumns }: Layout, text: string, area: Area, style: StyleName): void {
    const placed = {
      ...area,
      left: column + area.left * gridColumns,
      right: column + (area.right + 1) * gridColumns - 1,
    };
    this.write(placed.top, placed.left, text, style);
    if (placed.top !== placed.bottom || placed.left !== placed.right) this.merges.push(placed);
  }

  private write(row: number, column: number, text: string, style: StyleName): void {
    this.cells.push({ row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } });
  }
}

interface FormRow {
  readonly label: string;
  readonly text: string;
}

function titleOf(form: SampleForm, { titleSeparator }: Layout): string {
  const initiative = findInitiative(planR5, form.initiative);
  if (!initiative) return form.initiative;
  return `${initiative.group.mark} ${initiative.group.title}${titleSeparator}${initiative.mark} ${initiative.title}`;
}

function departmentsOf(form: SampleForm): string {
  const initiative = findInitiative(planR5, form.initiative);
  return initiative?.allDepartments ? `全課【${initiative.leadDepartment ?? ""}】` : form.department;
}
