import fc from "fast-check";
import { mends } from "../../src/checks/slip-findings";
import { applyEdits } from "../../src/workbook/text-edit";
import { bracketFaults } from "../../src/wording/brackets";
import { faultyCharacters, invisibleCharacters } from "../../src/wording/characters";
import { doubledWords } from "../../src/wording/doubled";
import { htmlLeftovers } from "../../src/wording/html";
import { kanaSlips } from "../../src/wording/kana-slips";
import { katakanaWords, namesIn, nounsOfTwoVerbs } from "../../src/wording/names";
import { countedNumbers } from "../../src/wording/number-widths";
import type { Span } from "../../src/wording/quoted";
import type { Slip } from "../../src/wording/slip";
import { styleRemarks } from "../../src/wording/style-remarks";

/** Letters and words of which slips are made, in any order. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("にをがはのでともてつずうりかた一ー力1１件月、。「」（）() \n施期計画更新方針サビス_&<>"),
      ),
      fc.constantFrom(
        "について",
        "なかつた",
        "計画",
        "更新を",
        "<br>",
        "&nbsp;",
        "ｶﾞ",
        "か\u3099",
        "\u200B",
        "𠮷",
        "12",
        "たり、",
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const slipFinders: readonly ((text: string) => readonly Slip[])[] = [
  doubledWords,
  kanaSlips,
  faultyCharacters,
  invisibleCharacters,
  htmlLeftovers,
];

test("見つけたものは、どの文でもその文の中にあり、重ならず、順に並ぶ", () => {
  fc.assert(
    fc.property(text, (typed) => {
      for (const find of slipFinders) {
        let last = 0;
        for (const { start, end, wrong } of find(typed)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(typed.slice(start, end).replace(/\s/gu, "")).toBe(wrong.replace(/\s/gu, ""));
          last = end;
        }
      }
      const spans: readonly Span[] = [
        ...bracketFaults(typed),
        ...styleRemarks(typed),
        ...namesIn(typed),
        ...katakanaWords(typed),
        ...nounsOfTwoVerbs(typed),
        ...countedNumbers(typed),
      ];
      for (const { start, end } of spans)
        expect([start >= 0, start < end, end <= typed.length]).toEqual([true, true, true]);
    }),
    { endOnFailure: true },
  );
});

test("直し方が確かなものを直していくと、いつか無くなる", () => {
  fc.assert(
    fc.property(text, (typed) => {
      let current = typed;
      for (let round = 0; round < 100; round += 1) {
        const found = slipFinders
          .map((find) => find(current).filter(({ isCertain }) => isCertain))
          .find(({ length }) => length > 0);
        if (!found) return;
        current = applyEdits(current, mends(found));
      }
      throw new Error(`まだ残っている: ${current}`);
    }),
    { endOnFailure: true },
  );
});
