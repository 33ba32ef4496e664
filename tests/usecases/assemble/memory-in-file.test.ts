import { sheetNames } from "../../../src/form/sheet-names";
import type { FieldId } from "../../../src/form/definition";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { drawnSummary, gather } from "./gathering-parts";
import { asFile, formsOf, workbooksOf, writeField } from "./handed-in-files";

// What a summary remembers of the files is at most twice the texts, in characters of cells: 総務課 sends it by mail.

const MOST = 2;
/** Four of these make a form of about 500 characters, as in the acceptance sets; the samples have a third of that. */
const REAL_LINE = "○自治会長との懇談会を3回開き（5/12、7/20、9/14）、延べ46人から困りごとを聞いた。".repeat(3);
const longFields: readonly FieldId[] = ["actions", "firstHalf", "secondHalf", "review"];

const charactersOf = (texts: readonly (string | null)[]): number =>
  texts.reduce((sum, text) => sum + (text ?? "").length, 0);

function textsOfForms({ collection }: Collected): number {
  return charactersOf(collection.forms.flatMap(({ texts }) => Object.values(texts)));
}

function memoryOf({ sheets }: WorkbookSnapshot): number {
  const memory = sheets.find(({ name }) => name === sheetNames.memory);
  expect(memory?.visibility).toBe("veryHidden");
  return charactersOf(memory?.cells.map(({ text }) => text) ?? []);
}

/** Every long field of every form with texts of real size. */
function ofRealSize(workbook: WorkbookSnapshot): WorkbookSnapshot {
  let { sheets } = workbook;
  for (const [index, form] of formsOf(workbook).entries()) {
    for (const field of longFields) sheets = writeField(sheets, form, field, `${index}${field}\n${REAL_LINE}`);
  }
  return asFile({ ...workbook, sheets }, "2024-04-08T00:00:00Z");
}

const materials: readonly (readonly [string, () => readonly WorkbookSnapshot[]])[] = [
  ["見本（本文を実際の長さにしたもの）", () => workbooksOf("assets/samples").map(ofRealSize)],
  ["../shared/acceptance/r5-plain", () => workbooksOf("../shared/acceptance/r5-plain")],
  ["../shared/acceptance/r5-messy", () => workbooksOf("../shared/acceptance/r5-messy")],
];

describe.each(materials)("%s", (name, material) => {
  const files = material();
  const check = files.length > 0 ? test : test.skip;
  const note = files.length > 0 ? "" : `（${name} はこの機械にないため、確かめていない）`;

  check(`総括の記録は、本文の${MOST}倍までである${note}`, async () => {
    const collected = gather(files);
    expect(memoryOf(await drawnSummary(collected)) / textsOfForms(collected)).toBeLessThanOrEqual(MOST);
  });

  check(`同じファイルを何度集めても、記録はふえない${note}`, async () => {
    const once = await drawnSummary(gather(files));
    const twice = await drawnSummary(gather(files, { former: once }));
    const thrice = await drawnSummary(gather(files.slice(0, 1), { former: twice }));
    expect(memoryOf(twice)).toBeLessThanOrEqual(memoryOf(once));
    expect(memoryOf(thrice)).toBeLessThanOrEqual(memoryOf(twice));
  });
});
