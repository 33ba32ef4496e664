import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { changesSinceSentence } from "../../../src/summary/model/count-words";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { afterReform } from "../../support/a-reform";
import type { DrawnForm } from "../a-department-workbook";
import { drawnSummary, gather, summaryFile } from "./gathering-parts";
import { aFile } from "./handed-in-files";
import { runs } from "../../support/runs";

// 前期, 年度末, 確定値: what a summary says has changed since it was last gathered for the period before. What a file does to
// a summary it does to all: one test goes through files, the others save themselves the writing.

const JUNE = { modified: "2024-06-10T00:00:00Z" };

const changesOf = ({ model: { changesSince } }: Collected): readonly unknown[] | null =>
  changesSince?.changes.map((change) =>
    change.type === "field"
      ? [change.name, change.department, change.field.id, change.before, change.after]
      : [change.name, change.department, change.type],
  ) ?? null;
const ofInitiative = "Ⅰ-2-①(1) 自治会組織の活動支援と連携";

/** As 総務課 does it: on the sheet that prints the form. */
function edited(summary: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  let count = 0;
  const sheets = summary.sheets.map((sheet) => {
    if (sheet.name === "一覧" || sheet.visibility !== "visible") return sheet;
    const cells = sheet.cells.map((cell) => {
      if (cell.text !== from) return cell;
      count += 1;
      return { ...cell, value: to, text: to };
    });
    return { ...sheet, cells };
  });
  if (count !== 1) throw new Error(`「${from}」 stands in ${count} cells`);
  return { ...summary, sheets };
}

const may = (text = "4回開いた。", more: readonly DrawnForm[] = []): WorkbookSnapshot =>
  aFile("町民生活課.xlsx", [{ texts: { secondHalf: text } }, { initiative: "1-2-2-2" }, ...more]);
const june = (text: string, more: readonly DrawnForm[] = []): WorkbookSnapshot =>
  aFile("町民生活課.xlsx", [{ texts: { secondHalf: text } }, { initiative: "1-2-2-2" }, ...more], JUNE);

test("前の時期がない総括には、比べるものがない", () => {
  const first = gather([may()]);
  expect(first.model.changesSince).toBeNull();
});

test("確定値で直した欄だけが、前と今の文で並び、もう一度まとめても同じ", async () => {
  const former = await summaryFile(gather([may()]));
  const final = gather([june("5回開いた。")], { former, period: "final" });
  const expected = [[ofInitiative, "町民生活課", "secondHalf", "4回開いた。", "5回開いた。"]];
  expect(changesOf(final)).toEqual(expected);
  const again = gather([], { former: await summaryFile(final), period: "final" });
  expect(changesOf(again)).toEqual(expected);
  const third = gather([june("6回開いた。")], { former: await summaryFile(again), period: "final" });
  expect(changesOf(third)).toEqual([[ofInitiative, "町民生活課", "secondHalf", "4回開いた。", "6回開いた。"]]);
});

test.each(["version-1/総括.xlsx", "version-2/総括（二回に分けて）.xlsx"])(
  "時期を覚えていない %s は、表紙の時期が前の時期になる",
  (version) => {
    const path = join(__dirname, "../../in-the-field", version);
    const read = readWorkbook(readFileSync(path), { file: "総括.xlsx" });
    if (!read.ok) throw new Error(read.problem.message);
    const { changesSince } = gather([], { former: read.value, period: "final" }).model;
    expect(changesSince).toEqual({ period: "full-year", periodTitle: "年度末", changes: [] });
  },
);

test("出し直さない課の様式は、年度末のものが届いたまま数えられる", async () => {
  const former = await drawnSummary(gather([may()]));
  const { model } = gather([], { former, period: "final" });
  const { arrived, earlier } = model.counts;
  expect({ arrived: arrived.length, earlier: earlier.length }).toEqual({ arrived: 2, earlier: 0 });
  expect(model.periodTitle).toBe("確定値");
});

test("前期のまま届いていない様式は、確定値でも前期のみ", async () => {
  const former = await drawnSummary(gather([may()], { period: "first-half" }));
  const { model } = gather([], { former, period: "final" });
  expect(model.counts.earlier).toHaveLength(2);
});

