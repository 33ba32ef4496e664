import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ExcelHost } from "../../../src/preview/host/host";
import type { Texts } from "../../support/browser-pane";
import type { Step } from "../journeys/journey";
import * as steps from "../journeys/steps";
import type { Scenario } from "./scenario";
import { isFinished, openTab, press } from "./steps";

const submitted = ["企画商工観光課.xlsx", "農業振興課.xlsx"];
const files = submitted.map((name) => ({ name, buffer: steps.sample(name) }));
const ADDED = "（あとから書き足した文）";

/** 農業振興課's file with a longer evaluation on its first sheet. */
async function corrected(): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const host = await ExcelHost.open(steps.sample("農業振興課.xlsx"));
  const [sheet, cells] = Object.entries(host.texts())[0] ?? ["", {}];
  const [place, text] = Object.entries(cells).toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [
    "",
    "",
  ];
  host.user.type(sheet, place, `${text}${ADDED}`);
  return { name: "農業振興課.xlsx", buffer: Buffer.from(await host.save()) };
}

/** 農業振興課's file in which 目標 and 取組内容 wait for last year's. */
async function emptied(): Promise<Buffer> {
  const host = await ExcelHost.open(steps.sample("農業振興課.xlsx"));
  for (const [sheet, cells] of Object.entries(host.texts())) {
    for (const [place, text] of Object.entries(cells)) if (text.startsWith("・")) host.user.type(sheet, place, "");
  }
  return Buffer.from(await host.save());
}

const sheetsWithout =
  (isLeftOut: (name: string, names: readonly string[]) => boolean) =>
  (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => !isLeftOut(name, Object.keys(texts))));

const openSample = (file: string) => () => Promise.resolve({ workbook: steps.sample(file), host: { file } });

const openGathering: Step = {
  title: "とりまとめを開く",
  act: (page) => openTab(page, "とりまとめ"),
  isDone: (page) => page.getByRole("tabpanel").locator("input[type=file]").last().isEnabled(),
};

const gatherAgain: Step = {
  title: "とりまとめる",
  act: (page) => press(page, /^とりまとめる/),
  isDone: async (page) =>
    (await steps.sheetNames(page)).includes("一覧") &&
    (await isFinished(page)) &&
    (await page
      .getByText(/総括をこのブックに入れました。|前の総括と同じ/)
      .first()
      .isVisible()),
};

const firstSummary = [steps.firstRunGathering, steps.chooseFiles(files), gatherAgain];

async function chooseCorrected(): Promise<Step> {
  const step = steps.chooseFiles([await corrected()]);
  return {
    ...step,
    title: "直したファイルを選ぶ",
    act: async (page) => {
      await openTab(page, "とりまとめ");
      const clear = page.getByRole("button", { name: "すべて外す" });
      if (await clear.isVisible()) await clear.click();
      await step.act(page);
    },
  };
}

const gatherCorrected: Step = {
  ...gatherAgain,
  title: "再とりまとめ",
  isDone: async (page) => {
    const texts = await page.evaluate(() => window.excelHost?.texts() ?? {});
    const isIn = Object.values(texts).some((cells) => Object.values(cells).some((text) => text.endsWith(ADDED)));
    return isIn && (await gatherAgain.isDone(page)) && Object.keys(texts).some((name) => name.startsWith("旧"));
  },
};

const isWithoutFormer: Step["isDone"] = async (page) =>
  (await isFinished(page)) && !(await steps.sheetNames(page)).some((name) => name.startsWith("旧"));

const undo: Step = {
  title: "元に戻す",
  act: (page) => press(page, "元に戻す"),
  isDone: isWithoutFormer,
  kept: sheetsWithout((name, names) => names.includes(`旧${name}`)),
};

const tidyUp: Step = {
  title: "片付ける",
  act: (page) => press(page, "片付ける"),
  isDone: isWithoutFormer,
  kept: sheetsWithout((name) => name.startsWith("旧")),
};

const makeForms: Step = {
  ...steps.makeMissingForms,
  isDone: async (page) => (await steps.makeMissingForms.isDone(page)) && (await isFinished(page)),
};

/** A sample as it was a year before: 令和4年度 wherever it says 令和5年度. */
function ofTheYearBefore(workbook: Buffer): Buffer {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.endsWith(".xml")) return [name, bytes];
    return [
      name,
      strToU8(
        strFromU8(bytes)
          .replace(/令和(\s*)5(\s*)年/gu, "令和$14$2年")
          .replaceAll("R5", "R4"),
      ),
    ];
  });
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

