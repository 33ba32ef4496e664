import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawSubmissions } from "../../../src/summary/submissions/submissions";
import { correctionRequests } from "../../../src/usecases/assemble/correction-requests";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { textsOf } from "../../summary/drawn-texts";
import { aDepartmentWorkbook, mended } from "../a-department-workbook";
import { drawnSummary, gather, gatherInParts, type HandedIn } from "./gathering-parts";
import { aFile, asFile, copyOf, formsOf, workbooksOf, writeField } from "./handed-in-files";
import { expectSame, saidBy, saidInFull } from "./said-by";

// Law 3 in the situations of a town office: what the last of several gatherings says, beside one gathering of the same files.

const MAY = "2024-05-01T00:00:00Z";
const rulesOf = ({ findings }: Collected): readonly string[] => findings.map(({ rule }) => rule);
const visionsOf = ({ collection }: Collected): readonly unknown[] =>
  collection.forms.map(({ texts }) => texts.vision).toSorted();

/** The files of the parts say at last what those of the whole say at once. */
async function expectPartsEqualWhole(parts: readonly (readonly HandedIn[])[], whole: readonly HandedIn[]) {
  const inParts = await gatherInParts(parts);
  expectSame(saidInFull(inParts), saidInFull(gather(whole)));
  return inParts;
}

/** 評価・検証 of the workbook's first form, corrected in May. */
function withReview(workbook: WorkbookSnapshot, text: string): WorkbookSnapshot {
  const [form] = formsOf(workbook);
  if (!form) throw new Error(`no form in ${workbook.source.file}`);
  return asFile({ ...workbook, sheets: writeField(workbook.sheets, form, "review", text) }, MAY);
}

describe("全部を集めたあとで、直した1ファイルだけを集める", () => {
  const all = workbooksOf("assets/samples");
  const corrected = all.map((one) => (one.source.file === "農業振興課.xlsx" ? withReview(one, "") : one));
  const alone = corrected.filter((one, index) => one !== all[index]);

  test("一度に集めたものと同じことを言う", async () => {
    expect(alone).toHaveLength(1);
    await expectPartsEqualWhole([all, alone], corrected);
  });

  test("ほかの課の誤り、確認、ファイル、入れなかったもの、修正依頼は一つも減らない", async () => {
    const before = gather(all);
    const after = await gatherInParts([all, alone]);
    const ofOthers = ({ model }: Collected) =>
      model.findings
        .map(({ finding: { rule, severity, file, sheet, cell, message } }) => [
          rule,
          severity,
          file,
          sheet,
          cell,
          message,
        ])
        .filter(([, , file]) => file !== "農業振興課.xlsx");
    const requestsOfOthers = (collected: Collected) =>
      correctionRequests(collected).filter(({ department }) => department !== "農業振興課");
    expect(ofOthers(after)).toEqual(ofOthers(before));
    expect(requestsOfOthers(after)).toEqual(requestsOfOthers(before));
    expect(after.model.files.map(({ file }) => file)).toEqual(before.model.files.map(({ file }) => file));
    expect(after.model.notGathered).toEqual(before.model.notGathered);
    expect(rulesOf(after)).not.toContain("form-kept");
  });

  test("何も直っていない同じファイルをもう一度出しても、何も変わらない", async () => {
    await expectPartsEqualWhole([all, all.slice(3, 4)], all);
  });
});

