import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import type { FieldId } from "../../src/form/definition";
import { recognise } from "../../src/form/recognise";
import { planR5 } from "../../src/town/r5/plan";
import { boxPlacer, type BoxPlace } from "../../src/taskpane/form/box-place";
import { toA1 } from "../../src/workbook/address";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { aSheet, aWorkbook } from "../support/a-sheet";

const title = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";

function placesOn(sheet: SheetSnapshot): Readonly<Record<FieldId, string>> {
  const workbook = aWorkbook(sheet);
  const [reading] = recognise(workbook, planR5, formDefinitionR5);
  const [form] = reading?.forms ?? [];
  if (!form) throw new Error("no form was recognised");
  const place = boxPlacer(workbook.sheets[0] ?? sheet);
  return Object.fromEntries(
    formDefinitionR5.fields.flatMap((field) => {
      const box = form.fields[field.id];
      return box ? [[field.id, describePlace(place(field, box))]] : [];
    }),
  );
}

function describePlace(place: BoxPlace): string {
  return place.type === "cell" ? toA1(place.cell) : `${toA1(place.cell)} ${place.reason}`;
}

function aFormSheet(rows: readonly (readonly (string | null)[])[], merges: readonly string[] = []): SheetSnapshot {
  return aSheet([["取組項目", "<", title], ["目指す姿", "<", "支えあう町"], ...rows], { merges });
}

describe("欄を書き込むセル", () => {
  it("一覧では、その行のその列のセル。行をまたぐ文と、課を言う欄は、シートで直す", () => {
    const sheet = aSheet([
      ["取組項目", "実践課", "目標", "前期", "後期", "目標の達成"],
      [title, "町民生活課", "会議を開く", "一回開いた", null, null],
      ["^", "^", "^", "二回目も開いた", null, null],
      ["② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充", "町民生活課", null, "置いた", null, null],
    ]);
    const [reading] = recognise(aWorkbook(sheet), planR5, formDefinitionR5);
    const place = boxPlacer(sheet);
    const places = reading?.forms.map(({ fields }) =>
      formDefinitionR5.fields.flatMap((field) => {
        const box = fields[field.id];
        return box ? [`${field.id} ${describePlace(place(field, box))}`] : [];
      }),
    );
    expect(places).toEqual([
      [
        "initiative A2 tells-which-form",
        "goals C2",
        "departments B2 tells-which-form",
        "firstHalf D2 several-cells",
        "secondHalf E2",
        "achievement F2",
      ],
      [
        "initiative A4 tells-which-form",
        "goals C4",
        "departments B4 tells-which-form",
        "firstHalf D4",
        "secondHalf E4",
        "achievement F4",
      ],
    ]);
  });

  it("見えない文とエラーの数式には、書き込まない", () => {
    const sheet = aFormSheet([
      ["令和5年度", "目標", "隠した目標"],
      ["^", "取組内容", "#REF!"],
      ["^", "実践課", "町民生活課"],
      ["^", "前期 (4～9月)", "集会を開いた"],
      ["^", "後期 (10～3月)", null],
      ["^", "目標の達成", "達成できた"],
      ["^", "評価・検証", "続ける"],
    ]);
    const cells = sheet.cells.map((cell): SheetSnapshot["cells"][number] => {
      if (cell.text === "隠した目標") return { ...cell, text: "" };
      return cell.text === "#REF!" ? { ...cell, type: "error", formula: "入力!B3" } : cell;
    });
    const places = placesOn({ ...sheet, cells });
    expect([places.goals, places.actions]).toEqual(["C3 several-cells", "C4 formula"]);
    expect(places.secondHalf).not.toContain(" ");
  });

  it("文のある欄はその文のセル、空の欄は最初のセル", () => {
    const places = placesOn(
      aFormSheet([
        ["令和5年度", "目標", "・会議を開く"],
        ["^", "取組内容", null],
        ["^", "実践課", "町民生活課"],
        ["^", "前期", "春の会議を開いた"],
        ["^", "後期", null],
        ["^", "目標の達成", null],
        ["^", "評価・検証", null],
      ]),
    );
    expect(places).toMatchObject({ vision: "C2", goals: "C3", actions: "C4", secondHalf: "C7", review: "C9" });
  });

  it("取組項目と実践課は、この画面では書き換えない", () => {
    const places = placesOn(
      aFormSheet([
        ["令和5年度", "目標", "・会議を開く"],
        ["^", "取組内容", "・訪ねる"],
        ["^", "実践課", "町民生活課"],
        ["^", "前期", "開いた"],
      ]),
    );
    expect(places).toMatchObject({ initiative: "C1 tells-which-form", departments: "C5 tells-which-form" });
  });

  it("1行ずつ別のセルに書いた欄は、シートで直す", () => {
    const places = placesOn(
      aFormSheet([
        ["令和5年度", "目標", "・会議を開く"],
        ["^", "^", "・名簿を作る"],
        ["^", "取組内容", "・訪ねる"],
        ["^", "実践課", "町民生活課"],
        ["^", "前期", "開いた"],
      ]),
    );
    expect(places).toMatchObject({ goals: "C3 several-cells", actions: "C5" });
  });

  it("結合した欄は、結合の最初のセルに書く", () => {
    const places = placesOn(
      aFormSheet(
        [
          ["令和5年度", "目標", "・会議を開く", null],
          ["^", "取組内容", null, null],
          ["^", "実践課", "町民生活課", null],
          ["^", "前期", null, null],
        ],
        ["C3:D3", "C4:D4", "C5:D5", "C6:D6"],
      ),
    );
    expect(places).toMatchObject({ goals: "C3", actions: "C4", firstHalf: "C6" });
  });

  it("数式の欄は、シートで直す", () => {
    const sheet = aFormSheet([
      ["令和5年度", "目標", "・会議を開く"],
      ["^", "取組内容", "・訪ねる"],
      ["^", "実践課", "町民生活課"],
      ["^", "前期", "開いた"],
    ]);
    const cells = sheet.cells.map((cell) => (cell.text === "・訪ねる" ? { ...cell, formula: "Sheet2!A1" } : cell));
    expect(placesOn({ ...sheet, cells })).toMatchObject({ actions: "C4 formula" });
  });

  it("見本のブックでは、ほとんどの欄に書き込める", () => {
    const folder = path.join(__dirname, "../../assets/samples");
    const counts = { cell: 0, "sheet-only": 0 };
    for (const file of readdirSync(folder)) {
      const result = readWorkbook(readFileSync(path.join(folder, file)), { file });
      if (!result.ok) continue;
      const sheets = recognise(result.value, planR5, formDefinitionR5);
      for (const [index, { forms }] of sheets.entries()) {
        const sheet = result.value.sheets[index];
        if (!sheet) continue;
        const place = boxPlacer(sheet);
        for (const form of forms)
          for (const field of formDefinitionR5.fields) {
            const box = form.fields[field.id];
            if (!box || field.role === "initiative" || field.role === "departments") continue;
            const found = place(field, box);
            counts[found.type] += 1;
          }
      }
    }
    expect(counts).toEqual({ cell: 306, "sheet-only": 8 });
  });
});
