import { faultyCharacters, invisibleCharacters } from "../../src/wording/characters";

test.each([
  ["\uE123", "private", ""],
  ["\u{F0001}", "private", ""],
  ["\uFFFD", "lost", ""],
  ["ｶﾞｲﾄﾞ", "half-width", "ガイド"],
  ["｢案｣", "half-width", "「"],
  ["⼈", "radical", "人"],
  ["か\u3099", "loose-mark", "が"],
  ["ハ\u309A", "loose-mark", "パ"],
  ["한국", "not-in-font", ""],
  ["😀", "not-in-font", ""],
  ["⑴", "rare", ""],
  ["㋿", "rare", ""],
  ["㉑", "rare", ""],
] as const)("%j は %s で、%j のことである", (text, fault, right) => {
  expect(faultyCharacters(`前${text}後`)[0]).toMatchObject({ fault, right });
});

test.each(["髙﨑德瀨神塚羽", "𠮷野家", "葛\u{E0100}飾", "①⑳ⅠⅩ㈱㎡№℡㊤㍻㌔", "々〆〇ヶ・ー〜～", "ÀéñΩЯ", "☑☐○◎△×"])(
  "%j はどれも正しい文字である",
  (text) => {
    expect(faultyCharacters(text)).toEqual([]);
  },
);

test.each([
  ["\u200B"],
  ["\uFEFF"],
  ["\u00AD"],
  ["\u202A"],
  ["\u2060"],
  ["\u2066"],
  ["\u007F"],
  ["\u0085"],
  ["_x000D_"],
])("%j は目に見えない", (character) => {
  expect(invisibleCharacters(`前${character}後`).map(({ wrong }) => wrong)).toEqual([character]);
});

test("改行、タブ、空白、異体字の印、絵文字のつなぎはそのままでよい", () => {
  expect(invisibleCharacters("前\n\t \u3000\u00A0葛\u{E0100}👨\u200D👩後")).toEqual([]);
});

test.each([
  ["一行目_x000D_二行目", "\n"],
  ["一行目_x000D_\n二行目", ""],
])("%j の印は %j のことである", (text, right) => {
  expect(invisibleCharacters(text).map((one) => one.right)).toEqual([right]);
});

test.each([
  ["⻑", "長"],
  ["⼾", "戸"],
  ["⿊", "黒"],
  ["カﾞ", "ガ"],
  ["⿑", ""],
])("%j は、今の字では %j", (text, right) => {
  expect(faultyCharacters(`前${text}後`).map((one) => one.right)).toEqual([right]);
});
