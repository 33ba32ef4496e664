import fc from "fast-check";
import { applyEdits, editBetween } from "../../src/workbook/text-edit";

const text = fc.string({ unit: fc.constantFrom("あ", "い", "𠮷", "𠮟", "\n", "a") });

test("二つの文の違いを入れると、もう一つの文になり、文字は割れない", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = editBetween(before, after);
      expect(edit === null).toBe(before === after);
      if (!edit) return;
      expect(applyEdits(before, [edit])).toBe(after);
      const parts = [before.slice(0, edit.start), before.slice(edit.start, edit.end), edit.text];
      expect(parts.filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
    }),
  );
});

test("いくつもの直しを、前から順に入れる", () => {
  const edits = [
    { start: 0, end: 1, text: "甲" },
    { start: 2, end: 2, text: "と" },
    { start: 3, end: 4, text: "" },
  ];
  expect(applyEdits("あいうえお", edits)).toBe("甲いとうお");
});
