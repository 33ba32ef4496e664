import { placeholdersIn } from "../../src/checks/placeholders";

test.each<readonly [string, readonly string[]]>([
  ["○○会議を開く", ["○○会議"]],
  ["〇〇会議と△△さんと□□で", ["〇〇会議", "△△さ", "□□で"]],
  ["・●●課と連携し、××へ行く", ["●●課", "××へ"]],
  ["○○○について、○○○について", ["○○○に"]],
  ["令和○年○月○日に開く", ["○年○月○日"]],
  ["○月○日", ["○月○日"]],
  ["令和○○年○月", ["○○年○月"]],
])("%j には %j が残っている", (text, found) => {
  expect(placeholdersIn(text)).toEqual(found);
});

test.each([
  "○会議を開いた。",
  "○ ○会議\n○年間計画\n○月例会\n○人権の集い",
  "二〇〇三年に始め、一〇〇人が集まった。",
  "1〇〇円",
  "〇〇年代",
  "評価 ○○△×",
  "○○",
  "満足度：○○、接遇：△△。",
  "○△会議",
  "□ □会議",
  "",
])("%j には残っていない", (text) => {
  expect(placeholdersIn(text)).toEqual([]);
});
