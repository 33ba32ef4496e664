import fc from "fast-check";
import { markedTexts as mark, piecesOfRuns } from "../../../src/summary/changes/marked-texts";
import type { TextRun } from "../../../src/workbook/drawing";
import { textDifference } from "../../../src/workbook/text-difference";

const markedTexts = (before: string, after: string) => mark(textDifference(before, after));
const shown = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join("");
const bare = (runs: readonly TextRun[]): string =>
  runs.map(({ text, isUnderlined }) => (isUnderlined ? text.slice(1, -1) : text)).join("");

test("変わった文字だけに下線と【】が付く", () => {
  const [before, after] = markedTexts("参加者は86人だった。", "参加者は延べ93人だった。");
  expect(shown(before)).toBe("参加者は【86】人だった。");
  expect(shown(after)).toBe("参加者は【延べ93】人だった。");
  expect(after.map(({ isUnderlined }) => isUnderlined)).toEqual([false, true, false]);
});

test("もとの文にある【】は、下線のないまま残る", () => {
  const [before, after] = markedTexts("【総務課】会議を開いた。", "【総務課】会議を2回開いた。");
  expect(shown(before)).toBe("【総務課】会議を開いた。");
  expect(shown(after)).toBe("【総務課】会議を【2回】開いた。");
  expect(after.filter(({ isUnderlined }) => isUnderlined).map(({ text }) => text)).toEqual(["【2回】"]);
});

test("行ごと変わったところの印は、その行の中で終わり、次の行の頭に出ない", () => {
  const [before, after] = markedTexts("一つ目。\n二つ目を行った。\n三つ目。", "一つ目。\n三つ目。\n広報で知らせた。");
  expect(shown(before)).toBe("一つ目。\n【二つ目を行った。】\n三つ目。");
  expect(shown(after)).toBe("一つ目。\n三つ目。\n【広報で知らせた。】");
  const [, ends] = markedTexts("参加者は86\n12人が来た", "参加者は93\n15人が来た");
  expect(shown(ends)).toBe("参加者は【93】\n1【5】人が来た");
});

test("どの文でも、付けた印を除けば元の文で、切り分けてもつなげば同じ", () => {
  const anyText = fc.string({ unit: fc.constantFrom("あ", "【", "】", "\n", "5", "👨‍👩‍👧"), maxLength: 40 });
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const marked = markedTexts(a, b);
      expect(marked.map(bare)).toEqual([a, b]);
      for (const runs of marked) {
        const pieces = piecesOfRuns(runs, 10);
        expect(
          pieces
            .flat()
            .map(({ text }) => text)
            .join(""),
        ).toBe(shown(runs));
      }
    }),
  );
});

test("長い文は、下線を保ったまま幾つかの行に分かれる", () => {
  const [, after] = markedTexts("一行\n".repeat(60), `${"一行\n".repeat(40)}増えた行\n${"一行\n".repeat(20)}`);
  const pieces = piecesOfRuns(after, 56);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flat().some(({ isUnderlined }) => isUnderlined)).toBe(true);
});
