import { formDefinitionR5 } from "../../../src/town/r5/form";
import type { FormDefinition } from "../../../src/form/definition";
import type { FormReading, SheetReading } from "../../../src/form/reading";
import { recognise } from "../../../src/form/recognise";
import { planR5 } from "../../../src/town/r5/plan";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook, type SheetSpecification, type SketchedCell } from "../../support/a-sheet";

export type Sketch = readonly (readonly SketchedCell[])[];

export const TITLE = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";

/** The form as the plan's authors drew it. */
export const plainForm: Sketch = [
  ["取組項目", "<", "<", TITLE],
  ["目指す姿", "<", "<", "町会と町とが同じ情報を持つ。"],
  ["令和5年度", "目標", "<", "・町会長会議を三回開く。"],
  ["^", "取組内容", "<", "・会議録を配る。"],
  ["^", "実践課", "<", "町民生活課"],
  ["^", "進捗状況", "前期 (4～9月)", "○会議を一回開いた。"],
  ["^", "^", "後期 (10～3月)", "○会議を二回開いた。"],
  ["^", "目標の達成", "<", "達成できた"],
  ["^", "評価・検証", "<", "来年度も続ける。"],
];

export const plainTexts = {
  initiative: TITLE,
  vision: "町会と町とが同じ情報を持つ。",
  goals: "・町会長会議を三回開く。",
  actions: "・会議録を配る。",
  departments: "町民生活課",
  firstHalf: "○会議を一回開いた。",
  secondHalf: "○会議を二回開いた。",
  achievement: "達成できた",
  review: "来年度も続ける。",
};

/** The plain form with other rows in the place of some of its own, by 0-based row. */
export function plainFormWith(changes: Readonly<Record<number, Sketch>>): Sketch {
  return plainForm.flatMap((row, place) => changes[place] ?? [row]);
}

/** Puts sketches one below another. */
export function stacked(...sketches: readonly Sketch[]): Sketch {
  return sketches.flat();
}

/** Puts sketches side by side, with a free column between them. */
export function beside(left: Sketch, right: Sketch): Sketch {
  const width = Math.max(...left.map((row) => row.length)) + 1;
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => {
    const cells = left[row] ?? [];
    return [...cells, ...Array<null>(width - cells.length).fill(null), ...(right[row] ?? [])];
  });
}

export function readSketch(
  sketch: Sketch,
  specification: SheetSpecification = {},
  definition: FormDefinition = formDefinitionR5,
): SheetReading {
  return readSheetAlone(aSheet(sketch, specification), definition);
}

export function readSheetAlone(sheet: SheetSnapshot, definition: FormDefinition = formDefinitionR5): SheetReading {
  const [reading] = recognise(aWorkbook(sheet), planR5, definition);
  if (!reading) throw new Error("no sheet was read");
  return reading;
}

export function textsOf({ fields }: FormReading): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field?.text ?? null]));
}

/** Texts of each form of a sheet. */
export function textsOfSketch(sketch: Sketch, specification: SheetSpecification = {}) {
  return readSketch(sketch, specification).forms.map(textsOf);
}

export function unplacedIn(sketch: Sketch): readonly string[] {
  return readSketch(sketch).forms.flatMap(({ unplaced }) => unplaced.map(({ text }) => text));
}
