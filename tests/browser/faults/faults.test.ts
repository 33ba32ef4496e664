import { appendFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../support/browser";
import { faultsAt } from "./fault";
import { outlineOf, walkWith, type Scenario } from "./scenario";
import { scenarios } from "./scenarios";

let browser: Browser | undefined;
let all: readonly Scenario[];

beforeAll(async () => {
  if (process.env.FAULTS !== "all") return;
  browser = await launchBrowser();
  all = await scenarios();
});
afterAll(() => browser?.close());

const names = [
  "再とりまとめ",
  "元に戻す",
  "片付ける",
  "足りない様式を作る",
  "前年度から引き継ぐ",
  "このブック",
  "計画の体系",
  "新しいブック",
  "記入の食い違い",
] as const;

const AT_ONCE = 3;

/** `WALKED` names a file that tells, while the walk goes on, what the screen said. */
function record(line: string): void {
  const { WALKED } = process.env;
  if (WALKED !== undefined) appendFileSync(WALKED, `${line}\n`);
}

/** Minutes each: an ordinary run has the failures of tests/excel and those of the journeys. */
const walked = process.env.FAULTS === "all" ? describe : describe.skip;

walked.each(names)("%s の途中でExcelが断り、または作業ウィンドウが閉じられても", (name) => {
  it("文は失われず、画面が訳を述べ、終わりまで行ける", async () => {
    const scenario = all.find((one) => one.name === name);
    if (!scenario || !browser) throw new Error(`No scenario ${name}`);
    const inBrowser = browser;
    const outlines = await outlineOf(inBrowser, scenario);
    const faults = outlines.flatMap((outline, index) => faultsAt(index + 1, outline));
    const waiting = [...faults];
    const broken: string[] = [];
    record(`${name}: ${outlines.length}往復, ${faults.length}通り`);
    const work = async (): Promise<void> => {
      for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
        const what = JSON.stringify(fault);
        await walkWith(inBrowser, scenario, fault).then(
          (said) => {
            record(`ok ${what}\n    ${said}`);
          },
          (error: unknown) => {
            broken.push(`${what}\n${error instanceof Error ? error.message : String(error)}`);
            record(`BROKEN ${broken.at(-1) ?? ""}`);
          },
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(broken).toEqual([]);
  }, 1_200_000);
});
