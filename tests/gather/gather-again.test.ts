import fc from "fast-check";
import { sheetNames } from "../../src/form/sheet-names";
import type { Collection, RecognisedWorkbook } from "../../src/gather/collection";
import { aCollection, aForm, aWorkbook } from "../support/a-form";
import {
  formerOf,
  editInList,
  editOnFormSheet,
  removeFromList,
  removeSheets,
  renameSheet,
  writeInList,
  type SummaryEdit,
} from "./a-summary";
import { runs } from "../support/runs";

const residents = (texts: Readonly<Record<string, string | null>> = {}, vision = "住民の姿"): RecognisedWorkbook =>
  aWorkbook({ file: "町民生活課.xlsx", forms: [aForm({ vision, texts: { goals: "住民の目標", ...texts } })] });
const waterworks = (texts: Readonly<Record<string, string | null>> = {}): RecognisedWorkbook =>
  aWorkbook({
    file: "建設水道課.xlsx",
    forms: [aForm({ departments: "建設水道課", vision: "水道の姿", texts: { goals: "水道の目標", ...texts } })],
  });

/** Gathers, lets 総務課 edit the summary, and gathers what comes then. */
function again(
  first: readonly RecognisedWorkbook[],
  edits: readonly SummaryEdit[],
  second: readonly RecognisedWorkbook[],
): Collection {
  return aCollection({ workbooks: second, former: formerOf(aCollection({ workbooks: first }), ...edits) });
}

const goalsOf = ({ forms }: Collection): readonly unknown[] => forms.map(({ texts }) => texts.goals);

describe("様式ごとに差し替える", () => {
  test("何も変わっていなければ、何も変わらない", () => {
    const first = aCollection({ workbooks: [residents(), waterworks()] });
    const second = again([residents(), waterworks()], [], [residents(), waterworks()]);
    expect(second.forms).toEqual(first.forms);
    expect(second.changes).toMatchObject({
      replaced: [],
      added: [],
      kept: [],
      unchanged: [{ department: "町民生活課" }, { department: "建設水道課" }],
    });
  });

  test("来た様式は差し替わり、来なかった様式は残って名前が挙がる", () => {
    const second = again([residents(), waterworks()], [], [residents({ goals: "新しい目標" })]);
    expect(second.forms.map(({ origin, texts, source }) => [origin, texts.goals, source.file])).toEqual([
      ["submitted", "新しい目標", "町民生活課.xlsx"],
      ["submitted", "水道の目標", "建設水道課.xlsx"],
    ]);
    expect(second.submissions.map(({ reading, isRemembered }) => [reading.source.file, isRemembered])).toEqual([
      ["建設水道課.xlsx", true],
      ["町民生活課.xlsx", false],
    ]);
    expect(second.changes).toMatchObject({
      replaced: [{ department: "町民生活課" }],
      kept: [{ department: "建設水道課" }],
      added: [],
    });
  });

  test("来なかった様式の読み取りは、出されたときのまま", () => {
    const [, second] = again([residents(), waterworks()], [], [residents()]).forms;
    expect(second?.reading).toEqual(aCollection({ workbooks: [waterworks()] }).forms[0]?.reading);
  });

  test("ファイルの記録がない総括から残った様式は、一覧のその行を指す読み取りを持つ", () => {
    const withoutFiles = removeSheets((name) => name === sheetNames.memory);
    const [, kept] = again([residents(), waterworks()], [withoutFiles], [residents()]).forms;
    expect(kept?.origin).toBe("kept");
    expect(kept?.reading).toMatchObject({
      sheet: sheetNames.list,
      departments: { named: ["建設水道課"] },
      initiative: { inPlan: { code: "1-2-1-1" } },
      fields: { goals: { text: "水道の目標", areas: [{ top: 2, left: 7 }] } },
    });
  });

  test("三度めも、二度めに残った様式と直しを覚えている", () => {
    const second = again([residents(), waterworks()], [editInList("水道の目標", "直した目標")], [residents()]);
    const third = aCollection({ workbooks: [residents(), waterworks()], former: formerOf(second) });
    expect(goalsOf(third)).toEqual(["住民の目標", "直した目標"]);
    expect(third.forms[1]?.edited).toEqual({ goals: "水道の目標" });
  });

  test("ファイル名やシート名が変わっても、目指す姿が同じなら同じ様式", () => {
    const renamed = aWorkbook({ file: "町民生活課_最終.xlsx", forms: [aForm({ vision: "住民の姿", sheet: "別名" })] });
    const { forms } = again([residents()], [], [renamed]);
    expect(forms.map(({ key, isInConflict }) => [key.sequence, isInConflict])).toEqual([
      [1, true],
      [1, true],
    ]);
  });
});

