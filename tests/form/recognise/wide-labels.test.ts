import {
  plainForm,
  plainTexts,
  readSketch,
  stacked,
  textsOf,
  textsOfSketch,
  unplacedIn,
  type Sketch,
} from "./a-form-sketch";

/** The plain form with two columns more; the label of one row reaches over the column in which the other texts begin. */
function withWideLabel(row: number, areTextsMerged: boolean): Sketch {
  return plainForm.map((cells, place) => {
    const text = cells.at(-1) ?? null;
    const labels = cells.slice(0, -1);
    const joint = areTextsMerged ? "<" : null;
    return place === row ? [...labels, "<", text, joint] : [...labels, text, joint, joint];
  });
}

const rows = plainForm.map(
  (cells, place) =>
    [place, String(cells.findLast((_, at) => at < 3 && !["<", "^"].includes(String(cells[at]))))] as const,
);

describe("ほかの欄の文の列にかかるほど幅のある見出し", () => {
  describe.each([
    ["文は結合してある（Excel）", true],
    ["文は一つのセルにある（Google スプレッドシート）", false],
  ])("%s", (_, areTextsMerged) => {
    test.each(rows)("%d 行め（%s）の文も、隣に読む", (row) => {
      const sketch = withWideLabel(row, areTextsMerged);
      expect(textsOfSketch(sketch)).toEqual([plainTexts]);
      expect(unplacedIn(sketch)).toEqual([]);
    });

    test.each(rows)("%d 行め（%s）の欄が空でも、次の欄の文を取らない", (row) => {
      const sketch = withWideLabel(row, areTextsMerged).map((cells, place) =>
        place === row
          ? cells.map((cell, at) => (at === cells.length - 2 ? (areTextsMerged ? "" : null) : cell))
          : cells,
      );
      const [form] = readSketch(sketch).forms;
      const read = form ? Object.values(textsOf(form)) : [];
      expect(read.filter((text) => text === "")).toHaveLength(1);
      expect(read.filter((text) => text !== "")).toEqual(
        Object.values(plainTexts).filter((text) => read.includes(text)),
      );
      expect(unplacedIn(sketch)).toEqual([]);
    });
  });

  test("いちばん下の欄の箇条書きが、幅のある見出しの隣の列に続く", () => {
    const sketch = stacked(withWideLabel(8, true), [[null, null, null, null, "・来年も", "<"]]);
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, review: `${plainTexts.review}\n・来年も` }]);
  });

  test("箇条書きの行が、幅のある見出しの隣に続く", () => {
    const form = withWideLabel(2, false);
    const sketch = stacked(form.slice(0, 3), [["^", null, null, null, "・二つめ", null]], form.slice(3));
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, goals: `${plainTexts.goals}\n・二つめ` }]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("幅のある見出しの下に、所属で足した同じ幅の欄が続いても、文は隣にある", () => {
    const form = withWideLabel(8, true);
    const sketch = stacked(form, [["^", "備考", "<", "<", "資料あり", "<"]]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["備考", "資料あり"]);
  });

  test("帯になった見出しの文は、右に備考の見出しがあっても、下にある", () => {
    const form = plainForm.map((row) => [...row, "<", "<"]);
    const sketch = stacked(form.slice(0, 8), [
      ["^", "評価・検証", "<", "<", "備考", "<"],
      ["^", plainTexts.review, "<", "<", "資料あり", "<"],
    ]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["備考", "資料あり"]);
  });
});
