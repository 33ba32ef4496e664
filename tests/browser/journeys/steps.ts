import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Step } from "./journey";

/** A machine that does much else at once takes its time. */

export function sample(file: string): Buffer {
  return readFileSync(path.join(__dirname, "../../../assets/samples", file));
}

const sees = (page: Page, text: string | RegExp): Promise<boolean> => page.getByText(text).first().isVisible();

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}

const isTabShown = async (page: Page): Promise<boolean> =>
  (await page.getByRole("tab", { name: "取組一覧" }).isVisible()) &&
  (await page.getByRole("region", { name: "はじめに" }).count()) === 0;

export const firstRun: Step = {
  title: "はじめる",
  act: (page) => press(page, "はじめる"),
  isDone: async (page) =>
    (await isTabShown(page)) && (await page.getByRole("group", { name: "取組の一覧" }).isVisible()),
};

export const firstRunGathering: Step = {
  title: "とりまとめも行う",
  act: async (page) => {
    await page.getByRole("switch", { name: "とりまとめも行う" }).check();
    await press(page, "はじめる");
  },
  isDone: (page) => page.getByRole("tab", { name: "とりまとめ" }).isVisible(),
};

/** Before anybody has, the pane takes the first. */
export function choosePeriod(title: string): Step {
  const shown = new RegExp(`^集める時期: ${title}$`);
  return {
    title: `集める時期に${title}を選ぶ`,
    act: async (page) => {
      await press(page, /^集める時期: /);
      await page.getByRole("menuitemradio", { name: title }).click();
    },
    isDone: (page) => page.getByRole("button", { name: shown }).isVisible(),
  };
}

export const makeMissingForms: Step = {
  title: "足りない様式を作る",
  act: async (page) => {
    await press(page, /^足りない様式を作る/);
    await page.getByRole("button", { name: /^作る（/ }).click();
  },
  isDone: async (page) => (await sheetNames(page)).some((name) => name.includes("⑤") || name.includes("アウト")),
};

/** Opens the form named `title` from the list. */
export function openForm(title: string): Step {
  return {
    title: `${title}を開く`,
    act: async (page) => {
      await openTab(page, "取組一覧");
      await press(page, new RegExp(title));
    },
    isDone: async (page) => {
      const heading = page.getByRole("tabpanel").getByRole("heading", { name: new RegExp(title), level: 2 });
      return (await heading.isVisible()) && (await page.getByRole("textbox").first().isVisible());
    },
  };
}

/** Writes `text` into the box `field` of the shown form and leaves it. */
export function fillBox(field: string, text: string): Step {
  return {
    title: `${field}に書く`,
    overwrites: 1,
    act: async (page) => {
      const box = page.getByRole("textbox", { name: field });
      await box.fill(text);
      await box.blur();
    },
    isDone: async (page) => (await sees(page, "セルに入れました")) && (await stands(page, text)),
  };
}

export const checkAndSelect: Step = {
  title: "点検から移る",
  act: async (page) => {
    await openTab(page, "点検");
    await press(page, /^誤り この様式に「評価・検証」/);
  },
  isDone: selectedLately,
};

/** Puts files down and waits until they are read. */
export function chooseFiles(
  files: readonly { readonly name: string; readonly buffer: Buffer }[],
  target: "このブックに" | "新しいブック" = "このブックに",
): Step {
  return {
    title: "ファイルを選ぶ",
    act: async (page) => {
      await openTab(page, "とりまとめ");
      const input = page.getByRole("tabpanel").locator("input[type=file]").last();
      await input.setInputFiles(files.map((file) => ({ ...file, mimeType: "" })));
      await page.getByRole("radio", { name: target }).check();
    },
    isDone: (page) => page.getByRole("button", { name: /^とりまとめる（/ }).isEnabled(),
  };
}

export function gather(files: readonly string[]): Step {
  return {
    title: "とりまとめる",
    act: (page) => press(page, /^とりまとめる/),
    isDone: async (page) => {
      const names = await sheetNames(page);
      const isIn = names.includes("一覧") && names.includes("表紙") && !names.some((name) => name.startsWith("作業中"));
      return isIn && files.length > 0 && (await sees(page, /総括をこのブックに入れました。/));
    },
  };
}

export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(window.excelHost?.texts() ?? {}));
}

/** Whether a cell holds exactly `text`. */
export function stands(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (wanted) => Object.values(window.excelHost?.texts() ?? {}).some((cells) => Object.values(cells).includes(wanted)),
    text,
  );
}

/** Whether one of the last round trips selected a cell. */
function selectedLately(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    (window.excelHost?.batches ?? [])
      .slice(-3)
      .some(({ request, reply }) => !reply.Error && request.Actions.some(({ Name }) => Name === "Select")),
  );
}
