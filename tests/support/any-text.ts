import fc from "fast-check";

/** Texts that something on the way to a file and back may take for something else. */
const TREACHEROUS = [
  "",
  " ",
  "　",
  "\t",
  "\n",
  "\n\n\n",
  "\r",
  "\r\n",
  " 前後に空白 ",
  "\n改行で始まり\n\n改行で終わる\n",
  "=1+1",
  '=HYPERLINK("a")',
  "+81-167-45-6400",
  "-",
  "@SUM(A1)",
  "'",
  "'引用符で始まる",
  "#N/A",
  "#REF!",
  "TRUE",
  "0012",
  "1E5",
  "4/26",
  "1/2相当",
  "_x0041_",
  "_x005F_x0041_",
  "_x000D_",
  "_",
  "_x000d\r",
  "<b>太字</b>&amp;",
  "]]>",
  "目標",
  "目 標",
  "取組項目",
  "令和5年度",
  "進捗状況",
  "評価・検証（続き）",
  "R5 Ⅰ-2-①(1) 町民生活課 その1",
  "記入例",
  "※",
  "葛\u{E0100}城市と辻\uFE00",
  "\u{20BB7}野家😀👨‍👩‍👧",
  "か\u3099き\u200B\uFEFF",
  "\uE000外字\u{10FFFD}\uFFFD",
  "\u0085\u2028\u2029\u00A0",
  "①②③ⅠⅡ㈱㋿",
  "https://www.example.lg.jp/a/very/long/path?with=query&and=more#" + "x".repeat(200),
];

/** Every character that XML 1.0 holds, those that matter often enough to meet. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Array.from("あ漢ア。、「」（）・…ー１a Z9.,-/=_\"'<&>　")) },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n", "\r", "\t", " ") },
  { weight: 1, arbitrary: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0xfffd }).map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) },
);
const shortText = fc.string({ unit: character, maxLength: 60 });

/** Ten thousand characters, hundreds of lines, paragraphs longer than a page: what does not fit on one page. */
const longText = fc.oneof(
  fc.tuple(shortText, fc.constantFrom("\n", "", "。", "\n\n")).map(([text, joint]) => repeated(text + joint, 10_000)),
  fc.tuple(shortText, fc.integer({ min: 250, max: 400 })).map(([text, lines]) => Array(lines).fill(text).join("\n")),
  fc
    .array(fc.constantFrom("", "あ", "あ".repeat(4000), " ", "a".repeat(9000)), { maxLength: 12 })
    .map((all) => all.join("\n")),
  fc.integer({ min: 1, max: 600 }).map((count) => "\n".repeat(count)),
);

/** Any text that XML 1.0 can hold, the difficult ones first. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TREACHEROUS) },
  { weight: 3, arbitrary: shortText },
  { weight: 1, arbitrary: longText },
);

function repeated(text: string, length: number): string {
  return Array.from((text || "字").repeat(Math.ceil(length / (text.length || 1))))
    .slice(0, length)
    .join("");
}
