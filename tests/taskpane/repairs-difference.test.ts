import { repairDifference } from "../../src/taskpane/repairs/repair-difference";
import { applyEdits, type TextEdit } from "../../src/workbook/text-edit";

const joined = (pieces: readonly { readonly text: string; readonly isDifferent: boolean }[]) =>
  pieces.map(({ text, isDifferent }) => (isDifferent ? `【${text}】` : text)).join("");
const shown = (before: string, ...edits: readonly TextEdit[]) => repairDifference(before, edits).map(joined);

describe("直す前と直した後", () => {
  test("変わる文字だけが印をもち、印を除けば元の文", () => {
    const edits = [
      { start: 1, end: 2, text: "" },
      { start: 4, end: 4, text: "を" },
    ];
    expect(shown("話しし合い開く", ...edits)).toEqual(["話【し】し合い開く", "話し合【を】い開く"]);
    const [then, now] = repairDifference("話しし合い開く", edits);
    expect(then.map(({ text }) => text).join("")).toBe("話しし合い開く");
    expect(now.map(({ text }) => text).join("")).toBe(applyEdits("話しし合い開く", edits));
  });

  test("長い文は、変わる所の前後だけ", () => {
    const [then] = shown(
      `${"前".repeat(100)}誤${"間".repeat(100)}誤${"後".repeat(100)}`,
      { start: 100, end: 101, text: "正" },
      { start: 201, end: 202, text: "正" },
    );
    expect(then).toBe(`…${"前".repeat(24)}【誤】${"間".repeat(24)}…${"間".repeat(24)}【誤】${"後".repeat(24)}…`);
  });

  test("二つの文字で一字のものは切らない", () => {
    const [then] = shown(`${"𠮷".repeat(60)}誤`, { start: 120, end: 121, text: "正" });
    expect(then).toBe(`…${"𠮷".repeat(24)}【誤】`);
  });

  test.each([
    ["改行だけ", "\n", "〔改行〕"],
    ["幅のない空白", "\u200B", "〔U+200B〕"],
    ["制御文字", "\u0001", "〔U+0001〕"],
    ["外字", "\uE000", "〔U+E000〕"],
    ["対のない半分", "\uD800", "〔U+D800〕"],
    ["文と改行", "取組\n内容", "取組\n内容"],
    ["空白", "　", "　"],
  ])("%sは、見えるように言う", (_, text, named) => {
    expect(shown(`前${text}後`, { start: 1, end: 1 + text.length, text: "" })).toEqual([`前【${named}】後`, "前後"]);
  });
});
