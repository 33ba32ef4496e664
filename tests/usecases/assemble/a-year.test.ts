import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sheetNames } from "../../../src/form/sheet-names";
import { isOpen } from "../../../src/usecases/assemble/questions";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { mended, type DrawnForm } from "../a-department-workbook";
import { drawnSummary, gather, summaryFile } from "./gathering-parts";
import { aFile, asFile, formsOf, workbooksOf, writeField } from "./handed-in-files";

// What happens to a form between April and June, as 総務課 sees it: corrected, given up, taken back, filled in by two 班. The
// first summaries go through a file.

const MAY = { modified: "2024-05-10T00:00:00Z" };
const visionsOf = ({ collection }: Collected): readonly unknown[] => collection.forms.map(({ texts }) => texts.vision);
const reviewsOf = ({ collection }: Collected): readonly unknown[] => collection.forms.map(({ texts }) => texts.review);
const openKinds = ({ questions }: Collected): readonly string[] => questions.filter(isOpen).map(({ kind }) => kind);
const messagesOf = ({ findings }: Collected, rule: string): readonly string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message);

describe("目指す姿を書き改めた様式", () => {
  test.each([true, false])(
    "番号のない様式 %s: 同じ様式として差し替わり、両方の文を一度だけ知らせる",
    async (isUnnumbered) => {
      const form: DrawnForm = { isUnnumbered, texts: { vision: "助けあう町" } };
      const former = await summaryFile(gather([aFile("町民生活課.xlsx", [form, { initiative: "1-2-2-2" }])]));
      const corrected = { ...form, texts: { vision: "助けあい、支えあう町" } };
      const next = gather([aFile("町民生活課.xlsx", [corrected, { initiative: "1-2-2-2" }], MAY)], { former });
      expect(visionsOf(next)).toEqual(["助けあい、支えあう町", "町民生活課がめざす姿 その1"]);
      expect(openKinds(next)).toEqual([]);
      expect(next.collection.changes).toMatchObject({ added: [], kept: [] });
      const [message, ...more] = messagesOf(next, "vision-corrected");
      expect(message).toContain("「助けあう町」から「助けあい、支えあう町」");
      expect(more).toEqual([]);
      expect(messagesOf(gather([], { former: await summaryFile(next) }), "vision-corrected")).toEqual([]);
    },
  );

  test("前の製品の総括に続けても、同じ様式である", () => {
    const read = readWorkbook(readFileSync(join(__dirname, "../../in-the-field/version-1/総括.xlsx")), {
      file: "総括.xlsx",
    });
    if (!read.ok) throw new Error(read.problem.message);
    const former = read.value;
    const file = workbooksOf("assets/samples").find(({ source }) => source.file === "農業振興課.xlsx");
    if (!file) throw new Error("no sample");
    const before = gather([file], { former });
    let { sheets } = file;
    for (const form of formsOf(file)) sheets = writeField(sheets, form, "vision", "書き改めためざす姿");
    const after = gather([asFile({ ...file, sheets }, MAY.modified)], { former });
    const formsOfFile = formsOf(file).length;
    expect(formsOfFile).toBeGreaterThan(0);
    expect(after.collection.forms).toHaveLength(before.collection.forms.length);
    expect(messagesOf(after, "vision-corrected")).toHaveLength(formsOfFile);
    expect(openKinds(after)).toEqual(openKinds(before));
  });

  test("ほとんどの文が変わっていれば、書く前に尋ね、答えを覚えている", async () => {
    const old = { isUnnumbered: true, texts: { vision: "助けあう町" } };
    const rewritten = {
      vision: "安心な町",
      goals: "・新しい目標",
      actions: "・新しい取組",
      firstHalf: "前期に始めた。",
      secondHalf: "後期も続けた。",
    };
    const former = await drawnSummary(gather([aFile("町民生活課.xlsx", [old, { initiative: "1-2-2-2" }])]));
    const file = aFile("町民生活課.xlsx", [{ ...old, texts: rewritten }, { initiative: "1-2-2-2" }], MAY);
    const asked = gather([file], { former });
    expect(openKinds(asked)).toEqual(["identity"]);
    expect(visionsOf(asked)).toContain("助けあう町");
    const [question] = asked.questions;
    expect(question?.texts.map(({ text }) => text)).toEqual(["助けあう町", "安心な町"]);

    const same = gather([file], { former, answers: { [question?.id ?? ""]: "same" } });
    expect(visionsOf(same)).toEqual(["安心な町", "町民生活課がめざす姿 その1"]);
    expect(openKinds(gather([file], { former: await drawnSummary(same) }))).toEqual([]);

    const different = gather([file], { former, answers: { [question?.id ?? ""]: "different" } });
    expect(openKinds(different)).toEqual(["form-kept"]);
    expect(visionsOf(different)).toContain("助けあう町");
  });
});