describe("一つの課の、同じ名前の二つのファイル", () => {
  const ofResidents = (file: string, more: { readonly review?: string; readonly modified?: string } = {}) =>
    aFile(file, [{ texts: { review: more.review ?? "住民班の評価" } }], {
      modified: more.modified ?? "2024-04-01T00:00:00Z",
    });
  const ofTaxes = (file: string, more: { readonly review?: string; readonly modified?: string } = {}) =>
    aFile(file, [{ initiative: "2-1-3-2", texts: { review: more.review ?? "税務班の評価" } }], {
      modified: more.modified ?? "2024-04-02T00:00:00Z",
    });
  const later = { review: "直した評価", modified: MAY };
  const reviewsOf = ({ collection }: Collected): readonly unknown[] =>
    collection.forms.map(({ texts }) => texts.review).toSorted();

  test("フォルダーが違えば二つのファイルで、一つだけ直しても、もう一つは残る", async () => {
    const both = [ofResidents("住民班/様式.xlsx"), ofTaxes("税務班/様式.xlsx")];
    const corrected = ofResidents("住民班/様式.xlsx", later);
    await expectPartsEqualWhole([both, [corrected]], [corrected, ...both.slice(1)]);
    await expectPartsEqualWhole([both.slice(1), both.slice(0, 1), [corrected]], [corrected, ...both.slice(1)]);
  });

  test("フォルダーなしで一つずつ来ても、様式が違うので二つのファイルである", async () => {
    const inParts = await gatherInParts([[ofResidents("様式.xlsx")], [ofTaxes("様式.xlsx")]]);
    expect(reviewsOf(inParts)).toEqual(["住民班の評価", "税務班の評価"]);
    expect(inParts.model.files).toHaveLength(2);
    expect(new Set(inParts.model.files.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(rulesOf(inParts)).not.toContain("form-kept");
  });

  test.each([
    ["住民班", [ofResidents("様式.xlsx", later)], ["直した評価", "税務班の評価"]],
    ["税務班", [ofTaxes("様式.xlsx", later)], ["住民班の評価", "直した評価"]],
  ])("そのあと%sの直した様式.xlsx が来れば、同じ様式のあるファイルの次の版になる", async (_, corrected, reviews) => {
    const inParts = await gatherInParts([[ofResidents("様式.xlsx")], [ofTaxes("様式.xlsx")], corrected]);
    expect(reviewsOf(inParts)).toEqual(reviews);
    expect(inParts.model.files).toHaveLength(2);
    expect(inParts.model.files.map(({ sha256 }) => sha256)).toContain(corrected[0]?.source.sha256);
    expect(rulesOf(inParts)).not.toContain("form-conflict");
    expect(rulesOf(inParts)).not.toContain("form-kept");
  });

  test("二つのフォルダーの間で名前が入れ替わっても、様式でどのファイルか分かる", async () => {
    const swapped = [ofTaxes("住民班/様式.xlsx", later), ofResidents("税務班/様式.xlsx")];
    const inParts = await gatherInParts([[ofResidents("住民班/様式.xlsx"), ofTaxes("税務班/様式.xlsx")], swapped]);
    expect(reviewsOf(inParts)).toEqual(reviewsOf(gather(swapped)));
    expect(inParts.model.files).toHaveLength(2);
    expect(rulesOf(inParts)).not.toContain("form-conflict");
  });
});

describe("読めないファイル", () => {
  const unreadable: HandedIn = { file: "計画書.xls", message: "旧形式（.xls）のブックです。" };
  const readable = aFile("計画書.xlsx", [{}]);
  const other = aFile("建設水道課.xlsx", [{ department: "建設水道課" }]);

  test("ほかのファイルだけを集めても、読めないことは忘れない", async () => {
    const inParts = await expectPartsEqualWhole([[unreadable, other], [other]], [unreadable, other]);
    expect(inParts.model.unreadable).toMatchObject([{ file: "計画書.xls" }]);
  });

  test("同じ名前の読めるファイルが来れば、読めないファイルの行はなくなる", async () => {
    const inParts = await expectPartsEqualWhole([[unreadable, other], [readable]], [readable, other]);
    expect(inParts.model.unreadable).toEqual([]);
  });

  test("ほかの課の同じ名前のファイルが来ても、行は残る", async () => {
    const ofResidents: HandedIn = { file: "町民生活課/計画書.xls", message: "旧形式（.xls）のブックです。" };
    const ofWorks = copyOf(other, "建設水道課/計画書.xlsx");
    await expectPartsEqualWhole([[ofResidents, readable], [ofWorks]], [ofResidents, readable, ofWorks]);
  });

  test("壊れていたファイルが、同じ名前のまま読めるようになれば、行はなくなる", async () => {
    const damaged: HandedIn = { file: "計画書.xlsx", message: "ファイルが壊れています。" };
    await expectPartsEqualWhole([[damaged, other], [readable]], [readable, other]);
  });

  test("様式のないブックも、忘れない", async () => {
    const memo = asFile(aDepartmentWorkbook("メモ.xlsx", []), MAY);
    await expectPartsEqualWhole([[memo, other], [readable]], [memo, other, readable]);
  });
});

describe("同じ中身のファイル", () => {
  const original = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }]);
  const copy = copyOf(original, "町民生活課 - コピー.xlsx");
  const other = aFile("建設水道課.xlsx", [{ department: "建設水道課" }]);

  test("別の名前でもう一度来ても、本文は一つで、何も尋ねない", async () => {
    const inParts = await expectPartsEqualWhole([[original, other], [copy]], [original, other, copy]);
    expect(inParts.collection.forms).toHaveLength(3);
    expect(rulesOf(inParts)).not.toContain("form-conflict");
  });

  test("別の名前のほうが先に来ても同じである", async () => {
    await expectPartsEqualWhole([[copy], [other], [original]], [original, other, copy]);
  });
});

