import { unitVariants } from "../../src/wording/units";

const found = (...texts: string[]) => unitVariants(texts).map(({ uses }) => uses.map(({ spelling }) => spelling));

test.each([
  [["14名が参加", "12人、13人が参加"], [["人", "名"]]],
  [["3か所と2ヶ所"], [["か所", "ヶ所"]]],
  [["3か月と2ヵ月"], [["か月", "ヵ月"]]],
  [["12%と１３％"], [["%", "％"]]],
  [["△12と▲3"], [["△", "▲"]]],
] as const)("%j: %j", (texts, variants) => {
  expect(found(...texts)).toEqual(variants);
});

test.each([
  ["14名", "1人当たり、1人1台、2人暮らし、1人ひとり、3人につき"],
  ["12人", "3名簿、2名義、4名称"],
  ["12人", "「14名」"],
  ["△", "▲"],
])("「%s」と「%s」は混ざっていない", (a, b) => {
  expect(found(a, b)).toEqual([]);
});
