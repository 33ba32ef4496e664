import fc from "fast-check";
import { newField } from "../../src/gather/memory/field-memory";
import type { Collection, GatheredForm } from "../../src/gather/collection";
import { compareForms } from "../../src/gather/form-order";
import { listInitiatives } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { writeWorkbook } from "../../src/xlsx/write";
import { expectValidWorkbook } from "../support/validate-workbook";
import { aCollection, aFormerSummary, aGatheredForm, summaryOf } from "./a-collection";
import { cellAt, sheetNamed, tableRows, textsOf, valueOf } from "./drawn-texts";
import { runs } from "../support/runs";

const AT = "2024-04-20T09:00:00+09:00";

function draw(collection: Collection): WorkbookDrawing {
  return summaryOf(collection, [], { assembledAt: AT });
}

describe("総括のブック", () => {
  const forms = [
    aGatheredForm({ initiative: "1-1-1-1", department: "総務課" }),
    aGatheredForm({ initiative: "1-1-1-1", department: "農業振興課", texts: { vision: "畑から知らせる町" } }),
    aGatheredForm({ initiative: "1-2-1-1", isInConflict: true }),
    aGatheredForm({ initiative: "1-2-1-1", isInConflict: true, texts: { review: "別の評価" } }),
    aGatheredForm({ initiative: "2-1-3-1", sequence: 2 }),
    aGatheredForm({ initiative: null, department: null }),
    aGatheredForm({ initiative: "1-2-1-1", department: "農業振興課" }),
  ];

  test("決まった順のシート、様式は計画の順、分類できない様式が最後", () => {
    const { sheets } = draw(aCollection(forms));
    expect(sheets.map(({ name, visibility }) => (visibility === "visible" ? name : `(${name})`))).toEqual([
      ...["表紙", "計画の体系", "提出状況", "達成状況", "確認事項", "(変更点)", "一覧"],
      ...["Ⅰ-1-①(1) 全課", "Ⅰ-2-①(1) 町民生活課", "Ⅰ-2-①(1) 町民生活課 (2)", "Ⅱ-1-③(1) 町民生活課 その2"],
      ...["分類できない様式", "分類できない様式 (2)", "様式台帳", "用語", "点検設定", "(とりまとめ記録)"],
    ]);
  });

  test("表紙に、時刻はその時差のまま、数は数えた元とともに書く", () => {
    const texts = textsOf(sheetNamed(draw(aCollection(forms)), "表紙"));
    expect(texts).toEqual(expect.arrayContaining(["上富良野町", "町政運営推進プラン", "令和6年4月20日 9時00分"]));
    expect(texts.find((text) => text.includes("あるはずの33様式"))).toContain("様式台帳がないため");
    expect(texts).toContain("21取組のうち3取組の様式が届いています。");
    expect(texts).toContain("問題は見つかりませんでした。");
  });

  test("時刻を渡さなければ、どこにも時刻はない", () => {
    const workbook = summaryOf(aCollection(forms));
    expect(workbook.createdAt).toBeNull();
    expect(textsOf(sheetNamed(workbook, "表紙"))).not.toContain("とりまとめ");
  });

  test("計画の体系に、取組ごとの状態を書く", () => {
    const texts = textsOf(sheetNamed(draw(aCollection(forms)), "計画の体系"));
    expect(texts.filter((text) => text === "完了")).toHaveLength(1);
    expect(texts).toContain("未提出あり\n建設水道課");
  });

  test("印刷はすべてA4、見出しとページ番号が付く", () => {
    for (const { name, print, visibility } of draw(aCollection(forms)).sheets) {
      if (visibility === "visible") expect([name, print.footer]).toEqual([name, expect.stringContaining("&P / &N")]);
    }
  });

  test("ファイルに保存できない文字は〓にして、ほかの文字は変えない", () => {
    const workbook = draw(aCollection([aGatheredForm({ texts: { review: "前\u0002後" } })]));
    expect(tableRows(sheetNamed(workbook, "一覧"))[0]).toMatchObject({ "評価・検証": "前〓後" });
  });

  test("まとめた様式を総務課が直していれば、直した文が載る。元の文も変われば、両方を示して尋ねる", () => {
    const memory = newField("【総務課】\n会議").memory;
    const firstHalf = { text: "【総務課】\n会議（訂正）", listText: null, gathered: "【総務課】\n会議", memory };
    const merged = [{ initiative: "1-1-1-1", fields: { firstHalf } }];
    const former = aFormerSummary({ merged });
    const parts = [
      aGatheredForm({ initiative: "1-1-1-1", department: "総務課", texts: { firstHalf: "会議" } }),
      aGatheredForm({ initiative: "1-1-1-1", department: "農業振興課", texts: { firstHalf: "畑" } }),
    ];
    const workbook = draw(aCollection(parts, { former }));
    expect(textsOf(sheetNamed(workbook, "Ⅰ-1-①(1) 全課"))).toContain(firstHalf.text);
    const [question] = tableRows(sheetNamed(workbook, "確認事項"));
    expect(question?.内容).toContain("会議（訂正）");
    expect(question?.内容).toContain("【農業振興課】\n畑");
    expect(question?.移動).toBe("様式へ");
  });

  test("書き出したファイルは、検証器の誤りがない", async () => {
    await expectValidWorkbook(await writeWorkbook(draw(aCollection(forms))));
  });
});

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", "会議 4/26", "・畑\n・田", "=1+1", "【総務課】\n会議", "達成できた") },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom("あ", "\n", "𠮷", " ", "～", "7"), maxLength: 400 }) },
);
const initiatives = listInitiatives(planR5).map(({ code }) => code);
const fieldIds = ["vision", "goals", "actions", "firstHalf", "secondHalf", "achievement", "review"] as const;

