import type { Browser } from "playwright-core";
import { ExcelHost } from "../../../src/preview/host/host";
import { launchBrowser } from "../../support/browser";
import { openPane } from "../../support/browser-pane";
import { lostTexts, walk, type Step } from "./journey";
import * as steps from "./steps";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const written = "・協力員の集まりを、=SUM のような記号も含めてそのまま残す";

const departmentSteps: readonly Step[] = [
  steps.firstRun,
  steps.choosePeriod("年度末"),
  steps.makeMissingForms,
  steps.openForm("ボランティアセンター"),
  steps.fillBox("目標", written),
  steps.checkAndSelect,
];

const submitted = ["企画商工観光課.xlsx", "農業振興課.xlsx"];
const files = submitted.map((name) => ({ name, buffer: steps.sample(name) }));
const gatheringSteps: readonly Step[] = [steps.firstRunGathering, steps.chooseFiles(files), steps.gather(submitted)];

const journeys = [
  { name: "担当課", file: "保健福祉課.xlsx", steps: departmentSteps },
  { name: "総務課", file: "【総務課】プランR5進捗.xlsx", steps: gatheringSteps },
] as const;

describe.each(journeys)("$nameの一日", ({ name, file, steps: walked }) => {
  it("はじめから終わりまで進む", async () => {
    const pane = await openPane(browser, { workbook: steps.sample(file), host: { file } });
    const before = await pane.texts();
    const result = await walk(pane, walked);
    console.info(
      name,
      result
        .map(
          ({ title, roundTrips, attempts }) => `${title}: ${roundTrips}往復${attempts > 1 ? `、${attempts}回目` : ""}`,
        )
        .join("\n"),
      await pane.roundTrips(),
    );
    expect(result.map(({ attempts }) => attempts)).toEqual(walked.map(() => 1));
    expect(lostTexts(before, await pane.texts()).length).toBeLessThanOrEqual(1);
    await pane.close();
  });
});

const isThorough = process.env.FAULTS === "all";

describe.each(journeys)("$nameの一日で、Excelへの往復が一つ失敗しても", ({ file, steps: walked }) => {
  const workbook = steps.sample(file);
  const numbers = isThorough ? Array.from({ length: Number(process.env.LAST ?? 24) }, (_, index) => index + 1) : [2, 9];
  const moments = ["before", "after"] as const;
  // An ordinary run has half of them: before one round trip, after the next.
  const failures = numbers.flatMap((batch, index) =>
    moments.filter((_, which) => isThorough || which === index % 2).map((moment) => ({ batch, moment })),
  );
  it.each(failures)("$batch番目（$moment）: 文は失われず、画面が訳を述べ、やり直せる", async (failure) => {
    const pane = await openPane(browser, {
      workbook,
      host: { file },
      failure: { ...failure, code: "GeneralException" },
    });
    const result = await walk(pane, walked);
    const retried = result.filter(({ attempts }) => attempts > 1);
    if (retried.length > 0) console.info(failure, retried);
    await pane.close();
  });
});

describe("シートとの行き来", () => {
  it("シートに打った文がひとりでに記入に映り、両方で打った文はどちらも残る", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx") });
    await walk(pane, [steps.firstRun, steps.openForm("ボランティアセンター")]);
    const box = pane.page.getByRole("textbox", { name: "目標" });
    const was = await box.inputValue();
    const place = Object.entries((await pane.texts()).ボランティア ?? {}).find(([, text]) => text === was)?.[0] ?? "";
    const type = (text: string) =>
      pane.page.evaluate(
        ([a1, value]) => window.excelHost?.user.type("ボランティア", a1 ?? "", value ?? ""),
        [place, text],
      );
    await type("シートで書いた文");
    // How soon is for the benchmark to say: here only that it comes by itself.
    await pane.page.waitForFunction(
      (element) => element instanceof HTMLTextAreaElement && element.value === "シートで書いた文",
      await box.elementHandle(),
    );
    await box.fill("画面で書いた文");
    await type("シートでさらに書いた文");
    await box.blur();
    await pane.page.getByText("こちらの文を使う").waitFor();
    expect(await pane.page.getByText("画面で書いた文").first().isVisible()).toBe(true);
    expect(await steps.stands(pane.page, "シートでさらに書いた文")).toBe(true);
    await pane.page.getByText("こちらの文を使う").click();
    await pane.page.getByText("セルに入れました").first().waitFor();
    expect(await steps.stands(pane.page, "画面で書いた文")).toBe(true);
    await pane.close();
  });
});

describe("直したファイルが届いたとき", () => {
  it("その様式だけが入れ替わり、元に戻すことも片付けることもできる", async () => {
    const corrected = await ExcelHost.open(steps.sample("農業振興課.xlsx"));
    const [sheet, cells] = Object.entries(corrected.texts())[0] ?? ["", {}];
    const [place, text] = Object.entries(cells).toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [
      "",
      "",
    ];
    corrected.user.type(sheet, place, `${text}（追記）`);
    const again = [{ name: "農業振興課.xlsx", buffer: Buffer.from(await corrected.save()) }];
    const pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx") });
    await walk(pane, [steps.firstRunGathering, steps.chooseFiles(files), steps.gather(submitted)]);
    const first = await pane.texts();
    await pane.page.getByRole("button", { name: "すべて外す" }).click();
    await walk(pane, [steps.chooseFiles(again)]);
    await pane.page.getByRole("button", { name: /^とりまとめる/ }).click();
    await pane.page
      .getByText(/1様式を差し替え/)
      .first()
      .waitFor();
    const second = await pane.texts();
    expect(await steps.stands(pane.page, `${text}（追記）`)).toBe(true);
    expect(lostTexts(first, second)).toEqual([]);
    await pane.page.getByRole("button", { name: "元に戻す" }).click();
    await pane.page
      .getByText(/^元に戻しました。/)
      .first()
      .waitFor();
    expect(lostTexts(first, await pane.texts())).toEqual([]);
    await pane.close();
  });
});
