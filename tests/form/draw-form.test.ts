import fc from "fast-check";
import { jointBefore } from "../../src/form/continuation";
import type { FormDefinition } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { drawForm, type FormContent } from "../../src/form/draw-form";
import { formColumns, PAGE_HEIGHT_PT } from "../../src/form/form-sheet";
import { findInitiative } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import { areaToA1, toA1 } from "../../src/workbook/address";
import type { CellDrawing, SheetDrawing } from "../../src/workbook/drawing";
import { styles, type CellStyle } from "../../src/workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT, textHeightPt } from "../../src/workbook/text-extent";
import { anyText } from "../support/any-text";
import { quarterlyDefinition } from "../support/quarterly-definition";
import { runs } from "../support/runs";

const initiative = findInitiative(planR5, "1-2-1-1");

function contentOf(texts: Readonly<Record<string, string>>, parts: Partial<FormContent> = {}): FormContent {
  const registrationNumber = {
    fiscalYear: planR5.fiscalYear,
    initiative: "1-2-1-1",
    department: "町民生活課",
    sequence: 1,
  };
  return { initiative, registrationNumber, texts, ...parts };
}

function draw(texts: Readonly<Record<string, string>>, definition: FormDefinition = formDefinitionR5): SheetDrawing {
  return drawForm(contentOf(texts), definition, planR5, "様式");
}

const textOf = ({ content }: CellDrawing): string => (content.type === "text" ? content.text : "");
const styleOf = ({ style }: CellDrawing): CellStyle => styles[style];
const lines = (count: number, line = "・取組を続けた"): string => Array<string>(count).fill(line).join("\n");

/** Labels of boxes and what stands beside each, from the top. */
function boxesOf({ cells }: SheetDrawing): readonly { readonly label: CellDrawing; readonly value: CellDrawing }[] {
  return cells
    .filter((cell) => cell.style === "label" && textOf(cell) !== "")
    .map((label) => {
      const value = cells.find(({ row, column }) => row === label.row && column === formColumns.value);
      if (!value) throw new Error(`Nothing stands beside ${toA1(label)}.`);
      return { label, value };
    });
}

function sideLabels(sheet: SheetDrawing): readonly string[] {
  return sheet.cells
    .filter((cell) => cell.style === "labelVertical" && textOf(cell) !== "")
    .map((cell) => {
      const merge = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column);
      return `${textOf(cell)} ${merge ? areaToA1(merge) : toA1(cell)}`;
    });
}

describe("標準の様式", () => {
  test("計画の名、基本項目、推進項目、管理番号の下に、9つの欄が定義の順に並ぶ", () => {
    const sheet = draw({ vision: "協力しあう町" });
    const texts = sheet.cells.map(textOf).filter((text) => text !== "");
    expect(texts.slice(0, 4)).toEqual([
      "R5 Ⅰ-2-①(1) 町民生活課 その1",
      "町政運営推進プラン　令和5年度",
      "基本項目　Ⅰ 協働によるまちづくり",
      "推進項目　2 協力体制の強化",
    ]);
    expect(boxesOf(sheet).map(({ label }) => textOf(label))).toEqual(formDefinitionR5.fields.map(({ label }) => label));
    expect(
      boxesOf(sheet)
        .map(({ value }) => textOf(value))
        .join(""),
    ).toBe("協力しあう町");
    expect(sideLabels(sheet)).toEqual(["令和5年度 A7:A13", "進捗状況 B10:B11"]);
  });

  test("見出しは保護され、欄には書ける", () => {
    const sheet = draw({});
    expect(sheet.isProtected).toBe(true);
    expect(boxesOf(sheet).every(({ value }) => styleOf(value).isUnlocked)).toBe(true);
    expect(
      sheet.cells.filter(({ column }) => column < formColumns.value).some((cell) => styleOf(cell).isUnlocked),
    ).toBe(false);
  });

  test("目標の達成は一覧から選べて、ほかの答えも拒まれない", () => {
    const sheet = draw({});
    const box = boxesOf(sheet).find(({ label }) => textOf(label) === "目標の達成");
    expect(sheet.validations).toEqual([
      expect.objectContaining({
        area: expect.objectContaining({ top: box?.value.row, left: formColumns.value }) as unknown,
        options: ["達成できた", "一部達成できた", "達成できなかった"],
        strictness: "warning",
      }),
    ]);
  });

  test("計画に載らない様式は基本項目と推進項目の行がなく、注記があれば枠の上に出る", () => {
    const sheet = drawForm(
      contentOf({}, { initiative: null, registrationNumber: null, remark: "二つの本文があります" }),
      formDefinitionR5,
      planR5,
      "様式",
    );
    const texts = sheet.cells.map(textOf).filter((text) => text !== "");
    expect(texts.slice(0, 2)).toEqual(["町政運営推進プラン　令和5年度", "二つの本文があります"]);
  });

  test("フッターの & は二重になる", () => {
    const sheet = drawForm(contentOf({}), formDefinitionR5, { ...planR5, title: "まち&ひとプラン" }, "様式");
    expect(sheet.print.footer).toContain("まち&&ひとプラン");
  });

  test("別の町の様式も、定義だけで描ける", () => {
    const sheet = draw({ q3: "10月に実施" }, quarterlyDefinition);
    expect(boxesOf(sheet).map(({ label }) => textOf(label))).toEqual(
      quarterlyDefinition.fields.map(({ label }) => label),
    );
    expect(sideLabels(sheet)).toEqual(["令和5年度 A8:A13", "実績 B9:B12"]);
    expect(sheet.print.pageBreaksBefore).toEqual([]);
  });
});