test("前期に空いていた後期の欄は、年度末に書いても変わったことにならない", async () => {
  const blank = { secondHalf: "", achievement: "", review: "" };
  const october = aFile("町民生活課.xlsx", [{ texts: { ...blank, firstHalf: "春に開いた。" } }]);
  const april = aFile("町民生活課.xlsx", [{ texts: { firstHalf: "春に2回開いた。" } }], JUNE);
  const former = await drawnSummary(gather([october], { period: "first-half" }));
  expect(changesOf(gather([april], { former }))).toEqual([
    [ofInitiative, "町民生活課", "firstHalf", "春に開いた。", "春に2回開いた。"],
  ]);
});

test("総務課が年度末に直しておいた文が前の文で、確定値になってから直した文は変更点に出る", async () => {
  const mended = edited(await drawnSummary(gather([may()])), "4回開いた。", "四回開いた。");
  const final = gather([], { former: mended, period: "final" });
  expect(changesOf(final)).toEqual([]);
  const later = edited(await drawnSummary(final), "四回開いた。", "五回開いた。");
  expect(changesOf(gather([], { former: later, period: "final" }))).toEqual([
    [ofInitiative, "町民生活課", "secondHalf", "四回開いた。", "五回開いた。"],
  ]);
});

test("新しい様式と、取りやめた様式も行になる", async () => {
  const former = await drawnSummary(gather([may()]));
  const collected = gather([june("4回開いた。", [{ initiative: "2-1-3-1" }])], {
    former,
    period: "final",
    retire: [{ initiative: "1-2-2-2", department: "町民生活課", sequence: 1 }],
  });
  expect(changesOf(collected)).toEqual([
    ["Ⅱ-1-③(1) 使用料、手数料等の見直し検討", "町民生活課", "added"],
    [expect.stringContaining("Ⅰ-2-②(2) "), "町民生活課", "gone"],
  ]);
  expect(changesSinceSentence(collected.model)).toBe("年度末の総括から、1様式が加わり、1様式がなくなりました。");
});

test("全課の様式は一つの様式として比べ、そのシートで直した文も変更点になる", async () => {
  const form = (department: string, text: string): DrawnForm => {
    return { initiative: "1-1-1-1", department, texts: { firstHalf: text } };
  };
  const files = [
    aFile("総務課.xlsx", [form("総務課", "会議")]),
    aFile("町民生活課.xlsx", [form("町民生活課", "窓口")]),
  ];
  const former = await drawnSummary(gather(files));
  const corrected = aFile("町民生活課.xlsx", [form("町民生活課", "窓口と電話")], JUNE);
  const final = gather([corrected], { former, period: "final" });
  const [change, ...others] = changesOf(final) ?? [];
  expect(others).toEqual([]);
  expect(change).toMatchObject([
    "Ⅰ-1-①(1) 効果的な情報発信手法の研究実施",
    "全課",
    "firstHalf",
    expect.stringMatching(/【町民生活課】\n?窓口$/u) as string,
    expect.stringMatching(/【町民生活課】\n?窓口と電話$/u) as string,
  ]);
});

test("本文が2つある様式は、どちらも前のままなら変わっていず、一つに決まれば残りがなくなる", async () => {
  const other = aFile("別の班.xlsx", [{ texts: { secondHalf: "3回開いた。" } }]);
  const first = gather([may(), other]);
  const former = await drawnSummary(first);
  const still = gather([], { former, period: "final" });
  expect(changesOf(still)).toEqual([]);
  const [question] = first.questions;
  const settled = gather([], { former, period: "final", answers: { [question?.id ?? ""]: "別の班.xlsx" } });
  expect(changesOf(settled)).toEqual([[ofInitiative, "町民生活課", "gone"]]);
});

