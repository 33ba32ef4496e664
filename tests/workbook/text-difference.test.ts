import fc from "fast-check";
import { textDifference, type TextPiece } from "../../src/workbook/text-difference";

const marked = (pieces: readonly TextPiece[]) =>
  pieces.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join("");

it("片方にしかない文だけに印が付く", () => {
  const [summary, submitted] = textDifference("4月に会議を2回開いた。", "4月に会議を3回、5月に1回開いた。");
  expect(marked(summary)).toBe("4月に会議を[2]回開いた。");
  expect(marked(submitted)).toBe("4月に会議を[3回、5月に1]回開いた。");
});

it("どんな二つの文でも、断片をつなぐと元の文に戻り、印のない部分は両方で等しい", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      (a, b) => {
        const [left, right] = textDifference(a, b);
        const whole = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join("");
        const common = (pieces: readonly TextPiece[]) => whole(pieces.filter(({ isDifferent }) => !isDifferent));
        expect([whole(left), whole(right)]).toEqual([a, b]);
        expect(common(left)).toBe(common(right));
      },
    ),
  );
});

it("似ていない文は、同じ字が散らばっていても、まるごと違うものとして示す", () => {
  const [left, right] = textDifference("春に町内会の会議を開いた。", "庁舎の電気を明るいものに替えた。");
  expect([marked(left), marked(right)]).toEqual(["[春に町内会の会議を開いた。]", "[庁舎の電気を明るいものに替えた。]"]);
  const [long] = textDifference(`始${"あ".repeat(3000)}終`, `始${"い".repeat(3000)}終`);
  expect(long.map(({ isDifferent }) => isDifferent)).toEqual([true]);
});

it("加わった行、なくなった行は、行ごと示し、前後の行は変わらない", () => {
  const [left, right] = textDifference(
    "一つ目を行った。\n三つ目を行った。",
    "一つ目を行った。\n広報で知らせた。\n三つ目を行った。",
  );
  expect(marked(left)).toBe("一つ目を行った。\n三つ目を行った。");
  expect(marked(right)).toBe("一つ目を行った。\n[広報で知らせた。\n]三つ目を行った。");
  const [, atEnd] = textDifference("一つ目を行った。", "一つ目を行った。\n広報で知らせた。");
  expect(marked(atEnd)).toBe("一つ目を行った。[\n広報で知らせた。]");
});

it("行が二つに分かれても、一つになっても、改行と、ほかに変わったところだけを示す", () => {
  const [one, two] = textDifference(
    "前の行。\n・説明会を開いた。<br>・冊子を150部配った。\n後の行。",
    "前の行。\n・説明会を2回開いた。\n・冊子を150部配った。\n後の行。",
  );
  expect(marked(one)).toBe("前の行。\n・説明会を開いた。[<br>]・冊子を150部配った。\n後の行。");
  expect(marked(two)).toBe("前の行。\n・説明会を[2回]開いた。[\n]・冊子を150部配った。\n後の行。");
  const [apart, joined] = textDifference("4月に計画を作り、\n6月に説明した。", "4月に計画を作り、6月に説明した。");
  expect([marked(apart), marked(joined)]).toEqual([
    "4月に計画を作り、[\n]6月に説明した。",
    "4月に計画を作り、6月に説明した。",
  ]);
});

it("文が加わった段落は、その文だけを示す", () => {
  const more = "その後は広報で知らせた。窓口でも案内した。来年は回数を増やす。担当を二人にした。";
  const [, right] = textDifference("会議を2回開いた。", `会議を2回開いた。${more}`);
  expect(marked(right)).toBe(`会議を2回開いた。[${more}]`);
});

it("【見出し】の中で、印が始まることも終わることもない", () => {
  const heading = fc.constantFrom("【企画課】", "【企画課 その1】", "【商工観光課】", "【保健福祉課】");
  const anyText = fc.array(fc.oneof(heading, fc.constantFrom("\n", "企画課", "会議を開いた。", "観光", "課", "。")), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      for (const pieces of textDifference(a.join(""), b.join("")))
        for (const { text } of pieces) expect(text.replaceAll(/【[^【】\n]*】/gu, "")).not.toMatch(/[【】]/u);
    }),
  );
});

it("なくなった課の部分は、見出しから行ごと示す", () => {
  const of = (...names: string[]): string => names.map((name) => `【${name}】\n${name}の会議を開いた。`).join("\n");
  const [left, right] = textDifference(of("企画課", "商工観光課", "保健福祉課"), of("企画課", "保健福祉課"));
  expect(marked(left)).toBe(
    "【企画課】\n企画課の会議を開いた。\n[【商工観光課】\n商工観光課の会議を開いた。\n]【保健福祉課】\n保健福祉課の会議を開いた。",
  );
  expect(right.every(({ isDifferent }) => !isDifferent)).toBe(true);
});

it("長い文でも、離れた二か所の違いは、その二か所だけに印が付く", () => {
  const sentences = Array.from({ length: 900 }, (_, index) => `${index}番目の会議を開き、意見を聞いた。`);
  const before = sentences.join("");
  const after = sentences
    .with(3, "3番目の会議を延ばし、意見を聞いた。")
    .with(890, "890番目の会議を開き、意見をまとめた。")
    .join("");
  expect(before.length).toBeGreaterThan(15_000);
  const [left, right] = textDifference(before, after);
  const different = (pieces: readonly TextPiece[]) => pieces.filter(({ isDifferent }) => isDifferent);
  expect(different(left).map(({ text }) => text)).toEqual(["開き", "聞い"]);
  expect(different(right).map(({ text }) => text)).toEqual(["延ばし", "まとめ"]);
});

it("3万字どうしでも、どこも似ていない文でも、断片をつなぐと元の文に戻る", () => {
  const a = Array.from({ length: 15_000 }, (_, index) => `${String.fromCodePoint(0x4e00 + (index % 5000))}。`).join("");
  const b = Array.from(
    { length: 15_000 },
    (_, index) => `${String.fromCodePoint(0x4e00 + ((index * 7) % 4999))}\n`,
  ).join("");
  const whole = textDifference(a, b).map((pieces) => pieces.map(({ text }) => text).join(""));
  expect(whole).toEqual([a, b]);
});

it("長い文でも、いくつかの符号でできた一字の途中で、印が始まることも終わることもない", () => {
  const family = "👨‍👩‍👧";
  const flags = "🇯🇵🇫🇷";
  for (let before = 240; before < 262; before += 1) {
    const start = "会".repeat(before);
    const [left, right] = textDifference(`${start}${family}${flags}か\u3099開く`, `${start}👨‍👩‍👦${flags}か開く`);
    expect([marked(left), marked(right)]).toEqual([
      `${start}[${family}]${flags}[か\u3099]開く`,
      `${start}[👨‍👩‍👦]${flags}[か]開く`,
    ]);
  }
});

it("同じ字ばかりの3万字どうしでも、断片をつなぐと元の文に戻る", () => {
  const letters = "会議を開いた人町";
  const textOf = (step: number): string =>
    Array.from({ length: 32_767 }, (_, index) => letters[(index * index * step) % letters.length] ?? "").join("");
  const [a, b] = [textOf(3), textOf(5)];
  expect(textDifference(a, b).map((pieces) => pieces.map(({ text }) => text).join(""))).toEqual([a, b]);
});