describe("総務課の直し", () => {
  test.each([
    ["様式のシートで", editOnFormSheet("住民の目標", "直した目標")],
    ["一覧で", editInList("住民の目標", "直した目標")],
  ])("%s直した欄は、課の文が元のままなら残る", (_, edit) => {
    const second = again([residents()], [edit], [residents({ review: "新しい検証" })]);
    expect(second.forms[0]?.texts).toMatchObject({ goals: "直した目標", review: "新しい検証" });
    expect(second.forms[0]?.edited).toEqual({ goals: "住民の目標" });
    expect(second.changedInBoth).toEqual([]);
  });

  test("両方で変わった欄は総務課の文が残り、両方の文を挙げて確かめてもらう", () => {
    const second = again(
      [residents()],
      [editInList("住民の目標", "直した目標")],
      [residents({ goals: "課の新しい目標" })],
    );
    expect(goalsOf(second)).toEqual(["直した目標"]);
    expect(second.changedInBoth).toMatchObject([
      { field: "goals", summaryText: "直した目標", submittedText: "課の新しい目標" },
    ]);
  });

  test("その問いは、どちらかの文が変わるまで何度でも出る", () => {
    const asked = again(
      [residents()],
      [editInList("住民の目標", "直した目標")],
      [residents({ goals: "課の新しい目標" })],
    );
    const next = (workbook: RecognisedWorkbook | null, ...edits: readonly SummaryEdit[]): Collection =>
      aCollection({ workbooks: workbook ? [workbook] : [], former: formerOf(asked, ...edits) });
    expect(next(residents({ goals: "課の新しい目標" })).changedInBoth).toHaveLength(1);
    expect(next(null).changedInBoth).toMatchObject([{ submittedText: "課の新しい目標" }]);

    const taken = next(residents({ goals: "直した目標" }));
    expect([taken.changedInBoth, taken.forms[0]?.edited]).toEqual([[], {}]);
    const decided = next(residents({ goals: "課の新しい目標" }), editInList("直した目標", "話し合った目標"));
    expect([goalsOf(decided), decided.changedInBoth]).toEqual([["話し合った目標"], []]);
  });

  test("両方が同じ文に直していれば問わない", () => {
    const second = again([residents()], [editInList("住民の目標", "同じ直し")], [residents({ goals: "同じ直し" })]);
    expect([goalsOf(second), second.changedInBoth, second.forms[0]?.edited]).toEqual([["同じ直し"], [], {}]);
  });

  test("シートと一覧を別々に直していれば、シートの文が残り、両方の文を挙げて確かめてもらう", () => {
    const edits = [editInList("住民の目標", "一覧の直し"), editOnFormSheet("住民の目標", "シートの直し")];
    const second = again([residents()], edits, [residents()]);
    expect(goalsOf(second)).toEqual(["シートの直し"]);
    expect(second.editedTwice).toMatchObject([{ field: "goals", sheetText: "シートの直し", listText: "一覧の直し" }]);
    const third = aCollection({ workbooks: [residents()], former: formerOf(second) });
    expect(third.editedTwice).toEqual(second.editedTwice);
  });

  test("シートの名前を変えてあっても、管理番号でそのシートと分かる", () => {
    const second = again(
      [residents()],
      [editOnFormSheet("住民の目標", "直した目標"), renameSheet("Ⅰ-2-①(1) 町民生活課", "地域")],
      [residents()],
    );
    expect(goalsOf(second)).toEqual(["直した目標"]);
  });

  test("覚え書きのシートがなくなっていれば、違う文はみな確かめてもらう。空の欄は別", () => {
    const second = again(
      [residents({ secondHalf: "" })],
      [removeSheets((name) => name === sheetNames.memory)],
      [residents({ goals: "新しい目標", secondHalf: "後期の報告" })],
    );
    expect(second.forms[0]?.texts).toMatchObject({ goals: "住民の目標", secondHalf: "後期の報告" });
    expect(second.changedInBoth.map(({ field }) => field)).toEqual(["goals"]);
  });

  test.each([
    ["一覧の行", [removeFromList("住民の目標")]],
    ["シート", [removeSheets((name) => name.startsWith("Ⅰ-2-①(1) 町民"))]],
    ["行もシートも", [removeFromList("住民の目標"), removeSheets((name) => name.startsWith("Ⅰ-2-①(1) 町民"))]],
  ])("総務課が%s消した様式は、黙って消えも戻りもせず、答えるまで尋ねる", (_, edits) => {
    const key = { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 };
    const second = again([residents(), waterworks()], edits, [waterworks()]);
    expect(goalsOf(second)).toEqual(["住民の目標", "水道の目標"]);
    expect(second.questions).toMatchObject([{ type: "form-deleted", key, answer: null }]);
    // Nobody has answered, and the row and the sheet are back.
    const third = aCollection({ workbooks: [], former: formerOf(second) });
    expect(third.questions).toMatchObject([{ type: "form-deleted", key, answer: null }]);
    const [{ id } = { id: "" }] = third.questions ?? [];

    const kept = aCollection({ workbooks: [], former: formerOf(second), answers: { [id]: "keep" } });
    expect(goalsOf(kept)).toEqual(["住民の目標", "水道の目標"]);
    expect(aCollection({ workbooks: [], former: formerOf(kept) }).questions).toEqual([]);
    const deletedAgain = aCollection({ workbooks: [], former: formerOf(kept, ...edits) });
    expect(deletedAgain.questions).toMatchObject([{ type: "form-deleted", key, answer: null }]);

    const retired = aCollection({ workbooks: [], former: formerOf(second), answers: { [id]: "retire" } });
    expect(goalsOf(retired)).toEqual(["水道の目標"]);
    expect(retired.excluded).toMatchObject([{ reason: "retired", key }]);
    expect(retired.givenUp).toEqual([key]);
  });

  test("欄のない様式は、欄のないまま覚えている", () => {
    const second = again([residents({ review: null })], [], [residents({ review: null })]);
    expect(second.forms[0]?.texts.review).toBeNull();
    expect(second.changes?.unchanged).toHaveLength(1);
  });
});