const carryOver: Step = {
  title: "前年度から引き継ぐ",
  act: async (page) => {
    await openTab(page, "取組一覧");
    await page
      .getByLabel("前年度から引き継ぐ")
      .setInputFiles(
        { name: "前年度.xlsx", mimeType: "", buffer: ofTheYearBefore(steps.sample("農業振興課.xlsx")) },
        { timeout: 20_000 },
      );
    await page.getByRole("button", { name: "引き継ぐ", exact: true }).click({ timeout: 20_000 });
    await page.getByText("引き継いでいます").waitFor({ state: "hidden", timeout: 20_000 });
  },
  isDone: async (page) =>
    (await steps.stands(page, "・女性委員の割合 30%")) &&
    (await steps.stands(page, "・改選時の働きかけ")) &&
    (await isFinished(page)),
};

const includeThis: Step = {
  title: "このブックを含める",
  act: async (page) => {
    await openTab(page, "とりまとめ");
    const button = page.getByRole("button", { name: "このブック", exact: true });
    // The view comes when it is loaded; the button goes when the workbook is in.
    await page.getByRole("radio", { name: "このブックに" }).waitFor({ timeout: 5000 });
    if (await button.isVisible()) await button.click({ timeout: 5000 });
    await page.getByRole("radio", { name: "このブックに" }).check({ timeout: 5000 });
  },
  isDone: async (page) => {
    const button = page.getByRole("button", { name: /^とりまとめる（/ });
    return (await button.isVisible()) && (await button.isEnabled());
  },
};

const makePlan: Step = {
  title: "計画の体系を作る",
  act: async (page) => {
    await openTab(page, "計画");
    await press(page, "このブックに計画の体系を作る");
  },
  isDone: async (page) => (await steps.sheetNames(page)).includes("計画の体系") && (await isFinished(page)),
};

const gatherIntoNew: Step = {
  title: "新しいブックに作る",
  act: (page) => press(page, /^とりまとめる/),
  isDone: async (page) =>
    (await page.evaluate(() => window.excelHost?.createdWorkbooks.length ?? 0)) > 0 &&
    (await page
      .getByText(/総括を新しいブックに作りました/)
      .first()
      .isVisible()),
};

const IN_PANE = "この画面で書いた文";
const conflict: Step = {
  title: "両方で書く",
  overwrites: 1,
  act: async (page) => {
    const box = page.getByRole("textbox", { name: "目標" });
    const was = await box.inputValue();
    await box.fill(IN_PANE);
    await page.evaluate((text) => {
      const host = window.excelHost;
      const [place] = Object.entries(host?.texts().ボランティア ?? {}).find(([, now]) => now === text) ?? ["A1"];
      host?.user.type("ボランティア", place, "シートで書いた文");
    }, was);
    await box.blur();
  },
  isDone: (page) => page.getByText("こちらの文を使う").isVisible(),
};
const takeOffer: Step = {
  title: "こちらの文を使う",
  overwrites: 1,
  act: (page) => press(page, "こちらの文を使う"),
  isDone: (page) => steps.stands(page, IN_PANE),
};

export async function scenarios(): Promise<readonly Scenario[]> {
  const department = openSample("建設水道課.xlsx");
  const again = await chooseCorrected();
  return [
    {
      name: "再とりまとめ",
      open: department,
      before: [...firstSummary, again],
      walked: [gatherCorrected],
      again: [again],
    },
    {
      name: "元に戻す",
      open: department,
      before: [...firstSummary, again, gatherCorrected],
      walked: [undo],
      again: [],
    },
    {
      name: "片付ける",
      open: department,
      before: [...firstSummary, again, gatherCorrected],
      walked: [tidyUp],
      again: [],
    },
    {
      name: "足りない様式を作る",
      open: openSample("保健福祉課.xlsx"),
      before: [steps.firstRun],
      walked: [makeForms],
      again: [],
    },
    {
      name: "前年度から引き継ぐ",
      open: async () => ({ workbook: await emptied(), host: { file: "農業振興課.xlsx" } }),
      before: [steps.firstRun],
      walked: [carryOver],
      again: [],
    },
    {
      name: "このブック",
      open: openSample("保健福祉課.xlsx"),
      before: [steps.firstRunGathering],
      walked: [includeThis, gatherAgain],
      again: [],
    },
    {
      name: "計画の体系",
      open: department,
      before: [steps.firstRunGathering],
      walked: [makePlan],
      again: [],
    },
    {
      name: "新しいブック",
      open: department,
      before: [steps.firstRunGathering, steps.chooseFiles(files, "新しいブック")],
      walked: [gatherIntoNew],
      again: [openGathering, steps.chooseFiles(files, "新しいブック")],
    },
    {
      name: "記入の食い違い",
      open: openSample("保健福祉課.xlsx"),
      before: [steps.firstRun, steps.openForm("ボランティアセンター"), conflict],
      walked: [takeOffer],
      again: [steps.openForm("ボランティアセンター"), conflict],
    },
  ];
}