test.each(["full-year", "first-half"])(
  "確定値の総括を %s に戻してまとめれば何とも比べず、確定値でまとめ直せば変更点が元どおり出る",
  async (earlier) => {
    const full = await drawnSummary(gather([may()]));
    const final = gather([june("5回開いた。")], { former: full, period: "final" });
    const expected = [[ofInitiative, "町民生活課", "secondHalf", "4回開いた。", "5回開いた。"]];
    expect(changesOf(final)).toEqual(expected);
    const back = gather([], { former: await drawnSummary(final), period: earlier });
    expect(back.model.changesSince).toBeNull();
    const twice = gather([], { former: await drawnSummary(back), period: earlier });
    expect(twice.model.changesSince).toBeNull();
    expect(changesOf(gather([], { former: await drawnSummary(twice), period: "final" }))).toEqual(expected);
  },
);

test("年度末から前期に戻しても、年度末の変更点は前期からのまま", async () => {
  const october = aFile("町民生活課.xlsx", [{ texts: { firstHalf: "春に開いた。" } }]);
  const april = aFile("町民生活課.xlsx", [{ texts: { firstHalf: "春に2回開いた。" } }], JUNE);
  const half = await drawnSummary(gather([october], { period: "first-half" }));
  const full = gather([april], { former: half });
  const back = gather([], { former: await drawnSummary(full), period: "first-half" });
  expect(changesOf(gather([], { former: await drawnSummary(back) }))).toEqual(changesOf(full));
  expect(changesOf(full)).toHaveLength(1);
});

test("課の分からない様式に課を答えても、同じ様式として比べる", async () => {
  const unknown = aFile("様式.xlsx", [{ texts: { departments: "全町", review: "続ける。" }, isUnnumbered: true }]);
  const first = gather([unknown]);
  const former = await drawnSummary(first);
  const question = first.questions.find(({ kind }) => kind === "department");
  expect(question).toBeDefined();
  const answered = gather([], { former, period: "final", answers: { [question?.id ?? ""]: "町民生活課" } });
  expect(changesOf(answered)).toEqual([]);
  expect(answered.collection.forms.map(({ key }) => key.department)).toEqual(["町民生活課"]);
});

describe("年度の途中で課の名前が変わっても", () => {
  const plan = afterReform({ 町民生活課: "住民課" }, [{ department: "住民課", name: "町民生活課" }]);
  const vision = "町民が支え合う町";
  const whole = (department: string, firstHalf: string): DrawnForm => {
    return { initiative: "1-1-1-1", department, texts: { firstHalf, vision, departments: "全課【総務課】" } };
  };
  const before = [
    aFile("町民生活課.xlsx", [{ texts: { vision, secondHalf: "4回開いた。" } }, whole("町民生活課", "窓口で聞いた。")]),
    aFile("総務課.xlsx", [whole("総務課", "会議を開いた。")]),
  ];
  const handIn = (secondHalf: string, firstHalf: string): WorkbookSnapshot =>
    aFile(
      "町民生活課.xlsx",
      [{ department: "住民課", texts: { vision, secondHalf, departments: "住民課" } }, whole("住民課", firstHalf)],
      JUNE,
    );

  test("出し直さない様式は変わっていない", async () => {
    const former = await drawnSummary(gather(before));
    const final = gather([], { former, period: "final", plan });
    expect(final.collection.forms.map(({ key }) => key.department)).toContain("住民課");
    expect(changesOf(final)).toEqual([]);
  });

  test("新しい名前で出された様式は同じ様式で、実践課の名前も全課の見出しも、変わったことにならない", async () => {
    const former = await drawnSummary(gather(before));
    const same = gather([handIn("4回開いた。", "窓口で聞いた。")], { former, period: "final", plan });
    expect(changesOf(same)).toEqual([]);
    const again = gather([], { former: await drawnSummary(same), period: "final", plan });
    expect(changesOf(again)).toEqual([]);
  });

  test("直した文だけが変わったところで、その印も見出しにかからない", async () => {
    const former = await drawnSummary(gather(before));
    const final = gather([handIn("5回開いた。", "窓口と電話で聞いた。")], { former, period: "final", plan });
    expect(changesOf(final)).toEqual([
      [
        expect.anything(),
        "全課",
        "firstHalf",
        expect.stringContaining("【町民生活課】"),
        expect.stringContaining("【住民課】"),
      ],
      [ofInitiative, "住民課", "secondHalf", "4回開いた。", "5回開いた。"],
    ]);
    const sheet = (await drawnSummary(final)).sheets.find(({ name }) => name === "変更点");
    const texts = sheet?.cells.map(({ text }) => text) ?? [];
    expect(texts).toContain("【総務課】\n会議を開いた。\n【町民生活課】\n窓口で聞いた。");
    expect(texts).toContain("【総務課】\n会議を開いた。\n【住民課】\n窓口【と電話】で聞いた。");
  });

  test("名前のほかに課が変わった実践課は、変わったところ", async () => {
    const former = await drawnSummary(gather(before));
    const other = aFile(
      "町民生活課.xlsx",
      [{ department: "住民課", texts: { vision, secondHalf: "4回開いた。", departments: "住民課、総務課" } }],
      JUNE,
    );
    const final = gather([other], { former, period: "final", plan });
    expect(changesOf(final)).toContainEqual([ofInitiative, "住民課", "departments", "町民生活課", "住民課、総務課"]);
  });
});