describe("前と同じ様式か分からないとき", () => {
  test("同じファイルの新しい版で目指す姿だけが書き改められたら、同じ様式で、両方の文を挙げる", () => {
    const second = again([residents()], [], [residents({}, "書き直した姿")]);
    expect(second.forms.map(({ key }) => key.sequence)).toEqual([1]);
    expect(second.visionsCorrected).toMatchObject([{ before: "住民の姿", after: "書き直した姿" }]);
    expect(second.questions).toEqual([]);
  });

  test("残った一つと新しい一つは、両方入れて確かめてもらう", () => {
    const rewritten = { goals: "別の目標", actions: "別の取組", firstHalf: "別の前期", secondHalf: "別の後期" };
    const other = aForm({ initiative: "1-2-2-2", vision: "参画する町", sheet: "様式2" });
    const withOther = ({ sheets, source: { file } }: RecognisedWorkbook): RecognisedWorkbook =>
      aWorkbook({ file, forms: [...sheets.flatMap(({ forms }) => forms), other] });
    const second = again([withOther(residents())], [], [withOther(residents(rewritten, "書き直した姿"))]);
    expect(second.forms.slice(0, 2).map(({ key, origin }) => [key.sequence, origin])).toEqual([
      [1, "kept"],
      [2, "submitted"],
    ]);
    expect(second.uncertain).toMatchObject([{ former: { sequence: 1 }, submitted: { sequence: 2 } }]);
  });

  test("総務課が目指す姿を直していても、課の元の文で同じ様式と分かる", () => {
    const second = again([residents()], [editInList("住民の姿", "直した姿")], [residents()]);
    expect(second.forms.map(({ key, texts }) => [key.sequence, texts.vision])).toEqual([[1, "直した姿"]]);
  });

  test("管理番号ごと写したシートだけがまた来ても、元の様式を書き換えない", () => {
    const number = "R5 Ⅰ-2-①(1) 町民生活課 その1";
    const original = aForm({ number, vision: "元の姿", sheet: "様式1", sheetPosition: 0 });
    const copied = aForm({ number, vision: "写して書いた姿", sheet: "様式1 (2)", sheetPosition: 1 });
    const both = aWorkbook({ forms: [original, copied] });
    const second = again([both], [], [aWorkbook({ forms: [copied] })]);
    expect(second.forms.map(({ key, origin, texts }) => [key.sequence, origin, texts.vision])).toEqual([
      [1, "kept", "元の姿"],
      [2, "submitted", "写して書いた姿"],
    ]);
  });

  test("課の分からなかった全課の様式は、課が分かれば一度だけ入る", () => {
    const form = aForm({ initiative: "1-1-1-1", texts: { goals: "全課の目標" } });
    const unclear = aWorkbook({ file: "前期.xlsx", forms: [form] });
    const clear = aWorkbook({
      file: "前期.xlsx",
      forms: [form, aForm({ initiative: "2-2-4-1", sheet: "2" })],
    });
    const second = again([unclear], [editInList("全課の目標", "直した目標")], [clear]);
    expect(second.forms.map(({ key, texts }) => [key.initiative, key.department, texts.goals])).toEqual([
      ["1-1-1-1", "町民生活課", "直した目標"],
      ["2-2-4-1", "町民生活課", "目標の文"],
    ]);
    expect(second.changes?.reclassified).toMatchObject([{ former: { department: null } }]);
  });

  test("課の分からなかった様式は、そのシートが書き直されて来れば残らない。総務課が手を入れたものは残る", () => {
    const sheetWith = (file: string, ...visions: readonly string[]): RecognisedWorkbook =>
      aWorkbook({
        file,
        forms: visions.map((vision, index) => aForm({ initiative: "1-1-1-1", vision, top: index * 20 })),
      });
    const first = [sheetWith("前期.xlsx", "一の姿", "二の姿")];
    const second = [sheetWith("前期.xlsx", "三の姿", "四の姿")];
    expect(again(first, [], second).forms.map(({ texts }) => texts.vision)).toEqual(["三の姿", "四の姿"]);
    const visions = again(first, [editInList("一の姿", "直した姿")], second).forms.map(({ texts }) => texts.vision);
    expect(visions).toContain("直した姿");
    expect(visions).not.toContain("二の姿");
  });

  test("課の分からない様式の課を総務課が一覧に書けば、次からはその課のもの", () => {
    const unclear = aWorkbook({ file: "前期.xlsx", forms: [aForm({ initiative: "1-1-1-1" })] });
    const department = "P2";
    const second = again([unclear], [writeInList(department, "教育振興課")], [unclear]);
    expect(second.forms.map(({ key, isAllDepartments }) => [key.department, isAllDepartments])).toEqual([
      ["教育振興課", true],
    ]);
    const third = aCollection({ workbooks: [unclear], former: formerOf(second) });
    expect(third.forms.map(({ key }) => key.department)).toEqual(["教育振興課"]);
  });

  test("前は課が分かり、今は分からない様式は、両方入れて確かめてもらう", () => {
    const broken = aWorkbook({
      file: "町民生活課.xlsx",
      forms: [aForm({ vision: "住民の姿", departments: "生活課" })],
    });
    const second = again([residents()], [], [broken]);
    expect(second.forms.map(({ key }) => key.department)).toEqual(["町民生活課", null]);
    expect(second.uncertain).toMatchObject([{ former: { department: "町民生活課" }, submitted: { department: null } }]);
  });

  test("食い違っていた様式は、課が一つに決めて出せば食い違わない", () => {
    const version = (file: string, goals: string): RecognisedWorkbook =>
      aWorkbook({ file, forms: [aForm({ texts: { goals } })] });
    const both = [version("a.xlsx", "一の目標"), version("b.xlsx", "二の目標")];
    const decided = again(both, [], [version("a.xlsx", "二の目標")]);
    expect(decided.forms.map(({ texts, isInConflict }) => [texts.goals, isInConflict])).toEqual([["二の目標", false]]);
    for (const next of [both, [version("a.xlsx", "一の目標")], []])
      expect(goalsOf(again(both, [], next))).toEqual(["一の目標", "二の目標"]);
    const other = again(both, [], [version("a.xlsx", "三の目標")]);
    expect(other.forms.map(({ texts, isInConflict }) => [texts.goals, isInConflict])).toEqual([
      ["三の目標", true],
      ["二の目標", true],
    ]);
  });
});

