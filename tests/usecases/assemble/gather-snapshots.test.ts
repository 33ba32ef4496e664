import { sheetNames } from "../../../src/form/sheet-names";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { gatheringResult } from "../../../src/usecases/assemble/gathering-result";
import { isOpen, type Question } from "../../../src/usecases/assemble/questions";
import { collectSnapshots } from "../../../src/usecases/assemble/gather-snapshots";
import { departmentQuestionId, fieldQuestionId, noAnswers } from "../../../src/gather/questions";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import type { Collected, GatherAnswers } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, together } from "../a-department-workbook";

const asSummary = (collected: Collected): WorkbookSnapshot =>
  snapshotOfDrawing(drawSummary(collected, { assembledAt: null, takenSheetNames: [] }), "総括.xlsx");
const openIn = ({ questions }: Collected): readonly Question[] => questions.filter(isOpen);
const rulesOf = ({ findings }: Collected): readonly string[] => findings.map(({ rule }) => rule);

describe("どの課のものか尋ねた答え", () => {
  const unclear = aDepartmentWorkbook("提出用.xlsx", [
    { initiative: "1-1-1-1", sheet: "Sheet1", isUnnumbered: true, texts: { firstHalf: "○農家への便り\n・年3回" } },
    { initiative: "1-2-2-1", sheet: "Sheet2", isUnnumbered: true },
  ]);
  const answersTo = (collected: Collected, ...departments: readonly string[]): GatherAnswers =>
    Object.fromEntries(
      openIn(collected).flatMap(({ id }, index) => {
        const department = departments[index];
        return department === undefined ? [] : [[id, department]];
      }),
    );

  test("見分けるための場所と初めの行を示す", () => {
    const [first] = openIn(gathered([unclear]));
    expect(first).toMatchObject({
      kind: "department",
      source: { file: "提出用.xlsx", sheet: "Sheet1" },
      about: "Ⅰ-1-①(1) 効果的な情報発信手法の研究実施",
      texts: [{ text: "○農家への便り" }],
      proposed: null,
    });
    expect(first?.choices.map(({ answer }) => answer)).toContain("農業振興課");
  });

  test("答えた様式だけがその課のものになり、実践課の文は変わらず、尋ねるのをやめる", () => {
    const answers = answersTo(gathered([unclear]), "農業振興課");
    const again = gathered([unclear], { answers });
    expect(again.collection.forms.map(({ key, texts }) => [key.department, texts.departments])).toEqual([
      ["農業振興課", "全課【総務課】"],
      [null, "全課【総務課】"],
    ]);
    expect(rulesOf(again).filter((rule) => rule === "department-unclear")).toHaveLength(1);
    expect(openIn(again)).toHaveLength(1);
  });

  test("次からは答えなくても、総括が覚えている", () => {
    const answers = answersTo(gathered([unclear]), "農業振興課", "建設水道課");
    const answered = gathered([unclear], { answers });
    const next = gathered([unclear], { former: asSummary(answered) });
    expect(next.collection.forms.map(({ key }) => key.department)).toEqual(["農業振興課", "建設水道課"]);
    expect(openIn(next)).toEqual([]);
    expect(next.collection.changes).toMatchObject({ replaced: [], added: [], kept: [] });
    expect(next.collection.changes?.unchanged).toHaveLength(2);
  });

  test("総括に残した様式についても答えられる", () => {
    const former = asSummary(gathered([unclear]));
    const kept = gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}])], { former });
    const answers = answersTo(kept, "農業振興課", "建設水道課");
    const answered = gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}])], {
      former,
      answers,
    });
    expect(openIn(answered)).toEqual([]);
    expect(answered.collection.forms.map(({ key }) => key.department).toSorted()).toEqual([
      "建設水道課",
      "町民生活課",
      "農業振興課",
    ]);
  });

  test("もう合わない答え、計画にない課、課の分かっている様式への答えは、何も変えない", () => {
    const known = aDepartmentWorkbook("町民生活課.xlsx", [{ sheet: "Sheet1" }]);
    const plain = gathered([known, unclear]);
    const cell = "B4";
    const answers = {
      [departmentQuestionId({ file: "町民生活課.xlsx", sheet: "Sheet1", cell })]: "総務課",
      [departmentQuestionId({ file: "提出用.xlsx", sheet: "Sheet1", cell: "Z99" })]: "総務課",
      [departmentQuestionId({ file: "提出用.xlsx", sheet: "Sheet1", cell })]: "税務課",
      ...Object.fromEntries(openIn(plain).map(({ id }) => [id, "税務課"])),
    };
    const answered = gathered([known, unclear], { answers });
    expect(answered.collection.forms.map(({ key }) => key)).toEqual(plain.collection.forms.map(({ key }) => key));
  });
});

