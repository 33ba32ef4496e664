import * as fc from "fast-check";
import { listInitiatives } from "../../src/plan/initiatives";
import { matchInitiative } from "../../src/plan/match-initiative";
import { planR5 } from "../../src/town/r5/plan";
import type { Plan } from "../../src/plan/schema";
import { planSchema } from "../../src/plan/valid-plan";

const match = (text: string, plan: Plan = planR5) => {
  const { inPlan: initiative, problems } = matchInitiative(text, plan);
  return [initiative?.code ?? null, problems.map(({ type, typed, expected }) => [type, typed, expected])];
};
const codeAndTypes = (text: string, plan: Plan = planR5) => {
  const { inPlan: initiative, problems } = matchInitiative(text, plan);
  return [initiative?.code ?? null, ...problems.map(({ type }) => type)];
};

test.each([
  "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
  "①地域支えあいの仕組みづくり\n（１）自治会組織の活動支援と連携",
  "① 地域支えあいの仕組みづくり　　⑴ 自治会組織の\n活動支援と連携",
  "Ⅰ 協働によるまちづくり 2 協力体制の強化 ① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
  "Ⅰ-2-①-(1) ① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
  "1-2-1-1 自治会組織の活動支援と連携",
])("計画どおりの記載には何も言わない: %s", (text) => {
  expect(match(text)).toEqual(["1-2-1-1", []]);
});

test("どの取組も、計画どおりに書けばその取組になる", () => {
  for (const initiative of listInitiatives(planR5)) {
    const text = `${initiative.group.mark}${initiative.group.title}\n${initiative.mark}${initiative.title}`;
    expect(match(text)).toEqual([initiative.code, []]);
  }
});

test.each([
  [
    "取組が①の印",
    "① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携",
    ["1-2-1-2", [["mark", "②", "(2)"]]],
  ],
  ["番号違い", "① 地域支えあいの仕組みづくり (3) 自治会組織の活動支援と連携", ["1-2-1-1", [["mark", "(3)", "(1)"]]]],
  [
    "見出しの番号違い",
    "② 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
    ["1-2-1-1", [["mark", "②", "①"]]],
  ],
  [
    "見出しの字が欠ける",
    "④ 情報通信技術（ICT）の活用 (1) マイナンバーカードの普及",
    ["2-2-4-1", [["group-title", "情報通信技術（ICT）の活用", "情報通信技術（ICT）の利活用"]]],
  ],
  [
    "取組の題が途中で切れる",
    "② 広報・広聴活動の強化 (1) 広報活動の強化、意見聴取手段",
    [
      "1-1-2-1",
      [["initiative-title", "広報活動の強化、意見聴取手段", "広報活動の強化、意見聴取手段・機会の研究・実施"]],
    ],
  ],
  [
    "誤字",
    "② 組織体制の強化 (1) サービス向上に向けた組識機構の検証・見直し",
    [
      "2-2-2-1",
      [
        [
          "initiative-title",
          "サービス向上に向けた組識機構の検証・見直し",
          "サービス向上に向けた組織機構の検証・見直し",
        ],
      ],
    ],
  ],
  [
    "取組の題が初めの句だけ",
    "② 広報・広聴活動の強化 (1) 広報活動の強化",
    ["1-1-2-1", [["initiative-title", "広報活動の強化", "広報活動の強化、意見聴取手段・機会の研究・実施"]]],
  ],
  [
    "見出しに似た取組の題が切れる",
    "④ 情報通信技術（ICT）の利活用 (2) 情報通信技術（ICT）を",
    ["2-2-4-2", [["initiative-title", "情報通信技術（ICT）を", "情報通信技術（ICT）を活用した情報サービスの検討"]]],
  ],
  ["番号の段がない", "① 職員の資質向上 人事評価制度の適正運用", ["2-2-1-2", [["no-mark", "", "(2)"]]]],
  [
    "題の後に余分な文字",
    "① 職員の資質向上 (2) 人事評価制度の適正運用（その1）",
    ["2-2-1-2", [["extra-text", "人事評価制度の適正運用（その1）", "人事評価制度の適正運用"]]],
  ],
  ["見出しがない", "(2) 人事評価制度の適正運用", ["2-2-1-2", [["group-missing", "", "① 職員の資質向上"]]]],
  [
    "番号の前の基本項目が違う",
    "Ⅰ 協働によるまちづくり ① 職員の資質向上 (2) 人事評価制度の適正運用",
    [
      "2-2-1-2",
      [
        ["mark", "Ⅰ", "Ⅱ"],
        ["heading-title", "協働によるまちづくり", "効果的な行財政運営"],
      ],
    ],
  ],
])("取組を見分けて、違いを知らせる（%s）", (_, text, expected) => {
  expect(match(text)).toEqual(expected);
});

test("題だけの記載は、題が計画にあれば見分ける", () => {
  expect(codeAndTypes("人事評価制度の適正運用")).toEqual(["2-2-1-2", "group-missing", "no-mark"]);
  expect(codeAndTypes("職員の資質向上\n人事評価制度の適正運用")).toEqual(["2-2-1-2", "no-mark", "no-mark"]);
});

test("取組が一つしかない見出しだけの記載は、その取組とし、題がないと知らせる", () => {
  expect(codeAndTypes("⑤ 民間資源の活用")).toEqual(["2-2-5-1", "no-mark", "initiative-title"]);
  expect(codeAndTypes("① 地域支えあいの仕組みづくり (2)")).toEqual(["1-2-1-2", "initiative-title"]);
  expect(codeAndTypes("Ⅱ-2-④-(2)")).toEqual(["2-2-4-2", "initiative-title"]);
});

