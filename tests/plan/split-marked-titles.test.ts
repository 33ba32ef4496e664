import { splitMarkedTitles } from "../../src/plan/split-marked-titles";

const parts = (text: string) => splitMarkedTitles(text).parts.map(({ typed, title }) => [typed, title]);
const GROUP = ["①", "地域支えあいの仕組みづくり"];
const LEAF = ["(1)", "自治会組織の活動支援と連携"];

test.each([
  ["一行", "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携"],
  ["二行", "①地域支えあいの仕組みづくり\n(1)自治会組織の活動支援と連携"],
  ["二つのセルを空白でつないだもの", "① 地域支えあいの仕組みづくり　　　(1) 自治会組織の活動支援と連携 "],
  ["間を空けずに打ったもの", "①地域支えあいの仕組みづくり(1)自治会組織の活動支援と連携"],
])("取組項目の欄を見出しと取組に分ける（%s）", (_, text) => {
  expect(parts(text)).toEqual([GROUP, LEAF]);
});

test("取組が①の印で打たれていても分ける", () => {
  expect(parts("① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携")).toEqual([
    GROUP,
    ["②", "まちづくり活動諸団体の活動支援と連携"],
  ]);
});

test("前に基本項目と推進項目があるもの", () => {
  expect(
    parts("Ⅰ 協働によるまちづくり 2 協力体制の強化\n① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携"),
  ).toEqual([["Ⅰ", "協働によるまちづくり"], ["2", "協力体制の強化"], GROUP, LEAF]);
});

test.each(["Ⅰ-2-①-(1)", "1-2-1-1", "I－２－①－（１）", "Ⅰ-2-①(1)"])("前に番号「%s」があるもの", (code) => {
  const split = splitMarkedTitles(`${code} ① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携`);
  expect(split.parts.map(({ level, number, title }) => [level, number, title])).toEqual([
    ["pillar", 1, ""],
    ["theme", 2, ""],
    ["initiativeGroup", 1, ""],
    ["initiative", 1, ""],
    ["initiativeGroup", 1, "地域支えあいの仕組みづくり"],
    ["initiative", 1, "自治会組織の活動支援と連携"],
  ]);
});

test("番号だけの後に題が続くもの", () => {
  expect(splitMarkedTitles("Ⅰ-2-①-(1) 自治会組織の活動支援と連携").parts.at(-1)).toMatchObject({
    number: 1,
    title: "自治会組織の活動支援と連携",
  });
});

test("題の中の括弧や数字は印ではない", () => {
  expect(parts("④ 情報通信技術（ICT）の利活用 (2) 情報通信技術（ICT）を活用した情報サービスの検討")).toEqual([
    ["④", "情報通信技術（ICT）の利活用"],
    ["(2)", "情報通信技術（ICT）を活用した情報サービスの検討"],
  ]);
  expect(parts("① 広報 2 回の発行と 3 月のまとめ")).toEqual([["①", "広報 2 回の発行と 3 月のまとめ"]]);
});

test("題の折り返しはそのまま残り、印の前の言葉は別になる", () => {
  const split = splitMarkedTitles("地域支えあいの仕組みづくり\n(1) 自治会組織の活動\n支援と連携");
  expect(split.before).toBe("地域支えあいの仕組みづくり");
  expect(split.parts.map(({ title }) => title)).toEqual(["自治会組織の活動\n支援と連携"]);
});

test("題を元のまま返したいときは、文字に続く①や(1)で切らない", () => {
  const split = splitMarkedTitles("(1) 第3期計画(2)の進行管理  (2) 次の取組", { glued: false });
  expect(split.parts.map(({ title }) => title)).toEqual(["第3期計画(2)の進行管理", "次の取組"]);
});

test("印ばかりの長い文も分ける", () => {
  expect(parts("①".repeat(32_000))).toHaveLength(32_000);
});