describe("一つの様式に二つの本文", () => {
  const first = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }]);
  const second = aFile("町民生活課_修正版.xlsx", [{ texts: { review: "書き直した評価" } }], { modified: MAY });
  const other = aFile("建設水道課.xlsx", [{ department: "建設水道課" }]);

  test.each([
    ["一つずつ", [[first], [second]]],
    ["逆の順に", [[second], [first]]],
    ["間にほかの課を挟んで", [[first], [other], [second], [other]]],
  ])("%s来ても、両方が載り、尋ねる", async (_, parts) => {
    const inParts = await expectPartsEqualWhole(parts, [...new Set(parts.flat())]);
    expect(inParts.collection.forms.map(({ texts }) => texts.review)).toEqual(
      expect.arrayContaining(["話合いが深まった。次の年も続ける。", "書き直した評価"]),
    );
    expect(rulesOf(inParts)).toContain("form-conflict");
  });

  test("片方のファイルの次の版で本文がそろえば、もう尋ねない", async () => {
    const agreed = aFile("町民生活課_修正版.xlsx", [{}], { modified: MAY });
    const inParts = await expectPartsEqualWhole([[first, second], [agreed]], [first, agreed]);
    expect(rulesOf(inParts)).not.toContain("form-conflict");
  });

  test("片方のファイルが、また違う本文で来ても、まだ決まってはいない", async () => {
    const changed = withReview(second, "また書き直した評価");
    const inParts = await expectPartsEqualWhole([[first], [second], [changed]], [first, changed]);
    expect(rulesOf(inParts)).toContain("form-conflict");
  });
});

describe("前の版にあった様式がない次の版", () => {
  const first = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }]);
  const shorter = aFile("町民生活課.xlsx", [{}], { modified: MAY });
  const other = aFile("建設水道課.xlsx", [{ department: "建設水道課" }]);
  const keptOf = ({ model }: Collected): readonly unknown[] =>
    model.findings.filter(({ finding }) => finding.rule === "form-kept").map(({ finding }) => finding.initiative);

  test("様式は残り、その様式だけについて尋ねる", async () => {
    const inParts = await gatherInParts([[first, other], [shorter]]);
    expect(inParts.collection.forms).toHaveLength(3);
    expect(keptOf(inParts)).toEqual(["1-2-2-2"]);
  });

  test("その課のファイルが来ない次の回も、忘れずに尋ねる", async () => {
    const inParts = await gatherInParts([[first, other], [shorter], [other]]);
    expect(inParts.collection.forms).toHaveLength(3);
    expect(keptOf(inParts)).toEqual(["1-2-2-2"]);
  });

  test("その様式がまた来れば、もう尋ねない", async () => {
    const again = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }], { modified: "2024-06-01T00:00:00Z" });
    await expectPartsEqualWhole([[first, other], [shorter], [again]], [again, other]);
  });

  test("ファイルそのものが来ないだけなら、残したとは言わない", async () => {
    expect(keptOf(await gatherInParts([[first], [other]]))).toEqual([]);
  });
});

