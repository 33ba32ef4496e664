import fc from "fast-check";
import { piecesOfCell, piecesOfHeight } from "../../../src/summary/sheet/text-pieces";
import { wrapLines } from "../../../src/workbook/text-extent";
import { runs } from "../../support/runs";

const anyText = fc.string({ unit: fc.constantFrom("あ", "a", "\n", "𠮷", " ", "・"), maxLength: 2_000 });

test("セルに入る長さに切り、つなげば元の文に戻る", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, times) => {
      const long = text.repeat(times);
      const pieces = piecesOfCell(long);
      expect(pieces.join("")).toBe(long);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(32_767);
        expect(piece.split("\n").length - 1).toBeLessThanOrEqual(253);
        expect(piece).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: runs(40) },
  );
});

test("短い文は切らない。空の文も一つの欄", () => {
  expect(piecesOfCell("一行\n二行")).toEqual(["一行\n二行"]);
  expect(piecesOfCell("")).toEqual([""]);
});

test("印刷で一行の高さに入るように切り、つなげば元の文に戻る", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const pieces = piecesOfHeight(text, 40);
      expect(pieces.join("")).toBe(text);
      for (const piece of pieces) expect(wrapLines(piece, 39)).toBeLessThanOrEqual(28);
    }),
    { numRuns: runs(40) },
  );
});
