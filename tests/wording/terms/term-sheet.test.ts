import fc from "fast-check";
import { ownKind } from "../../../src/form/recognise/sheet-kind";
import type { PreferredTerm } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import { defaultTerms } from "../../../src/wording/terms/default-terms";
import { drawTerms, readTerms } from "../../../src/wording/terms/term-sheet";
import { aSheetOf } from "../../plan/a-notices-sheet";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";
import { runs } from "../../support/runs";

const HEADERS = ["使わない語", "使う語", "条件", "根拠", "例外", "直し方"];
const problemsOn = (...rows: readonly (readonly (string | null)[])[]): readonly string[] =>
  (readTerms({ sheets: [aSheetOf("用語", [HEADERS, ...rows])] })?.problems ?? []).map(
    ({ cell, message }) => `${cell} ${message}`,
  );

test("書いていない町では、はじめからある用語を描き、読むとそのまま戻り、分からない行はない", () => {
  const read = readTerms({ sheets: [snapshotOfSheet(drawTerms(planR5))] });
  expect(read).toEqual({ sheet: "用語", terms: defaultTerms, problems: [] });
});

test("描いて読むと、書いたとおりに戻る", () => {
  const anyText = fc.string({ unit: fc.constantFrom("あ", "、", "\n", "「", "」", "とき", "5"), maxLength: 8 });
  const anyTerm: fc.Arbitrary<PreferredTerm> = fc.record({
    avoid: anyText.map((text) => `語${text}`),
    use: anyText,
    condition: anyText,
    basis: anyText,
    exceptions: anyText,
    certainty: fc.constantFrom("certain", "proposal", "off"),
  });
  fc.assert(
    fc.property(fc.array(anyTerm, { maxLength: 5 }), (terms) => {
      expect(readTerms({ sheets: [snapshotOfSheet(drawTerms({ ...planR5, terms }))] })?.terms).toEqual(terms);
    }),
    { numRuns: runs(30) },
  );
});

test("列の並びが違い、直し方のない行は提案になる", () => {
  const sheet = aSheetOf("用語 (2)", [["町の書き方"], ["正", "誤"], ["案内所", "案内処"]]);
  expect(readTerms({ sheets: [sheet] })).toEqual({
    sheet: "用語 (2)",
    problems: [],
    terms: [{ avoid: "案内処", use: "案内所", condition: "", basis: "", exceptions: "", certainty: "proposal" }],
  });
});

test("用語のシートは、様式ではなく、計画のシートである", () => {
  expect(ownKind(aSheetOf("用語", [HEADERS]), false)).toBe("plan");
});

test("分からない行は、どのセルか、どうなり、どうすればよいかを言う", () => {
  expect(
    problemsOn(
      ["案内処", "案内所", "春のとき", null, null, "確実"],
      ["案内処", "案内所", null, null, "窓口", "確実"],
      [null, "案内所", null, null, null, null],
      ["甲、乙、丙", "丁、戊", null, null, null, null],
      ["案内", "案内", null, null, null, null],
      ["駅", "停車場", "活用するとき", null, null, null],
      ["駅舎", "駅", null, null, null, "必ず"],
      ["駅舎", "駅", null, null, null, null],
    ),
  ).toEqual([
    "C2 条件「春のとき」が分からないので、この行は使いません。使える書き方は、名詞のとき、動詞のとき、活用するとき、単独のとき、文の初め、文の終わり、「○○」の前、「○○」の後です。",
    "E3 例外「窓口」が分からないので、この行は使いません。使える書き方は、名詞のとき、動詞のとき、活用するとき、単独のとき、文の初め、文の終わり、「○○」の前、「○○」の後、または使わない語を含む語（出来高、出来事）です。",
    "B4 使わない語がないので、この行は使いません。使わない語を書いてください。",
    "B5 使わない語は3個、使う語は2個なので、この行は使いません。使う語は一つにするか、同じ数を同じ順に書いてください。",
    "B6 「案内」は使わない語と使う語の両方にあるので、この行は使いません。どちらかを直してください。",
    "A7 「駅」と「停車場」の終わりの字が違うか、活用しない字なので、この行は使いません。「行なう」「行う」のように、言い切りの形で書いてください。",
    "F8 直し方「必ず」が分からないので、「提案」として確かめます。「確実」「提案」「出さない」のどれかに直してください。",
    "A9 「駅舎」は前の行にもあるので、前の行を使います。どちらかの行を消してください。",
  ]);
});

test("見出しが見つからなければ、はじめからある用語を使うと言い、分からない見出しの列も言う", () => {
  expect(readTerms({ sheets: [aSheetOf("用語", [["使わない語"], ["案内処"]])] })).toEqual({
    sheet: "用語",
    terms: null,
    problems: [
      {
        cell: "A1",
        message:
          "見出しの行が見つからないので、このシートは使わず、はじめからある用語で確かめます。表の一番上に「使わない語」「使う語」「条件」「根拠」「例外」「直し方」の見出しを書いてください。",
      },
    ],
  });
  const sheet = aSheetOf("用語", [
    ["使わない語", "使う語", "いつから", "備考"],
    ["案内処", "案内所", "来年", "要相談"],
  ]);
  expect(readTerms({ sheets: [sheet] })?.problems).toEqual([
    {
      cell: "C1",
      message:
        "見出し「いつから」が分からないので、この列は使いません。「条件」「根拠」「例外」「直し方」のどれかに直すか、覚え書きなら「備考」にしてください。",
    },
  ]);
});
