import fc from "fast-check";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { drawForm } from "../../../src/form/draw-form";
import { parseRegistrationNumber } from "../../../src/form/registration-number";
import { findInitiative } from "../../../src/plan/initiatives";
import { planR5 } from "../../../src/town/r5/plan";
import type { SheetDrawing } from "../../../src/workbook/drawing";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aCell, sheetOf } from "../../support/a-sheet";
import { readSheetAlone, textsOf } from "./a-form-sketch";
import { runs } from "../../support/runs";

function snapshotOf({ cells, merges, name }: SheetDrawing): SheetSnapshot {
  const texts = cells.flatMap(({ row, column, content }) =>
    content.type === "text" ? [aCell(content.text, row, column)] : [],
  );
  return sheetOf(texts, merges, { name });
}

/** Any text, with line breaks, white space and labels more often than chance would have them. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "目標",
        "実践課",
        "令和5年度",
        "\n",
        " ",
        "\u3000",
        "・",
        "=1",
        "※",
        "（続き）",
        "評価・検証\n（続き）",
        "a",
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join("")),
  fc.integer({ min: 500, max: 4000 }).map((length) => "長い文である。\n".repeat(length / 8)),
);

test("標準の様式を描いて読むと、九つの欄が一字も変わらず戻る", () => {
  const initiative = findInitiative(planR5, "1-2-1-1");
  const registrationNumber = parseRegistrationNumber("R5 Ⅰ-2-①(1) 町民生活課 その1");
  const ids = formDefinitionR5.fields.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(anyText, { minLength: ids.length, maxLength: ids.length }), (texts) => {
      const content = Object.fromEntries(ids.map((id, place) => [id, texts[place] ?? ""]));
      const drawing = drawForm({ initiative, registrationNumber, texts: content }, formDefinitionR5, planR5, "様式1");
      const { kind, forms } = readSheetAlone(snapshotOf(drawing));
      expect(kind).toBe("form");
      expect(forms.map(textsOf)).toEqual([content]);
      expect(forms[0]?.unplaced).toEqual([]);
      expect(forms[0]?.registrationNumber).toMatchObject(registrationNumber ?? {});
    }),
    { numRuns: runs(25), seed: 5 },
  );
});

test("ほかの欄が空で、二つの欄が見出しと同じ文だけでも、描いて読むと戻る", () => {
  const initiative = findInitiative(planR5, "1-2-1-1");
  const ids = formDefinitionR5.fields.map(({ id }) => id);
  const lines = ["取組項目", "目標", "評価・検証（続き）", "後期 (10～3月)", "令和5年度", "進捗状況"];
  const wrong: unknown[] = [];
  for (const first of ids)
    for (const second of ids.slice(ids.indexOf(first) + 1))
      for (const [one, other] of lines.flatMap((line) => lines.map((next) => [line, next] as const))) {
        const content: Readonly<Record<string, string>> = {
          ...Object.fromEntries(ids.map((id) => [id, ""])),
          [first]: one,
          [second]: other,
        };
        const drawing = drawForm(
          { initiative, registrationNumber: null, texts: content },
          formDefinitionR5,
          planR5,
          "様式1",
        );
        const read = readSheetAlone(snapshotOf(drawing)).forms.map(textsOf);
        if (JSON.stringify(read) !== JSON.stringify([content])) wrong.push([first, one, second, other, read]);
      }
  expect(wrong).toEqual([]);
});