describe("最後に出した版が、いまの版である", () => {
  const first = aFile("町民生活課.xlsx", [{}]);
  const second = withReview(first, "直した評価");

  test("直したあとで前の版が来れば、前の版に戻る", async () => {
    await expectPartsEqualWhole([[first], [second], [first]], [first]);
  });

  test("様式のシートの名前が変わっても、同じファイルの次の版である", async () => {
    const renamed = {
      ...second,
      sheets: second.sheets.map((sheet, index) => ({ ...sheet, name: `様式${index + 1}` })),
    };
    await expectPartsEqualWhole([[first], [asFile(renamed, MAY)]], [asFile(renamed, MAY)]);
  });

  test("目指す姿を直しても、様式はふえない", async () => {
    const [form] = formsOf(first);
    if (!form) throw new Error("no form");
    const corrected = asFile(
      { ...first, sheets: writeField(first.sheets, form, "vision", "だれもが支え合う町。") },
      MAY,
    );
    const inParts = await gatherInParts([[first], [corrected]]);
    expect(visionsOf(inParts)).toEqual(["だれもが支え合う町。"]);
    expectSame(saidBy(inParts), saidBy(gather([corrected])));
    expect(rulesOf(inParts)).toContain("vision-corrected");
  });

  test("どの課のものか分からなかったファイルの次の版が、課を言うようになる", async () => {
    const unclear = aFile("提出用.xlsx", [{ initiative: "1-2-2-1", sheet: "Sheet1", isUnnumbered: true }]);
    const clear = aFile(
      "提出用.xlsx",
      [{ initiative: "1-2-2-1", sheet: "Sheet1", isUnnumbered: true, texts: { departments: "教育振興課" } }],
      { modified: MAY },
    );
    await expectPartsEqualWhole([[unclear], [clear]], [clear]);
  });
});

describe("三つのファイルを、どの順に集めても", () => {
  const files = [
    aFile("町民生活課.xlsx", [{}, { initiative: "1-1-1-1" }]),
    aFile("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課", texts: { achievement: "おおむね達成" } }]),
    aFile("町民生活課（税務班）.xlsx", [
      { initiative: "1-1-1-1", texts: { review: "税務班の評価" } },
      { initiative: "2-1-3-2", texts: { secondHalf: "" } },
    ]),
  ];

  test.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("%i、%i、%i の順", async (...order) => {
    await expectPartsEqualWhole(
      order.map((index) => files.slice(index, index + 1)),
      files,
    );
  });
});

