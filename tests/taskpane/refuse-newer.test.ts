import { conditionSentences } from "../../src/excel/condition-sentences";
import { conditionOf, refusingNewer } from "../../src/taskpane/refuse-newer";
import { MEMORY_VERSION } from "../../src/form/stored-version";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../support/a-sheet";
import { readOf, WorkbookInMemory, writable } from "./frame-services";

const withHead = (text: string): WorkbookSnapshot => aWorkbook(aSheet([[text]], { name: "とりまとめ記録" }));
const ofFirst = withHead("とりまとめ記録 1");
const ofNewer = withHead(`とりまとめ記録 ${MEMORY_VERSION + 1}`);
const change = {
  drawing: { title: "", creator: "", createdAt: null, sheets: [] },
  retire: [],
  order: [],
  activate: null,
};

test("新しい版の記録があるブックには、どこからも書き込まない", async () => {
  const workbook = refusingNewer(new WorkbookInMemory(ofNewer));
  await workbook.read();
  const refused = { ok: false, problem: { code: "newer-version" } };
  expect(await workbook.writeTexts([])).toMatchObject(refused);
  expect(await workbook.changeSheets(change)).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
  expect(await workbook.changeSheets(change)).toMatchObject(refused);
  expect(await workbook.undoChange()).toMatchObject(refused);
  expect(await workbook.tidyUp()).toMatchObject(refused);
});

test("今の版の記録のブックには書き込む", async () => {
  const workbook = refusingNewer(new WorkbookInMemory(ofFirst));
  await workbook.read();
  expect(await workbook.writeTexts([])).toMatchObject({ ok: true });
  expect(await workbook.tidyUp()).toMatchObject({ ok: true });
});

test("新しい版の設定が入ったブックにも書き込まない", async () => {
  const inMemory = new WorkbookInMemory(ofFirst);
  inMemory.settings.isOfNewerVersion = () => true;
  const workbook = refusingNewer(inMemory);
  expect(await workbook.writeTexts([])).toMatchObject({ ok: false, problem: { code: "newer-version" } });
});

test("新しい版の記録があることを、画面で知らせる", () => {
  const sentences = (snapshot: WorkbookSnapshot) => {
    const condition = conditionOf(writable, readOf(snapshot));
    return condition ? conditionSentences(condition) : [];
  };
  expect(sentences(ofFirst)).toEqual([]);
  expect(sentences(ofNewer)).toEqual([expect.stringMatching(/新しい版のとりまとめで開いてください/u)]);
});
