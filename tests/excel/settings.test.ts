/** @jest-environment jsdom */
import { workbookSettings } from "../../src/excel/settings";
import { openInJsdom } from "../support/excel";
import { formSheets } from "./a-workbook";

/** As Office keeps it: the text that we gave it, as JSON. */
const kept = (value: unknown): string => JSON.stringify(JSON.stringify(value));

test("新しい版のとりまとめが覚えさせたものは、読まず、上書きもしない", async () => {
  const stored = { version: kept(2), department: kept("町民生活課") };
  const { host } = await openInJsdom(formSheets(1), { file: "町民生活課.xlsx", settings: stored });
  const settings = workbookSettings();
  expect(settings.isOfNewerVersion()).toBe(true);
  expect(settings.get("department")).toBeNull();
  expect(await settings.set("department", "総務課")).toBe(false);
  // It lasts as long as the pane.
  expect(settings.get("department")).toBe("総務課");
  expect(Object.fromEntries(host.settings)).toEqual(stored);
  expect(workbookSettings().get("department")).toBeNull();
});
