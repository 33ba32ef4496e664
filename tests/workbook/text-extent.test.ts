import fc from "fast-check";
import { fillLines, linePitchPt, textHeightPt, textWidthUnits, wrapLines } from "../../src/workbook/text-extent";

describe("文字列の幅（半角何文字分か）", () => {
  test.each([
    ["", 0],
    ["abc 12", 6],
    ["町民生活課", 10],
    ["ｱｲｳﾞ", 4],
    ["（４～９月）", 12],
    ["①Ⅰ※…―", 10],
    ["か\u3099き", 4],
    ["葛\u{E0100}城", 4],
    ["\u{20BB7}野家", 6],
    ["a\u200Bb\uFEFF", 2],
    ["☀✓", 4],
    ["e\u0301", 1],
    ["ab\tc", 9],
    ["一\n二三\r\n四", 4],
  ])("%j は %i", (text, units) => {
    expect(textWidthUnits(text)).toBe(units);
  });
});

describe("枠の中の行数", () => {
  test.each<[string, string, number, number]>([
    ["空でも1行", "", 10, 1],
    ["ちょうど入る", "あいうえお", 10, 1],
    ["1文字あふれる", "あいうえおか", 10, 2],
    ["改行ごとに1行、空行も1行", "あ\n\nい", 10, 3],
    ["最後の改行の後も1行", "あ\n", 10, 2],
    ["CR だけ、CRLF も改行", "あ\rい\r\nう", 10, 3],
    ["句点は行の頭に来ないので前の字と次の行へ", "あいうえお。かきく", 10, 2],
    ["禁則で1行増える", "あいうえお。かきくけ", 10, 3],
    ["始めかっこは行の末に残らない", "あいうえ「お」かき", 10, 2],
    ["英単語は分けない", "abcdef ghijkl", 10, 2],
    ["行より長い英単語は分ける", "abcdefghijklmnopqrstuvwxy", 10, 3],
    ["数字の日付は分けない", "あいうR5.8/9", 10, 2],
    ["英単語と後ろの始めかっこは分けない", "ああabcde（かか", 10, 3],
    ["読点と後ろの数字は分けない", "あいうえ14、15", 12, 2],
    ["行より長いアドレスは / の後で分ける", "https://www.example.jp/", 12, 3],
    ["JIS にない漢字の前では早く行が終わることがある", "あいうえおか\u{20BB7}野", 10, 3],
    ["全角空白と数字の間では早く行が終わることがある", "あいう　50人か", 10, 3],
    ["禁則文字ばかりでも終わる", "。".repeat(12), 10, 3],
    ["幅が1より狭くても終わる", "あい", 0, 2],
    ["異体字セレクタは字から離れない", "葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}", 10, 2],
    ["長い行は50分の1の余裕を見る", "あ".repeat(50), 100, 2],
  ])("%s", (_, text, widthChars, lines) => {
    expect(wrapLines(text, widthChars)).toBe(lines);
  });

  test("枠が広いほど行は増えず、文を足して行は減らない", () => {
    const japanese = fc.string({ unit: fc.constantFrom(...Array.from("あ漢。」「、aB1 -\t\n①…ｱ")) });
    fc.assert(
      fc.property(japanese, japanese, fc.integer({ min: 2, max: 60 }), (text, more, width) => {
        expect(wrapLines(text, width + 1)).toBeLessThanOrEqual(wrapLines(text, width));
        expect(wrapLines(text + more, width)).toBeGreaterThanOrEqual(wrapLines(text, width));
      }),
    );
  });
});

test("高さは行の送りの整数倍", () => {
  expect(linePitchPt(10.5)).toBe(13.5);
  expect(linePitchPt(8)).toBe(10.5);
  expect(textHeightPt("あ\nい\nう", 20, 10.5)).toBe(3 * 13.5);
  expect(textHeightPt("あいうえおかきくけこ", 20, 10.5)).toBe(13.5);
  expect(textHeightPt("あいうえおかきくけこさし", 20, 8)).toBe(10.5);
  expect(textHeightPt("あいうえおかきくけこさし", 20, 10.5)).toBe(2 * 13.5);
});

test("行の数を決めて流し込むと、その行数に収まるいちばん長い書き出しになる", () => {
  const pieces = [
    "会議を開いた。",
    "、",
    "「",
    "」",
    "report ",
    "https://example.jp/a?b=c&d ",
    "\t",
    "ｶﾅ",
    "𠮷",
    "\u3000A",
    "か\u3099",
    "\n",
    "\r\n",
    "\r",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((parts) => parts.join("")),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 8 }),
      (text, widthChars, mostLines) => {
        const { length, lines } = fillLines(text, widthChars, mostLines);
        const starts = Array.from(text).reduce<string[]>(
          (all, character) => [...all, (all.at(-1) ?? "") + character],
          [],
        );
        const fitting = starts.filter((start) => wrapLines(start, widthChars) <= mostLines);
        expect(text.slice(0, length)).toBe(fitting.at(-1) ?? "");
        if (length === text.length) expect(lines).toBe(wrapLines(text, widthChars));
      },
    ),
  );
});