describe("ページ", () => {
  test("1ページに収まる様式は、ページの下まで広がる", () => {
    for (const sheet of [draw({}), draw({ review: lines(10) })]) {
      const height = sheet.rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
      expect(height).toBeGreaterThan(PAGE_HEIGHT_PT - 9);
      expect(height).toBeLessThanOrEqual(PAGE_HEIGHT_PT);
    }
  });

  test("ページをまたぐ欄は次のページから始まり、側の見出しは繰り返される", () => {
    const sheet = draw({ goals: lines(25), firstHalf: lines(25) });
    const [breakBefore] = sheet.print.pageBreaksBefore ?? [];
    expect(boxesOf(sheet).find(({ label }) => label.row === breakBefore)?.label.content).toEqual({
      type: "text",
      text: "前期 (4～9月)",
    });
    expect(sideLabels(sheet)).toEqual(["令和5年度 A7:A9", "令和5年度 A10:A13", "進捗状況 B10:B11"]);
  });

  test("1ページより長い欄は小さい字になり、改行のところで次のページへ続く", () => {
    const sheet = draw({ firstHalf: lines(300) });
    const parts = boxesOf(sheet).filter(({ label }) => textOf(label).startsWith("前期"));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ value }) => value.style)).toEqual(parts.map(() => "valueSmall"));
    expect(parts.slice(1).map(({ label }) => textOf(label))).toEqual(
      parts.slice(1).map(() => "前期 (4～9月)\n（続き）"),
    );
    expect(parts.map(({ value }) => textOf(value)).join("\n")).toBe(lines(300));
  });

  test("1ページより長い段落は、段落の途中で続く", () => {
    const paragraph = "会議への参加が増えた。".repeat(1000);
    const parts = boxesOf(draw({ review: paragraph })).filter(({ label }) => textOf(label).startsWith("評価・検証"));
    expect(parts.slice(1).map(({ label }) => textOf(label))).toEqual(
      parts.slice(1).map(() => "評価・検証\n（段落の続き）"),
    );
    expect(parts.map(({ value }) => textOf(value)).join("")).toBe(paragraph);
  });

  test("409ポイントより高い欄は、結合した行に分かれる", () => {
    const sheet = draw({ review: lines(40) });
    const review = boxesOf(sheet).at(-1);
    expect(sheet.merges).toContainEqual(expect.objectContaining({ top: review?.value.row, left: formColumns.value }));
  });
});

test("どんな文でも、欄の文は失われず、ページに収まり、Excel の限界を越えない", () => {
  const definitions = fc.constantFrom(formDefinitionR5, quarterlyDefinition);
  const forms = definitions.chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      texts: fc.record(Object.fromEntries(definition.fields.map(({ id }) => [id, anyText]))),
    }),
  );
  fc.assert(
    fc.property(forms, ({ definition, texts }) => {
      const sheet = draw(texts, definition);
      expect(textsOf(sheet, definition)).toEqual(texts);
      expect(sheet.rows.every(({ heightPt }) => heightPt > 0 && heightPt <= EXCEL_MAX_ROW_HEIGHT_PT)).toBe(true);
      const breaks = sheet.print.pageBreaksBefore ?? [];
      const pageOf = (row: number): number => breaks.filter((first) => first <= row).length;
      expect(sheet.merges.filter(({ top, bottom }) => pageOf(top) !== pageOf(bottom))).toEqual([]);
      for (let page = 0; page <= breaks.length; page += 1) {
        expect(heightOf(sheet, (row) => pageOf(row) === page)).toBeLessThanOrEqual(PAGE_HEIGHT_PT);
      }
      for (const cell of sheet.cells) expectToFit(cell, sheet);
    }),
    { numRuns: runs(20) },
  );
});

function textsOf(sheet: SheetDrawing, { fields }: FormDefinition): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  let place = -1;
  for (const { label, value } of boxesOf(sheet)) {
    if (textOf(label) === fields[place + 1]?.label) place += 1;
    const id = fields[place]?.id ?? "";
    const before = texts[id];
    texts[id] = before === undefined ? textOf(value) : before + jointBefore(textOf(label)) + textOf(value);
    if (before !== undefined) expect(textOf(value)).not.toBe("");
  }
  return texts;
}

function heightOf({ rows }: SheetDrawing, belongs: (row: number) => boolean): number {
  return rows.filter(({ row }) => belongs(row)).reduce((sum, { heightPt }) => sum + heightPt, 0);
}

function expectToFit(cell: CellDrawing, sheet: SheetDrawing): void {
  const text = textOf(cell);
  const { isVerticalText, sizePt } = styleOf(cell);
  const area = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column) ?? {
    top: cell.row,
    bottom: cell.row,
    left: cell.column,
    right: cell.column,
  };
  const width = sheet.columns.slice(area.left, area.right + 1).reduce((sum, { widthChars }) => sum + widthChars, 0);
  const needed = isVerticalText
    ? textHeightPt(Array.from(text).join("\n"), 10, sizePt)
    : textHeightPt(text, width, sizePt);
  expect(heightOf(sheet, (row) => row >= area.top && row <= area.bottom)).toBeGreaterThanOrEqual(
    text === "" ? 0 : needed,
  );
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect(text.split("\n").length).toBeLessThanOrEqual(254);
}