describe("両方で変わった欄の答え", () => {
  const SHEET = "Ⅰ-2-①(1) 町民生活課";
  const first = aDepartmentWorkbook("町民生活課.xlsx", [{}]);
  const second = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { review: "課の新しい評価" } }]);
  const former = mended(asSummary(gathered([first])), SHEET, "話合いが深まった。次の年も続ける。", "総務課の直し");
  const key = { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 };
  const answer = (choice: string): GatherAnswers =>
    Object.fromEntries(openIn(gathered([second], { former })).map(({ id }) => [id, choice]));
  const reviewOf = ({ collection }: Collected): unknown => collection.forms[0]?.texts.review;

  test("答えるまでは総括の文が残り、両方の文を示して尋ねる", () => {
    const asked = gathered([second], { former });
    expect(reviewOf(asked)).toBe("総務課の直し");
    expect(openIn(asked)).toMatchObject([
      {
        kind: "changed-in-both",
        forms: [{ key }],
        about: "Ⅰ-2-①(1) 自治会組織の活動支援と連携 評価・検証",
        department: "町民生活課",
        texts: [{ text: "総務課の直し" }, { text: "課の新しい評価" }],
      },
    ]);
  });

  test.each([
    ["submitted", "課の新しい評価"],
    ["summary", "総務課の直し"],
  ] as const)("%s を選ぶと、その文が載り、次は尋ねない", (choice, text) => {
    const answered = gathered([second], { former, answers: answer(choice) });
    expect(reviewOf(answered)).toBe(text);
    expect(rulesOf(answered)).not.toContain("changed-in-both");
    const next = gathered([second], { former: asSummary(answered) });
    expect(reviewOf(next)).toBe(text);
    expect(openIn(next)).toEqual([]);
  });

  test("総括の文を選んでも、課の文がまた変われば、また尋ねる", () => {
    const answered = gathered([second], { former, answers: answer("summary") });
    const third = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { review: "さらに新しい評価" } }]);
    expect(openIn(gathered([third], { former: asSummary(answered) }))).toHaveLength(1);
  });

  test("ほかの文についての答えは、答えとしない", () => {
    const id = fieldQuestionId(key, "review", { summary: "総務課の直し", submitted: "前の評価" });
    const answered = gathered([second], { former, answers: { [id]: "submitted" } });
    expect(reviewOf(answered)).toBe("総務課の直し");
    expect(openIn(answered)).toHaveLength(1);
  });

  test.each([
    ["submitted", "次の評価"],
    ["summary", "総務課の直し"],
  ] as const)("全課をまとめた様式の欄にも、%s と答えられ、次は尋ねない", (choice, text) => {
    const all = (review: string): WorkbookSnapshot =>
      aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課", texts: { review } }]);
    const summary = asSummary(gathered([all("はじめの評価")]));
    const changed = mended(summary, "Ⅰ-1-①(1) 全課", "はじめの評価", "総務課の直し");
    const asked = openIn(gathered([all("次の評価")], { former: changed }));
    expect(asked).toMatchObject([{ kind: "changed-in-both", department: null }]);
    const answers = Object.fromEntries(asked.map(({ id }) => [id, choice]));
    const answered = gathered([all("次の評価")], { former: changed, answers });
    expect(openIn(answered)).toEqual([]);
    expect(gatheringResult(answered).chosen).toEqual({ summary: 0, submitted: 0, [choice]: 1 });
    expect(rulesOf(answered)).not.toContain("changed-in-both");
    const sheet = asSummary(answered).sheets.find(({ name }) => name === "Ⅰ-1-①(1) 全課");
    expect(sheet?.cells.map((cell) => cell.text)).toContain(text);
    const next = gathered([all("次の評価")], { former: asSummary(answered) });
    expect(openIn(next)).toEqual([]);
    expect(gatheringResult(next).chosen).toEqual({ summary: 0, submitted: 0 });
  });
});

describe("総括と様式が同じブックにある", () => {
  const own = aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-2-1-3", department: "総務課" }]);
  const drawing = drawSummary(gathered([own]), {
    assembledAt: null,
    takenSheetNames: own.sheets.map(({ name }) => name),
  });
  const both = together("総務課.xlsx", own, snapshotOfDrawing(drawing));

  test("そのファイルを出すと、様式だけが集まり、総括は前回の総括になる", () => {
    const again = gathered([both], { former: both });
    expect(again.collection.changes?.unchanged).toHaveLength(1);
    expect(again.collection.forms).toHaveLength(1);
    expect(again.collection.excluded).toEqual([]);
  });

  test("総括だけのファイルは、課の提出とはみなさず、名前を挙げる", () => {
    const alone = snapshotOfDrawing(drawing, "総括.xlsx");
    const collected = gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}]), alone]);
    expect(rulesOf(collected)).toContain("summary-in-input");
    expect(alone.sheets.map(({ name }) => name)).toContain(sheetNames.list);
  });
});

describe("年度の違う総括", () => {
  const plan = { ...planR5, fiscalYear: { era: "令和", year: 6 } } as const;
  const request = {
    snapshots: [aDepartmentWorkbook("町民生活課.xlsx", [{}])],
    unreadable: [],
    town: townR5,
    period: "full-year",
    plan,
    former: asSummary(gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}])])),
    answers: noAnswers,
  };

  test("計画の年度が変わっていたら、続けてはまとめない", () => {
    const collected = collectSnapshots(request);
    expect(collected).toMatchObject({
      ok: false,
      problem: {
        type: "other-year",
        message: expect.stringContaining("令和5年度の総括に、令和6年度の計画で") as string,
      },
    });
  });

  test("新しいブックに作るなら、前の年度の総括は続きにしない", () => {
    const collected = collectSnapshots({ ...request, beginsAnew: true });
    if (!collected.ok) throw new Error("refused");
    expect(collected.value.collection.former).toBeNull();
    // What was handed in is of the other year, too.
    expect(gatheringResult(collected.value).otherYears).toMatch(/^渡された1様式は令和5年度のもの/u);
  });
});