test("印が合っていても題がまったく別なら、取組を決めない", () => {
  const {
    inPlan: initiative,
    candidates,
    problems,
  } = matchInitiative("① 地域支えあいの仕組みづくり (1) 職員駐車場の舗装", planR5);
  expect(initiative).toBeNull();
  expect(candidates.map(({ code }) => code)).toEqual(["1-2-1-1", "1-2-1-2", "1-2-1-3", "1-2-1-4"]);
  expect(problems).toMatchObject([{ type: "unknown", typed: "職員駐車場の舗装" }]);
  expect(codeAndTypes("① 駐車場の整備 (1) 職員駐車場の舗装")).toEqual([null, "unknown"]);
});

test("題が別の見出しの下に書かれていたら、取組を決めずに両方を候補とする", () => {
  const { inPlan: initiative, candidates } = matchInitiative("① 職員の資質向上 (1) 自治会組織の活動支援と連携", planR5);
  expect(initiative).toBeNull();
  expect(candidates.map(({ code }) => code)).toEqual(["1-2-1-1", "2-2-1-1", "2-2-1-2"]);
});

test("見出しだけで取組が二つ以上あるとき、題の終わりだけのときは決めない", () => {
  expect(codeAndTypes("① 地域支えあいの仕組みづくり")).toEqual([null, "ambiguous"]);
  expect(codeAndTypes("② 町民の参画機会の拡充")).toEqual([null, "ambiguous"]);
  expect(codeAndTypes("の活動支援と連携")).toEqual([null, "ambiguous"]);
  expect(codeAndTypes("①-(1)")[0]).toBeNull();
  expect(codeAndTypes("")).toEqual([null, "unknown"]);
});

test("一つの欄に取組が二つ書かれていたら、決めずに両方を候補とする", () => {
  const text = "① 職員の資質向上\n(1) 職員研修の充実、コンプライアンスの徹底\n(2) 人事評価制度の適正運用";
  const { inPlan: initiative, candidates } = matchInitiative(text, planR5);
  expect(initiative).toBeNull();
  expect(candidates.map(({ code }) => code).toSorted()).toEqual(["2-2-1-1", "2-2-1-2"]);
});

test.each(["→", " ＞ ", "／", "："])("見出しと取組を「%s」でつないでも、計画どおりとする", (connector) => {
  expect(match(`① 職員の資質向上${connector}(2) 人事評価制度の適正運用`)).toEqual(["2-2-1-2", []]);
});

test("よく似た見出しが二つあるとき、書かれた見出しと取組が食い違えば決めない", () => {
  const initiative = (title: string) => ({
    mark: "(1)",
    title,
    departments: ["建設水道課"],
    allDepartments: false,
    leadDepartment: null,
  });
  const groups = [
    { mark: "①", title: "第1地区の公共施設の整備", initiatives: [initiative("橋の補修")] },
    { mark: "②", title: "第2地区の公共施設の整備", initiatives: [initiative("公園の手入れ")] },
  ];
  const plan = planSchema.parse({
    ...planR5,
    pillars: [{ mark: "Ⅰ", title: "安心", themes: [{ mark: "1", title: "防災", groups }] }],
  });
  expect(codeAndTypes("② 第2地区の公共施設の整備 (1) 公園の手入れ", plan)).toEqual(["1-1-2-1"]);
  expect(codeAndTypes("② 第2地区の公共施設の整備 (1) 橋の補修", plan)[0]).toBeNull();
});

const twins = planSchema.parse({
  ...planR5,
  pillars: [
    {
      mark: "Ⅰ",
      title: "安心",
      themes: [
        {
          mark: "1",
          title: "防災",
          groups: ["河川の管理", "道路の管理"].map((title, index) => ({
            mark: "①②"[index],
            title,
            initiatives: [
              {
                mark: "(1)",
                title: "施設の点検と補修",
                departments: ["建設水道課"],
                allDepartments: false,
                leadDepartment: null,
              },
            ],
          })),
        },
      ],
    },
  ],
});

test("同じ題の取組が二つの見出しの下にある計画では、見出しで見分ける", () => {
  expect(codeAndTypes("② 道路の管理 (1) 施設の点検と補修", twins)).toEqual(["1-1-2-1"]);
  expect(codeAndTypes("① 道路の管理 (1) 施設の点検と補修", twins)).toEqual(["1-1-2-1", "mark"]);
  expect(codeAndTypes("(1) 施設の点検と補修", twins)).toEqual([null, "ambiguous"]);
  expect(codeAndTypes("1-1-2-1 施設の点検と補修", twins)).toEqual(["1-1-2-1"]);
});

test("題から一文字が抜けても、違う取組になることはない", () => {
  const initiatives = listInitiatives(planR5);
  fc.assert(
    fc.property(fc.nat(initiatives.length - 1), fc.nat(40), (index, at) => {
      const initiative = initiatives[index];
      if (!initiative) return;
      const title = initiative.title;
      const place = at % title.length;
      const text = `${initiative.group.mark} ${initiative.group.title} ${initiative.mark} ${title.slice(0, place)}${title.slice(place + 1)}`;
      expect(matchInitiative(text, planR5).inPlan?.code).toBe(initiative.code);
    }),
  );
});

test("何が書かれていても、計画の取組か「不明」のどちらかになる", () => {
  const pieces = [
    "①",
    "(1)",
    "Ⅰ",
    "2 ",
    "\n",
    " ",
    "　",
    "地域",
    "自治会組織の",
    "活動支援と連携",
    "（ICT）",
    "の",
    "👪",
    "-",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (typed) => {
      const { inPlan: initiative, candidates, problems } = matchInitiative(typed.join(""), planR5);
      if (initiative) expect(candidates).toEqual([initiative]);
      else expect(problems[0]?.type).toMatch(/ambiguous|unknown/u);
    }),
  );
});
