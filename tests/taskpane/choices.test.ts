import { preferencesInMemory } from "../../src/taskpane/preferences";
import { choose, chosenFor } from "../../src/taskpane/state/choices";
import { remembered } from "../../src/taskpane/state/remembered";
import { aSheet, aWorkbook } from "../support/a-sheet";
import { WorkbookInMemory } from "./frame-services";

test("選んだ課と時期は、ブックごとに、この PC が覚える", () => {
  const preferences = preferencesInMemory();
  choose("C:\\R5\\町民生活課.xlsx", preferences, { department: "町民生活課" });
  choose("C:\\R5\\総務課.xlsx", preferences, { department: "総務課" });
  choose("C:\\R5\\町民生活課.xlsx", preferences, { period: "first-half" });
  expect(chosenFor("C:\\R5\\町民生活課.xlsx", preferences)).toEqual({ department: "町民生活課", period: "first-half" });
  expect(chosenFor("C:\\R5\\総務課.xlsx", preferences)).toEqual({ department: "総務課", period: null });
  expect(chosenFor("C:\\R6\\総務課.xlsx", preferences)).toEqual({ department: null, period: null });
});

test("一度も保存していないブックのことは覚えない", () => {
  const preferences = preferencesInMemory();
  choose(null, preferences, { department: "総務課" });
  expect(chosenFor(null, preferences)).toEqual({ department: null, period: null });
});

test("この PC で選んだものが、ブックに残っているものより先。なければブックのもの", () => {
  const preferences = preferencesInMemory();
  const workbook = new WorkbookInMemory(aWorkbook(aSheet([])));
  workbook.stored.set("department", "保健福祉課");
  workbook.stored.set("period", "first-half");
  expect(remembered({ workbook, preferences })).toMatchObject({ department: "保健福祉課", period: "first-half" });
  choose(workbook.address(), preferences, { department: "町民生活課" });
  expect(remembered({ workbook, preferences })).toMatchObject({ department: "町民生活課", period: "first-half" });
});
