import { arrangedTabs, movesTo } from "../../../src/excel/insert/tab-order";

/** Letters are sheets: those of `standing` as they stand, N… new, o… retired. */
function arranged(standing: string, block: string): string {
  const before = standing.split(" ");
  const wanted = block.split(" ");
  const inserted = wanted.filter((id) => id.startsWith("N"));
  const retired = before.filter((id) => id.startsWith("o"));
  const tabs = arrangedTabs({ before, inserted, retired, block: wanted });
  const now = [...before, ...inserted];
  for (const { id, position } of movesTo(tabs, now)) {
    now.splice(now.indexOf(id), 1);
    now.splice(position, 0, id);
  }
  expect(now).toEqual(tabs);
  return tabs.join(" ");
}

test.each([
  ["総括がまだない", "memo", "N1 N2", "memo N1 N2"],
  ["総括をすべて差し替える", "memo o1 o2 note", "N1 N2", "memo N1 N2 o1 o2 note"],
  ["変わらないシートは動かない", "o1 a b o2 note", "N1 a N2 b", "N1 o1 a N2 b o2 note"],
  ["間に人が置いたシートは、そのまま", "a memo b note c", "a N1 b c N2", "a N1 memo b note c N2"],
  ["足すものが最初に来る", "memo b c", "N1 b N2 c", "memo N1 b N2 c"],
  ["古いものが後ろにあっても、順は保つ", "a memo o1", "N1 a", "N1 a memo o1"],
  ["並びが違えば、決まった並びに戻す", "b memo a", "a b N1", "a b N1 memo"],
])("%s", (_, standing, block, expected) => {
  expect(arranged(standing, block)).toBe(expected);
});