describe("前期のあとの年度末", () => {
  const ofResidents = aFile("町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }]);
  const ofWorks = aFile("建設水道課.xlsx", [
    { department: "建設水道課" },
    { initiative: "2-1-3-2", department: "建設水道課" },
  ]);

  test("前期にだけ来たものは、届いたとは数えない", async () => {
    const firstHalf = gather([ofResidents, ofWorks], { period: "first-half" });
    const fullYear = gather([ofResidents], { period: "full-year", former: await drawnSummary(firstHalf) });
    const alone = gather([ofResidents], { period: "full-year" });
    expect(fullYear.collection.forms).toHaveLength(4);
    expect(fullYear.collection.forms.map(({ key, period }) => [key.department, period]).toSorted()).toEqual([
      ["建設水道課", "first-half"],
      ["建設水道課", "first-half"],
      ["町民生活課", "full-year"],
      ["町民生活課", "full-year"],
    ]);
    expect(fullYear.model.counts.arrived).toHaveLength(alone.model.counts.arrived.length);
    expect(fullYear.model.counts.earlier).toHaveLength(2);
    const presentOf = ({ model }: Collected) =>
      model.departments.map(({ department, arrived }) => [department, arrived.length]);
    expect(presentOf(fullYear)).toEqual(presentOf(alone));
    const drawn = drawSubmissions(fullYear.model, {
      linkTo: () => ({ sheet: "", row: 0, column: 0 }),
      assembledAt: null,
    });
    expect(textsOf(drawn).join("\n")).toContain("前期のみ");
  });

  test("前期と同じファイルがもう一度来れば、届いている", async () => {
    const firstHalf = gather([ofResidents, ofWorks], { period: "first-half" });
    const fullYear = gather([ofWorks, ofResidents], { period: "full-year", former: await drawnSummary(firstHalf) });
    expectSame(saidInFull(fullYear), saidInFull(gather([ofResidents, ofWorks], { period: "full-year" })));
  });
});

describe("総務課が、間に総括の欄を直す", () => {
  const ofGeneral = aFile("総務課.xlsx", [
    { initiative: "1-2-1-3", department: "総務課", texts: { achievement: "おおむね達成" } },
  ]);
  const other = aFile("建設水道課.xlsx", [{ department: "建設水道課" }]);
  const SHEET = "Ⅰ-2-①(3) 総務課";
  const afterMending = async (from: string, to: string): Promise<Collected> => {
    const summary = await drawnSummary(gather([ofGeneral, other]));
    return gather([other], { former: mended(summary, SHEET, from, to) });
  };

  test("直した文が残り、直した文について確かめる", async () => {
    const collected = await afterMending("おおむね達成", "達成できた");
    const form = collected.collection.forms.find(({ key }) => key.department === "総務課");
    expect(form?.texts.achievement).toBe("達成できた");
    expect(rulesOf(gather([ofGeneral, other]))).toContain("achievement-option");
    expect(rulesOf(collected)).not.toContain("achievement-option");
    expect(rulesOf(collected)).not.toContain("changed-in-both");
  });

  test("直して空になった欄は、空の欄である", async () => {
    const collected = await afterMending("話合いが深まった。次の年も続ける。", "");
    expect(rulesOf(gather([ofGeneral, other]))).not.toContain("field-empty");
    expect(
      collected.findings
        .filter(({ rule }) => rule === "field-empty")
        .map(({ department, field }) => [department, field]),
    ).toEqual([["総務課", "review"]]);
  });

  test("直したところのほかは、一度に集めたものと同じである", async () => {
    const collected = await afterMending(
      "話合いが深まった。次の年も続ける。",
      "話合いが深まった。次の年も、人をふやして続ける。",
    );
    expectSame(saidBy(collected), saidBy(gather([ofGeneral, other])), ["forms", "printed", "initiatives"]);
  });
});

describe.each(["総括.xlsx", "総括（直して二回目）.xlsx"])(
  "ファイルを覚えていない、前の製品の %s に続けて集める",
  (file) => {
    const folder = join(__dirname, "../../in-the-field/version-1");
    const former = readFormer(join(folder, file));
    const other = aFile("教育振興課（追加）.xlsx", [{ initiative: "1-2-2-1", department: "教育振興課" }]);
    /** Of rules that look at texts alone. */
    const aboutTexts = ({ findings }: Collected): readonly unknown[] =>
      findings
        .filter(({ rule, field }) => field !== null && /^(?:field-empty|achievement-option|initiative-)/u.test(rule))
        .map(({ rule, initiative, department, field, message }) =>
          [rule, initiative, department, field, message].join(),
        )
        .toSorted();

    test("様式はすべて、文を変えずに残る", () => {
      const collected = gather([other], { former });
      const formers = collected.collection.former?.forms ?? [];
      expect(formers.length).toBeGreaterThan(0);
      expect(collected.collection.forms).toHaveLength(formers.length + 1);
      const textsOfAll = (all: readonly Readonly<Record<string, string | null>>[]): readonly string[] =>
        all.map((texts) => JSON.stringify(Object.entries(texts).toSorted()));
      const before = formers.map(({ fields }) =>
        Object.fromEntries(Object.entries(fields).map(([id, { text }]) => [id, text])),
      );
      const after = textsOfAll(collected.collection.forms.map(({ texts }) => texts));
      expect(textsOfAll(before).filter((texts) => !after.includes(texts))).toEqual([]);
    });

    test("文についての確認事項は、その次の回も同じである", async () => {
      const once = gather([other], { former });
      const twice = gather([other], { former: await drawnSummary(once) });
      expect(aboutTexts(once).length).toBeGreaterThan(0);
      expect(aboutTexts(twice)).toEqual(aboutTexts(once));
      // Where a form stands in 一覧 may change from one summary to the next, and nobody knows where it stood in its file.
      expectSame(saidBy(twice), saidBy(once), ["findings"]);
    });

    test("分からないことは、様式ごとにではなく一度だけ言う", () => {
      const rules = rulesOf(gather([other], { former }));
      expect(rules.filter((rule) => rule === "files-not-remembered")).toHaveLength(1);
      expect(rules).not.toContain("form-kept");
    });
  },
);

function readFormer(path: string): WorkbookSnapshot {
  const read = readWorkbook(readFileSync(path), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