describe("全課の様式", () => {
  const part = (department: string, goals: string): RecognisedWorkbook =>
    aWorkbook({
      file: `${department}.xlsx`,
      forms: [aForm({ initiative: "1-1-1-1", vision: "共通の姿", texts: { goals } })],
    });
  const parts = [part("総務課", "総務の目標"), part("町民生活課", "町民の目標")];

  test("課ごとの様式は、それぞれ一覧から残る", () => {
    const second = again(parts, [editInList("町民の目標", "直した目標")], [part("総務課", "総務の新しい目標")]);
    expect(second.forms.map(({ key, origin, texts }) => [key.department, origin, texts.goals])).toEqual([
      ["総務課", "submitted", "総務の新しい目標"],
      ["町民生活課", "submitted", "直した目標"],
    ]);
  });

  test("まとめた様式の直しは、欄ごとそのまま覚えている", () => {
    const merged = "総務の目標\n【町民生活課】\n町民の目標";
    const former = formerOf(aCollection({ workbooks: parts }), editOnFormSheet(merged, "まとめて直した目標"));
    const goals = former.merged.find(({ initiative }) => initiative === "1-1-1-1")?.fields.goals;
    expect(goals).toMatchObject({ text: "まとめて直した目標", gathered: null });
    expect(former.forms.map(({ fields }) => fields.goals?.text)).toEqual(["総務の目標", "町民の目標"]);
  });
});

