import { readFileSync } from "node:fs";
import path from "node:path";
import { proseFields } from "./clean-form";
import { cleanForms } from "./clean-forms";
import { accusationsOfClean, isFound } from "./measure";
import { measuredRules } from "./measured-document";
import { plantedSlips } from "./planted-slips";

const documented = measuredRules(readFileSync(path.join(__dirname, "../../docs/rules-measured.md"), "utf8"));

test("直すところのない様式（欄の数は300以上）には、参考のほか何も言わない", () => {
  expect(cleanForms.length * proseFields.length).toBeGreaterThanOrEqual(300);
  expect(accusationsOfClean().map(({ rule, sheet, field, message }) => ({ rule, sheet, field, message }))).toEqual([]);
});

test("docs/rules-measured.md の数は、植えた間違いの数と同じ（違えば npm run measure:rules で作り直す）", () => {
  const rules = [...new Set(plantedSlips.map(({ rule }) => rule))];
  const counts = rules.map((rule) => [rule, plantedSlips.filter((slip) => slip.rule === rule).length]);
  expect(documented.map(({ rule, planted }) => [rule, planted])).toEqual(counts);
});

test.each(documented.map(({ rule, found }) => [rule, found] as const))(
  "%s は、少なくとも docs/rules-measured.md にあるだけ見つける（%i件）",
  (rule, found) => {
    const slips = plantedSlips.filter((slip) => slip.rule === rule);
    const missed = slips.filter((slip) => !isFound(slip)).map(({ id }) => id);
    expect({ missed, atMost: missed.length <= slips.length - found }).toEqual({ missed, atMost: true });
  },
);