test("とりまとめ課だけだった全課の欄に別の課の文が加われば、加わった課の部分だけに印が付く", async () => {
  const form = (department: string, firstHalf: string): DrawnForm => {
    return { initiative: "1-1-1-1", department, texts: { firstHalf } };
  };
  const former = await drawnSummary(gather([aFile("総務課.xlsx", [form("総務課", "会議を開いた。")])]));
  const final = gather([aFile("町民生活課.xlsx", [form("町民生活課", "窓口で聞いた。")], JUNE)], {
    former,
    period: "final",
  });
  const texts = (await drawnSummary(final)).sheets.find(({ name }) => name === "変更点")?.cells.map(({ text }) => text);
  expect(texts).toContain("会議を開いた。");
  expect(texts).toContain("【総務課】\n会議を開いた。\n【【町民生活課】\n窓口で聞いた。】");
});

const fieldIds = formDefinitionR5.fields
  .filter(({ role }) => role === "progress" || role === "text")
  .map(({ id }) => id);
const initiatives = ["1-2-1-1", "1-2-2-2", "2-1-3-1"];
/** With what a text may be marked by, too. */
const anyText = fc.stringMatching(/^[あい【】\n5]{0,6}。$/u);
const anyEdit = fc.record({
  initiative: fc.constantFrom(...initiatives),
  field: fc.constantFrom(...fieldIds),
  text: anyText,
});

test("時期ごとに一度まとめ、間に何を直しても、変更点はちょうど直したところ", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyEdit, { maxLength: 4 }), { minLength: 2, maxLength: 2 }),
      async ([first = [], second = []]) => {
        const texts = new Map(
          initiatives.map((code) => [code, Object.fromEntries(fieldIds.map((id) => [id, `${code} ${id}の文。`]))]),
        );
        const handIn = (modified: string): WorkbookSnapshot =>
          aFile(
            "町民生活課.xlsx",
            initiatives.map((initiative) => ({ initiative, texts: texts.get(initiative) ?? {} })),
            { modified },
          );
        const apply = (edits: typeof first): void => {
          for (const { initiative, field, text } of edits)
            texts.set(initiative, { ...texts.get(initiative), [field]: text });
        };
        let collected = gather([handIn("2023-10-10T00:00:00Z")], { period: "first-half" });
        for (const [period, edits] of [
          ["full-year", first],
          ["final", second],
        ] as const) {
          const before = structuredClone(texts);
          apply(edits);
          collected = gather([handIn(`2024-0${period === "final" ? 6 : 4}-10T00:00:00Z`)], {
            former: await drawnSummary(collected),
            period,
          });
          const expected = initiatives.flatMap((code) =>
            fieldIds
              .map((id) => [id, before.get(code)?.[id], texts.get(code)?.[id]])
              .filter(([, then, now]) => then !== now),
          );
          expect(changesOf(collected)?.map((change) => (change as readonly unknown[]).slice(2))).toEqual(expected);
        }
      },
    ),
    { numRuns: runs(2) },
  );
});