describe("性質", () => {
  const anyText = fc.oneof(fc.constantFrom("", "文", "一行め\n二行め", "=1+1"), fc.string({ maxLength: 40 }));
  const anyForms = fc.array(
    fc.record({
      initiative: fc.constantFrom("1-1-1-1", "1-2-1-1", "2-1-3-1", "9-9-9-9"),
      departments: fc.constantFrom("町民生活課", "建設水道課", "全課【総務課】", "どこかの課"),
      vision: fc.constantFrom("", "姿A", "姿B", "姿C"),
      texts: fc.record({ goals: anyText, review: fc.option(anyText, { nil: null }) }),
    }),
    { maxLength: 6 },
  );
  const anyWorkbooks = fc.tuple(anyForms, anyForms).map((files) =>
    files.map((forms, index) =>
      aWorkbook({
        file: ["町民生活課.xlsx", "様式.xlsx"][index] ?? "",
        forms: forms.map((form, place) => aForm({ ...form, sheet: `様式${place}`, sheetPosition: place })),
      }),
    ),
  );
  const shownBy = ({ forms }: Collection): unknown =>
    forms.map(({ key, source, texts, edited, isInConflict }) => ({ key, source, texts, edited, isInConflict }));

  test("同じものをもう一度集めても、何も変わらない", () => {
    fc.assert(
      fc.property(anyWorkbooks, (workbooks) => {
        const first = aCollection({ workbooks });
        const second = aCollection({ workbooks, former: formerOf(first) });
        expect(shownBy(second)).toEqual(shownBy(first));
        expect(second).toMatchObject({ changedInBoth: [], editedTwice: [], uncertain: [] });
        expect(second.changes).toMatchObject({ replaced: [], added: [], kept: [], reclassified: [] });
      }),
      { numRuns: runs(4) },
    );
  });

  test("何も来なければ、すべて残る", () => {
    fc.assert(
      fc.property(anyWorkbooks, (workbooks) => {
        const first = aCollection({ workbooks });
        const second = aCollection({ former: formerOf(first) });
        const withoutAbsent = (collection: Collection): unknown =>
          collection.forms.map(({ key, source, texts }) => ({ key, source, texts }));
        expect(withoutAbsent(second)).toEqual(withoutAbsent(first));
        expect(shownBy(aCollection({ workbooks, former: formerOf(second) }))).toEqual(shownBy(first));
      }),
      { numRuns: runs(4) },
    );
  });
});

describe("ファイルに保存できない文字", () => {
  const texts = ["a\u0001b", "a\uD800b", "a\uFFFEb"];

  test.each(texts)("〓で示した欄は、総務課の直しではない", (goals) => {
    const workbooks = [residents({ goals })];
    const second = again(workbooks, [], workbooks);
    expect(goalsOf(second)).toEqual([goals]);
    expect(second).toMatchObject({ changedInBoth: [], forms: [{ edited: {} }], changes: { replaced: [] } });
    const third = aCollection({ workbooks, former: formerOf(second) });
    expect(goalsOf(third)).toEqual([goals]);
  });

  test.each(texts)("課が打ち直せば、その文に差し替わる", (goals) => {
    const second = again([residents({ goals })], [], [residents({ goals: "ab" })]);
    expect(goalsOf(second)).toEqual(["ab"]);
    expect(second.changedInBoth).toEqual([]);
  });

  test.each(texts)("来なかった様式にも残る", (goals) => {
    const second = again([residents({ goals })], [], []);
    expect(goalsOf(second)).toEqual([goals]);
    expect(second.forms).toMatchObject([{ origin: "submitted", edited: {} }]);
  });

  test("総務課が総括で打ち直せば、直しとして残る", () => {
    const workbooks = [residents({ goals: "a\u0001b" })];
    const second = again(workbooks, [editInList("a〓b", "ab")], workbooks);
    expect(goalsOf(second)).toEqual(["ab"]);
    expect(second.forms).toMatchObject([{ edited: { goals: "a\u0001b" } }]);
  });
});
