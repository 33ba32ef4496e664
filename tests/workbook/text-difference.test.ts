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

it("とても長い二つの文は、真ん中をまるごと違うものとして示す", () => {
  const [left] = textDifference(`始${"あ".repeat(3000)}終`, `始${"い".repeat(3000)}終`);
  expect(left.map(({ isDifferent }) => isDifferent)).toEqual([false, true, false]);
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