describe("取りやめ", () => {
  const file = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }]);

  test("様式台帳の状態に書けば取りやめになり、消せば総括に戻る", async () => {
    const register = { entries: [entry("1-2-1-1"), entry("1-2-2-2")] };
    const gathered = gather([file]);
    const former = await drawnSummary({ ...gathered, model: { ...gathered.model, register } });
    const retired = gather([], { former: typed(former, "提出する", "取りやめ", 1) });
    expect(retired.collection.forms.map(({ key }) => key.initiative)).toEqual(["1-2-1-1"]);
    expect(openKinds(retired)).toEqual([]);
    expect(retired.model.counts.missing.map(({ key }) => key?.initiative)).not.toContain("1-2-2-2");
    const summary = await drawnSummary(retired);
    expect(gather([], { former: summary }).collection.forms).toHaveLength(1);
    const back = gather([], { former: typed(summary, "取りやめ", "提出する", 0) });
    expect(back.collection.forms.map(({ key }) => key.initiative)).toEqual(["1-2-1-1", "1-2-2-2"]);
    expect(openKinds(back)).toEqual([]);
  });
});

/** In 様式台帳 the `turn`th cell that holds `from`. */
function typed(summary: WorkbookSnapshot, from: string, to: string, turn: number): WorkbookSnapshot {
  const register = summary.sheets.find(({ name }) => name === sheetNames.register);
  const cell = register?.cells.filter(({ text }) => text === from)[turn];
  if (!cell) throw new Error(`no such cell: ${from}`);
  return {
    ...summary,
    sheets: summary.sheets.map((sheet) =>
      sheet === register
        ? { ...sheet, cells: sheet.cells.map((one) => (one === cell ? { ...one, value: to, text: to } : one)) }
        : sheet,
    ),
  };
}

function entry(initiative: string) {
  return { initiative, department: "町民生活課", sequence: 1, subject: "" };
}

describe("一つのブックから始めた二つの班", () => {
  const blank = { firstHalf: "", secondHalf: "", achievement: "", review: "" };
  const first: DrawnForm = { texts: { review: "住民班の評価" } };
  const second: DrawnForm = { initiative: "1-2-2-2", texts: { review: "税務班の評価" } };
  const ofResidents = (file: string) => aFile(file, [first, { ...second, texts: blank }]);
  const ofTaxes = (file: string) => aFile(file, [{ ...first, texts: blank }, second], MAY);

  test.each([
    ["フォルダーから一度に", [[ofResidents("住民班/様式.xlsx"), ofTaxes("税務班/様式.xlsx")]]],
    ["フォルダーから一つずつ", [[ofResidents("住民班/様式.xlsx")], [ofTaxes("税務班/様式.xlsx")]]],
    ["同じ名前で一つずつ", [[ofResidents("様式.xlsx")], [ofTaxes("様式.xlsx")]]],
    ["同じ名前で、逆の順に", [[ofTaxes("様式.xlsx")], [ofResidents("様式.xlsx")]]],
  ])("%s来ても、書き込まれた様式が入り、何も尋ねない", async (_, parts) => {
    let collected = gather(parts[0] ?? []);
    for (const part of parts.slice(1)) collected = gather(part, { former: await drawnSummary(collected) });
    expect(reviewsOf(collected)).toEqual(["住民班の評価", "税務班の評価"]);
    expect(openKinds(collected)).toEqual([]);
    expect(collected.model.files).toHaveLength(2);
    expect(collected.model.notGathered.map(({ why }) => why)).toEqual([
      "同じ様式で、もっと書き込まれたものを入れました。",
      "同じ様式で、もっと書き込まれたものを入れました。",
    ]);
  });
});

test("開いているブックは、名前が変わっても同じファイルである", async () => {
  const open = (file: string, review: string): WorkbookSnapshot => {
    const workbook = aFile(file, [{ initiative: "1-2-1-3", department: "総務課", texts: { review } }]);
    return { ...workbook, source: { file, isOpen: true, sha256: null, modified: null } };
  };
  const former = await drawnSummary(gather([open("総務課.xlsx", "はじめの評価")]));
  const next = gather([open("総務課（6月）.xlsx", "次の評価")], { former });
  expect(reviewsOf(next)).toEqual(["次の評価"]);
  expect(next.model.files.map(({ file }) => file)).toEqual(["総務課（6月）.xlsx"]);
});

test("総務課が直した欄は、そのファイルが来なくても、直したまま残る", async () => {
  const files = [aFile("町民生活課.xlsx", [{}]), aFile("建設水道課.xlsx", [{ department: "建設水道課" }])];
  const summary = await drawnSummary(gather(files));
  const former = mended(summary, "Ⅰ-2-①(1) 町民生活課", "話合いが深まった。次の年も続ける。", "総務課の直し");
  const next = gather(files.slice(1), { former });
  expect(reviewsOf(next)).toEqual(["総務課の直し", "話合いが深まった。次の年も続ける。"]);
  expect(reviewsOf(gather(files, { former: await drawnSummary(next) }))).toEqual([
    "総務課の直し",
    "話合いが深まった。次の年も続ける。",
  ]);
});