const anyForm: fc.Arbitrary<GatheredForm> = fc
  .record({
    initiative: fc.constantFrom(null, ...initiatives.slice(0, 4), ...initiatives.slice(-3)),
    department: fc.constantFrom(null, ...planR5.departments),
    sequence: fc.integer({ min: 1, max: 3 }),
    texts: fc.dictionary(fc.constantFrom(...fieldIds), fc.option(anyText)),
    sheet: fc.constantFrom("様式1", "様式2"),
  })
  .map(aGatheredForm);

/** As gathering gives them: in order, and two forms with one key are in conflict. */
const anyCollection = fc.array(anyForm, { maxLength: 12 }).map((forms) => {
  const keys = forms.map(({ key }) => JSON.stringify(key));
  const marked = forms.map((form, index) => ({
    ...form,
    isInConflict: keys.filter((key) => key === keys[index]).length > 1,
  }));
  return aCollection(marked.toSorted(compareForms(planR5)));
});

describe("どんな様式の集まりでも", () => {
  const check = (property: (collection: Collection, workbook: WorkbookDrawing) => void): void => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        property(collection, draw(collection));
      }),
      { numRuns: runs(5) },
    );
  };

  test("一覧の行は様式の数だけあり、どの欄の文もそのまま立つ", () => {
    check(({ forms }, workbook) => {
      const rows = tableRows(sheetNamed(workbook, "一覧")).filter((row) => row.ファイル !== "");
      const listed = (texts: GatheredForm["texts"]): string => JSON.stringify(fieldIds.map((id) => texts[id] ?? ""));
      const columns = ["目指す姿", "目標", "取組内容", "前期", "後期", "目標の達成", "評価・検証"];
      expect(rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted()).toEqual(
        forms.map(({ texts }) => listed(texts)).toSorted(),
      );
    });
  });

  test("どの様式の文も、その様式のシートに立つ（まとめた様式では、同じ文は一度だけ）", () => {
    check(({ forms }, workbook) => {
      const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
      const front = new Set(["表紙", "計画の体系", "提出状況", "達成状況", "確認事項", "一覧", "とりまとめ記録"]);
      const printed = squeeze(
        workbook.sheets
          .filter(({ name }) => !front.has(name))
          .flatMap(textsOf)
          .join(""),
      );
      for (const { texts } of forms) {
        for (const id of ["firstHalf", "secondHalf", "review", "vision", "goals", "actions"]) {
          expect(printed).toContain(squeeze(texts[id] ?? ""));
        }
      }
    });
  });

  test("シートの名前は重ならず、31字までで、リンクの先には必ずセルがある", () => {
    check((_, workbook) => {
      const names = workbook.sheets.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name.length <= 31)).toBe(true);
      for (const { link } of workbook.sheets.flatMap(({ cells }) => cells)) {
        if (!link) continue;
        const target = sheetNamed(workbook, link.sheet);
        const isTop = link.row === 0 && link.column === 0;
        expect(isTop || cellAt(target, link.row, link.column) !== undefined).toBe(true);
      }
    });
  });

  test("同じ集まりからは、同じブックができる", () => {
    check((collection, workbook) => {
      expect(draw(collection)).toEqual(workbook);
    });
  });

  test("達成状況の様式数は、一覧の集計の和", () => {
    check((_, workbook) => {
      const weights = tableRows(sheetNamed(workbook, "一覧")).map((row) => Number(row.集計));
      const sheet = sheetNamed(workbook, "達成状況");
      const totals = sheet.cells.filter((cell) => cell.column === 0 && valueOf(cell) === "合計");
      expect(totals.map(({ row }) => valueOf(cellAt(sheet, row, 1)))).toEqual(
        totals.map(() => weights.reduce((sum, weight) => sum + weight, 0)),
      );
    });
  });
});
