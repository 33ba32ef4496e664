import { formDefinitionR5 } from "../../src/town/r5/form";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { gather } from "../../src/gather/gather";
import { planR5 } from "../../src/town/r5/plan";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { aForm, aWorkbook } from "../support/a-form";
import { summaryOf } from "./a-collection";
import { sheetNamed, tableRows, textsOf } from "./drawn-texts";

const workbooks = [
  aWorkbook({
    file: "総務課.xlsx",
    forms: [
      aForm({ initiative: "1-1-1-1", sheet: "様式1", texts: { firstHalf: "会議\n反省" } }),
      aForm({ initiative: "2-1-2-1", departments: "総務課", sheet: "様式2", texts: { review: "一行\n".repeat(300) } }),
    ],
  }),
  aWorkbook({
    file: "町民生活課.xlsx",
    forms: [
      aForm({ initiative: "1-1-1-1", sheet: "全課", texts: { firstHalf: "窓口", goals: "・別の目標" } }),
      aForm({ initiative: "1-2-1-1", sheet: "様式1" }),
      aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "国保", sheet: "様式2" }),
      aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "廃棄物", sheet: "様式3" }),
      aForm({ initiative: "2-2-3-1", departments: "町民生活課", sheet: "様式4" }),
    ],
  }),
  aWorkbook({ file: "二班.xlsx", forms: [aForm({ initiative: "1-2-1-1", texts: { review: "別の評価" } })] }),
];

/** Writes a summary, reads it back as the former one, and gathers the same workbooks again. */
async function again(first: WorkbookDrawing) {
  const read = readWorkbook(await writeWorkbook(first), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  const former = readFormerSummary(read.value, planR5, formDefinitionR5);
  return gather({ ...request, former });
}

const request = { plan: planR5, definition: formDefinitionR5, period: "full-year", workbooks, unreadable: [] };

test("総括を読み戻して同じものを取りまとめ直しても、何も変わらず、何も尋ねない", async () => {
  const first = summaryOf(gather(request));
  const collection = await again(first);
  expect(collection.changes).toMatchObject({ replaced: [], added: [], kept: [], reclassified: [] });
  expect(collection.changedInBoth).toEqual([]);
  const second = summaryOf(collection);
  expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
  expect(tableRows(sheetNamed(second, "一覧"))).toEqual(tableRows(sheetNamed(first, "一覧")));
  expect(textsOf(sheetNamed(second, "Ⅰ-1-①(1) 全課"))).toEqual(textsOf(sheetNamed(first, "Ⅰ-1-①(1) 全課")));
});

test("まとめた様式のシートを総務課が直しておけば、取りまとめ直しても直した文のまま", async () => {
  const first = summaryOf(gather(request));
  const corrected = "【総務課】\n会議と反省\n【町民生活課】\n窓口";
  const edited = {
    ...first,
    sheets: first.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "Ⅰ-1-①(1) 全課" &&
        cell.content.type === "text" &&
        cell.content.text.startsWith("【総務課】\n会議")
          ? { ...cell, content: { type: "text" as const, text: corrected } }
          : cell,
      ),
    })),
  };
  const second = summaryOf(await again(edited));
  expect(textsOf(sheetNamed(second, "Ⅰ-1-①(1) 全課"))).toContain(corrected);
  expect(textsOf(sheetNamed(second, "確認事項"))).toContain("問題は見つかりませんでした。");
});
