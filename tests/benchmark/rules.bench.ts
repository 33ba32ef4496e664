import { rules } from "../../src/checks/registry";
import { runChecks } from "../../src/checks/run-checks";
import { collectionOf, measuredForms } from "../measure/measured-forms";

/**
 * `npm run bench`: no test, for figures differ from machine to machine. CPU that each rule takes on a million characters of what
 * people write, beside one `String.prototype.normalize` of the same texts.
 */
const ROUNDS = 5;
const MILLION = 1_000_000;
const REPORTED = 12;

test("規則の費用", () => {
  const collection = collectionOf(measuredForms);
  const texts = collection.forms.flatMap(({ texts: own }) => Object.values(own).flatMap((text) => text ?? []));
  const perMillion = MILLION / texts.reduce((sum, { length }) => sum + length, 0);
  const work = new Map<string, () => void>([
    [
      "normalize",
      () => {
        for (const text of texts) text.normalize("NFKC");
      },
    ],
    ["all rules", () => void runChecks(collection)],
    ...rules.map((rule) => [rule.id, () => void runChecks(collection, [rule])] as const),
  ]);
  const taken = new Map<string, number[]>([...work.keys()].map((name) => [name, []]));
  // By turns, so that a busy machine slows all down; the first round warms the compiler up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of work) {
      const times = name === "normalize" ? 200 : 1;
      const cpu = cpuOf(() => {
        for (let time = 0; time < times; time++) run();
      });
      if (round > 0) taken.get(name)?.push((cpu / times) * perMillion);
    }
  }
  const figures = [...taken].map(([name, values]) => [name, median(values)] as const);
  const unit = figures[0]?.[1] ?? 1;
  const line = ([name, ms]: readonly [string, number]): string =>
    `  ${name}: ${ms.toFixed(1)} ms (${Math.round(ms / unit)}x normalize)`;
  const [normalize, all, ...each] = figures;
  const dearest = each.toSorted(([, a], [, b]) => b - a).slice(0, REPORTED);
  process.stdout.write(
    [
      `CPU for ${MILLION} characters, median of ${ROUNDS}`,
      ...[normalize, all, ...dearest].flatMap((one) => (one ? [line(one)] : [])),
    ].join("\n") + "\n",
  );
}, 600_000);

/** In milliseconds. */
function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
