import type { Page } from "playwright-core";
import { sheetNames } from "../journeys/steps";

/** A machine that does much else at once takes its time. */
const TIMEOUT = { timeout: 20_000 };

export async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === "string";
  await page.getByRole("button", { name, exact }).first().click(TIMEOUT);
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click(TIMEOUT);
}

/** No change of sheets is under way, or waits to be tidied up. */
export async function isFinished(page: Page): Promise<boolean> {
  if ((await sheetNames(page)).some((name) => name.startsWith("作業中"))) return false;
  return !(await page
    .getByText(/途中で止ま/)
    .first()
    .isVisible());
}
