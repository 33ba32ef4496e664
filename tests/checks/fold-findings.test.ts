import type { Finding } from "../../src/checks/finding";
import { foldedMessage, foldFindings, isFoldedMessage } from "../../src/checks/fold-findings";
import { aFinding } from "../summary/a-finding";

const fold = (findings: readonly Finding[]) => foldFindings(findings, (finding) => finding);
const ofWord = (word: string, count: number, part: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: count }, (_, index) =>
    aFinding({ cell: `C${index}`, data: { label: `欄${index}`, excerpt: `…${index}`, avoid: word }, ...part }),
  );
const sizesOf = (findings: readonly Finding[]): readonly number[] => fold(findings).map(({ all }) => all.length);

test("一つのファイルで、同じ語を五つより多く言うものは、一行になり、場所はみな残る", () => {
  expect(sizesOf(ofWord("行なう", 5))).toEqual([1, 1, 1, 1, 1]);
  const six = ofWord("行なう", 6);
  expect(fold(six)).toEqual([{ first: six[0], all: six }]);
});

test("語、規則、重要度、ファイル、課が違えば、別のものとする", () => {
  const four = ofWord("行なう", 4);
  expect(sizesOf([...four, ...ofWord("出来る", 4)])).toEqual(Array(8).fill(1));
  for (const part of [{ rule: "other" }, { severity: "info" }, { file: "別.xlsx" }, { department: "総務課" }] as const)
    expect(sizesOf([...four, ...ofWord("行なう", 4, part)])).toEqual(Array(8).fill(1));
});

test("語を言わないもの（空いている欄）は、いくつあってもまとめない", () => {
  const empty = Array.from({ length: 9 }, (_, index) => aFinding({ data: { label: "目標", count: index } }));
  expect(sizesOf(empty)).toEqual(Array(9).fill(1));
});

test("一行になったことと、その数を言う", () => {
  expect(foldedMessage({ message: "直してください。" }, 1)).toBe("直してください。");
  const folded = foldedMessage({ message: "直してください。" }, 7);
  expect(folded).toBe("直してください。（同じことが、このファイルの7か所にあります）");
  expect([folded, foldedMessage({ message: "" }, 7, "B1、B2"), "直してください。"].map(isFoldedMessage)).toEqual([
    true,
    true,
    false,
  ]);
});
