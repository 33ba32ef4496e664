import { remembering } from "../../src/workbook/remembering";

function counting() {
  const asked: string[] = [];
  const lengthOf = remembering((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

test("同じ文のことは、続けて聞いても一度だけ調べる", () => {
  const { asked, lengthOf } = counting();
  expect(["前期", "後期", "前期", ""].map(lengthOf)).toEqual([2, 2, 2, 0]);
  expect([lengthOf("前期"), lengthOf("")]).toEqual([2, 0]);
  expect(asked).toEqual(["前期", "後期", ""]);
});

test("覚えておくのは限られた数だけで、忘れた文は調べ直す", () => {
  const { asked, lengthOf } = counting();
  for (let number = 0; number < 1000; number += 1) lengthOf(`文${number}`);
  expect(lengthOf("文0")).toBe(2);
  expect(asked.filter((text) => text === "文0")).toHaveLength(2);
});

test("とても長い文は覚えない", () => {
  const { asked, lengthOf } = counting();
  const long = "長".repeat(10_000);
  expect([lengthOf(long), lengthOf(long)]).toEqual([10_000, 10_000]);
  expect(asked).toHaveLength(2);
});
