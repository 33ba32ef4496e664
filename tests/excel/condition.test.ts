/** @jest-environment jsdom */
import { memorySettings } from "../support/memory-settings";
import { readCondition } from "../../src/excel/condition";
import { conditionSentences } from "../../src/excel/condition-sentences";
import type { WorkbookCondition } from "../../src/excel/open-workbook";
import { openInJsdom } from "../support/excel";
import { formSheets } from "./a-workbook";

const allIsWell: WorkbookCondition = {
  isSupported: true,
  isReadOnly: false,
  isProtectedView: false,
  isFinal: false,
  isStructureProtected: false,
  isOfNewerVersion: false,
};

test("保護ビューで、構成も保護され、古い Excel で、読めない項目もあるとき", async () => {
  const { host } = await openInJsdom(formSheets(1), {
    apiSet: "1.10",
    isProtectedView: true,
    isStructureProtected: true,
    refuseMembers: ["Workbook.Properties"],
  });
  const start = host.batches.length;
  expect(await readCondition(memorySettings())).toEqual({
    isSupported: false,
    isReadOnly: true,
    isProtectedView: true,
    isFinal: false,
    isStructureProtected: true,
    isOfNewerVersion: false,
  });
  // All at once, once more one by one, and what office.js says by itself when it has just been loaded.
  expect(host.batches.length - start).toBeLessThanOrEqual(5);
});

test.each<[string, Partial<WorkbookCondition>, readonly RegExp[]]>([
  ["何もない", {}, []],
  ["古い Excel", { isSupported: false, isReadOnly: true }, [/Excel 2021/u]],
  ["保護ビュー", { isProtectedView: true, isReadOnly: true }, [/編集を有効にする/u]],
  ["最終版", { isFinal: true, isReadOnly: true }, [/最終版/u]],
  ["新しい版のとりまとめの記録がある", { isOfNewerVersion: true }, [/新しい版のとりまとめで開いてください/u]],
  ["読み取り専用で、構成も保護", { isReadOnly: true, isStructureProtected: true }, [/読み取り専用/u, /ブックの保護/u]],
])("%s: できることと、することを文で言う", (_, state, expected) => {
  const sentences = conditionSentences({ ...allIsWell, ...state });
  expect(sentences).toHaveLength(expected.length);
  sentences.forEach((sentence, index) => {
    expect(sentence).toMatch(expected[index] ?? /$^/u);
    expect(sentence).toMatch(/ください。$/u);
  });
});
