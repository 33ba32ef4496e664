import { markedEdits } from "../../../src/usecases/repair/marked-edits";

test("変わる文字を【】で囲み、周りを少しだけ見せる。改行と目に見えない文字は、それと分かるように書く", () => {
  const before = "町民の皆さんと話し合うことが出来た。\n次は\u200B来年度。";
  expect(
    markedEdits(before, [
      { start: 14, end: 17, text: "できた" },
      { start: 21, end: 22, text: "" },
    ]),
  ).toEqual([
    "…の皆さんと話し合うことが【出来た】。⏎次は【U+200B】来年度。",
    "…の皆さんと話し合うことが【できた】。⏎次は【】来年度。",
  ]);
});

test("離れた変更の間は略し、𠮷を二つに切らない", () => {
  const around = "𠮷".repeat(30);
  expect(
    markedEdits(`あ${around}い`, [
      { start: 0, end: 1, text: "" },
      { start: 61, end: 62, text: "うう" },
    ]),
  ).toEqual([`【あ】${"𠮷".repeat(12)}…${"𠮷".repeat(12)}【い】`, `【】${"𠮷".repeat(12)}…${"𠮷".repeat(12)}【うう】`]);
});
