import * as fc from "fast-check";
import { matchPlans } from "../../../src/plan/correspondence/match-plans";
import { listInitiatives } from "../../../src/plan/initiatives";
import { formatMark } from "../../../src/plan/marks";
import type { Initiative, Plan } from "../../../src/plan/schema";
import { planSchema } from "../../../src/plan/valid-plan";
import { planR5 } from "../../../src/town/r5/plan";

/** A plan of one 基本項目 and one 推進項目: its headings, each with titles and their 課. */
function planOf(
  year: number,
  groups: Readonly<Record<string, Readonly<Record<string, string>>>>,
  formerNames: Plan["formerNames"] = [],
): Plan {
  const initiatives = (titles: Readonly<Record<string, string>>): readonly Initiative[] =>
    Object.entries(titles).map(([title, department], index) => ({
      mark: formatMark("initiative", index + 1),
      title,
      departments: department.split("、"),
      allDepartments: false,
      leadDepartment: null,
    }));
  const departments = new Set(
    Object.values(groups).flatMap((titles) => Object.values(titles).flatMap((d) => d.split("、"))),
  );
  return planSchema.parse({
    title: "推進プラン",
    municipality: "ひばり町",
    fiscalYear: { era: "令和", year },
    departments: [...departments],
    formerNames,
    pillars: [
      {
        mark: "Ⅰ",
        title: "協働のまち",
        themes: [
          {
            mark: "1",
            title: "地域の力",
            groups: Object.entries(groups).map(([title, titles], index) => ({
              mark: formatMark("initiativeGroup", index + 1),
              title,
              initiatives: initiatives(titles),
            })),
          },
        ],
      },
    ],
  });
}

/** "題名 → 題名", and how sure. */
function said(former: Plan, plan: Plan, answers = new Map<string, readonly string[]>()): readonly string[] {
  const titles = new Map(listInitiatives(plan).map(({ code, title }) => [code, title]));
  return matchPlans(former, plan, answers).correspondence.initiatives.map(({ title, to, certainty }) => {
    const targets = to === null ? "？" : to.map((code) => titles.get(code)).join("＋") || "取りやめ";
    return `${title} → ${targets}（${certainty}）`;
  });
}

test("同じ計画なら、すべて題名で決まる", () => {
  const next = { ...planR5, fiscalYear: { era: "令和" as const, year: 6 } };
  const { correspondence, candidates, added } = matchPlans(planR5, next);
  expect(
    correspondence.initiatives.every(({ from, to, certainty }) => to?.[0] === from && certainty === "certain"),
  ).toBe(true);
  expect([candidates.size, added]).toEqual([0, []]);
});

test("番号を入れ替えた取組は、題名についていく", () => {
  const former = planOf(5, { 広報: { 広報紙の充実: "総務課", 町政懇談会の開催: "総務課" } });
  const plan = planOf(6, { 広報: { 町政懇談会の開催: "総務課", 広報紙の充実: "総務課" } });
  expect(matchPlans(former, plan).correspondence.initiatives.map(({ from, to }) => [from, to])).toEqual([
    ["1-1-1-1", ["1-1-1-2"]],
    ["1-1-1-2", ["1-1-1-1"]],
  ]);
});

test("別の見出しへ移った取組は、題名が一つしかなければ確実", () => {
  const former = planOf(5, { 広報: { 広報紙の充実: "総務課" }, 防災: { 自主防災組織の支援: "総務課" } });
  const plan = planOf(6, { 安全: { 広報紙の充実: "総務課" }, 防災: { 自主防災組織の支援: "総務課" } });
  expect(said(former, plan)).toEqual([
    "広報紙の充実 → 広報紙の充実（certain）",
    "自主防災組織の支援 → 自主防災組織の支援（certain）",
  ]);
});

describe("同じ題名の取組が二つ以上ある", () => {
  const former = planOf(5, { 道路: { 計画の進行管理: "建設課" }, 水道: { 計画の進行管理: "水道課" } });

  test("見出しで決まる。見出しの順が変わっても", () => {
    const plan = planOf(6, { 水道: { 計画の進行管理: "水道課" }, 道路: { 計画の進行管理: "建設課" } });
    expect(matchPlans(former, plan).correspondence.initiatives.map(({ to }) => to)).toEqual([["1-1-2-1"], ["1-1-1-1"]]);
  });

  test("見出しの合わないものは、残りが一つずつでも決めつけない", () => {
    const plan = planOf(6, { 道路: { 計画の進行管理: "建設課" }, 福祉: { 計画の進行管理: "福祉課" } });
    expect(said(former, plan)).toEqual(["計画の進行管理 → 計画の進行管理（certain）", "計画の進行管理 → ？（open）"]);
    expect(matchPlans(former, plan).candidates.get("1-1-2-1")).toEqual(["1-1-2-1"]);
  });
});

describe("書き改めた題名", () => {
  const former = planOf(5, { 広報: { 広報活動の強化と意見聴取の機会: "総務課", 町政懇談会の開催: "総務課" } });

  test("同じ見出しの下で似ていれば、推定", () => {
    const plan = planOf(6, { 広報: { 広報活動の強化と意見聴取の機会の拡充: "総務課", 町政懇談会の開催: "総務課" } });
    expect(said(former, plan)[0]).toBe(
      "広報活動の強化と意見聴取の機会 → 広報活動の強化と意見聴取の機会の拡充（likely）",
    );
  });

  test("課が違えば、尋ねる", () => {
    const plan = planOf(6, { 広報: { 広報活動の強化と意見聴取の機会の拡充: "福祉課", 町政懇談会の開催: "総務課" } });
    expect(said(former, plan)[0]).toBe("広報活動の強化と意見聴取の機会 → ？（open）");
  });

  test("課の名前が変わっただけなら、推定", () => {
    const plan = planOf(6, { 広報: { 広報活動の強化と意見聴取の機会の拡充: "政策課", 町政懇談会の開催: "政策課" } }, [
      { department: "政策課", name: "総務課", until: "2024-03-31" },
    ]);
    expect(said(former, plan)[0]).toMatch(/likely/u);
  });

  test("第1と第2は、似ていても別のもの", () => {
    const one = planOf(5, { 道路: { 第1地区の幹線道路の整備の推進: "建設課" } });
    const two = planOf(6, { 道路: { 第2地区の幹線道路の整備の推進: "建設課" } });
    expect(said(one, two)).toEqual(["第1地区の幹線道路の整備の推進 → ？（open）"]);
  });

  test.each([
    ["上水道施設の整備と維持管理", "下水道施設の整備と維持管理"],
    ["小学校施設の計画的な整備", "中学校施設の計画的な整備"],
    ["男性職員の育児休業の取得促進", "女性職員の育児休業の取得促進"],
    ["高齢者の見守り活動の支援", "障がい者の見守り活動の支援"],
    ["予防接種（小児）の接種率の向上", "予防接種（高齢者）の接種率の向上"],
    ["東地区の道路の整備の推進", "西地区の道路の整備の推進"],
  ])("語が入れ替わった「%s」と「%s」は、似ていても尋ねる", (title, other) => {
    const one = planOf(5, { 整備: { [title]: "建設課" } });
    const two = planOf(6, { 整備: { [other]: "建設課" } });
    expect(said(one, two)).toEqual([`${title} → ？（open）`]);
  });

  test.each([
    ["職員研修の充実", "職員研修の充実と強化"],
    ["人事評価制度の適正運用", "人事評価制度の適正な運用"],
    ["広報・広聴の機会の研究・実施", "広報及び広聴の機会の研究・実施"],
    ["町道及び橋りょうの計画的な維持", "町道や橋りょうの計画的な維持"],
  ])("書き足したか、かなの違いだけの「%s」と「%s」は、推定", (title, other) => {
    const one = planOf(5, { 整備: { [title]: "建設課" } });
    const two = planOf(6, { 整備: { [other]: "建設課" } });
    expect(said(one, two)).toEqual([`${title} → ${other}（likely）`]);
  });

  test("まるで違う題名は尋ねる。同じ見出しの下のものを先に勧める", () => {
    const plan = planOf(6, {
      防災: { 自主防災組織の支援: "総務課" },
      広報: { 情報発信力の向上: "総務課", 町政懇談会の開催: "総務課" },
    });
    expect(said(former, plan)[0]).toBe("広報活動の強化と意見聴取の機会 → ？（open）");
    expect(matchPlans(former, plan).candidates.get("1-1-1-1")).toEqual(["1-1-2-1", "1-1-1-1"]);
  });
});

test("分かれた取組は、片方に決めつけない", () => {
  const former = planOf(5, { 負担: { 使用料及び手数料の見直しの検討: "総務課" } });
  const plan = planOf(6, { 負担: { 使用料の見直しの検討: "総務課", 手数料の見直しの検討: "総務課" } });
  expect(said(former, plan)).toEqual(["使用料及び手数料の見直しの検討 → ？（open）"]);
});

test("まとめた取組は、二つとも尋ねる", () => {
  const former = planOf(5, { 協力: { 自治会組織の活動支援: "町民課", 各種団体組織の活動支援: "町民課" } });
  const plan = planOf(6, { 協力: { 自治会と各種団体組織の活動支援: "町民課" } });
  expect(said(former, plan)).toEqual(["自治会組織の活動支援 → ？（open）", "各種団体組織の活動支援 → ？（open）"]);
});

test("なくなった取組と新しい取組", () => {
  const former = planOf(5, { 協力: { 自治会組織の活動支援: "町民課", 出前講座の実施: "町民課" } });
  const plan = planOf(6, { 協力: { 自治会組織の活動支援: "町民課" }, 交通: { 地域公共交通の確保: "総務課" } });
  const { correspondence, added } = matchPlans(former, plan);
  expect(correspondence.initiatives[1]).toMatchObject({ to: null, certainty: "open" });
  expect(added.map(({ title }) => title)).toEqual(["地域公共交通の確保"]);
});

describe("人が決めたこと", () => {
  const former = planOf(5, { 協力: { 自治会組織の活動支援: "町民課", 出前講座の実施: "町民課" } });
  const plan = planOf(6, { 協力: { 町内会への支援: "町民課", 自治会組織の活動支援: "町民課" } });

  test("答えは、題名より先", () => {
    expect(
      said(
        former,
        plan,
        new Map([
          ["1-1-1-1", ["1-1-1-1"]],
          ["1-1-1-2", []],
        ]),
      ),
    ).toEqual(["自治会組織の活動支援 → 町内会への支援（decided）", "出前講座の実施 → 取りやめ（decided）"]);
  });

  test("同じ題名で残った取組に、なくなった取組をまとめられる", () => {
    const joined = planOf(6, { 協力: { 自治会組織の活動支援: "町民課" } });
    expect(said(former, joined, new Map([["1-1-1-2", ["1-1-1-1"]]]))).toEqual([
      "自治会組織の活動支援 → 自治会組織の活動支援（certain）",
      "出前講座の実施 → 自治会組織の活動支援（decided）",
    ]);
  });

  test("計画の対応のシートに従う。番号と題名の合わない行には従わない", () => {
    const row = { certainty: "open", reason: "" } as const;
    const initiatives = [
      { from: "1-1-1-2", title: "出前講座の実施", to: [], ...row },
      { from: "1-1-1-1", title: "別の題名", to: ["1-1-1-1"], ...row },
    ];
    const withSheet = { ...plan, correspondence: { fiscalYear: former.fiscalYear, initiatives } };
    expect(said(former, withSheet)).toEqual([
      "自治会組織の活動支援 → 自治会組織の活動支援（certain）",
      "出前講座の実施 → 取りやめ（decided）",
    ]);
  });

  test("シートで空欄にした行と、読めない行は、題名が同じでも決めない", () => {
    const open = { to: null, certainty: "open", reason: "「？」が分かりません。" } as const;
    const initiatives = [{ from: "1-1-1-1", title: "自治会組織の活動支援", ...open }];
    const withSheet = { ...plan, correspondence: { fiscalYear: former.fiscalYear, initiatives } };
    const { correspondence, candidates } = matchPlans(former, withSheet);
    expect(correspondence.initiatives[0]).toMatchObject({ to: null, reason: "「？」が分かりません。" });
    expect(candidates.get("1-1-1-1")?.[0]).toBe("1-1-1-2");
  });

  test("ほかの年度からの対応には従わない", () => {
    const initiatives = [
      { from: "1-1-1-2", title: "出前講座の実施", to: [], certainty: "decided", reason: "" } as const,
    ];
    const other = { ...plan, correspondence: { fiscalYear: { era: "令和" as const, year: 4 }, initiatives } };
    expect(said(former, other)[1]).toBe("出前講座の実施 → ？（open）");
  });
});

test("性質: 並べ替えても、題名の同じ取組は必ず題名についていき、二つのものが一つに決まることはない", () => {
  const codesWithTitles = listInitiatives(planR5);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        codesWithTitles.map((_, index) => index),
        { minLength: 1 },
      ),
      (order) => {
        const kept = order.flatMap((index) => codesWithTitles[index] ?? []);
        const plan: Plan = {
          ...planR5,
          fiscalYear: { era: "令和", year: 6 },
          pillars: [
            {
              mark: "Ⅰ",
              title: "新しい基本項目",
              themes: [
                {
                  mark: "1",
                  title: "新しい推進項目",
                  groups: [
                    {
                      mark: "①",
                      title: "新しい見出し",
                      initiatives: kept.map((one, index) => ({
                        mark: formatMark("initiative", index + 1),
                        title: one.title,
                        departments: one.departments,
                        allDepartments: one.allDepartments,
                        leadDepartment: one.leadDepartment,
                      })),
                    },
                  ],
                },
              ],
            },
          ],
        };
        const { correspondence } = matchPlans(planR5, plan);
        const titles = new Map(listInitiatives(plan).map(({ code, title }) => [code, title]));
        const targets = correspondence.initiatives.flatMap(({ to }) => to ?? []);
        expect(new Set(targets).size).toBe(targets.length);
        for (const { title, to } of correspondence.initiatives) {
          if (kept.some((one) => one.title === title)) expect(to?.map((code) => titles.get(code))).toEqual([title]);
          else expect(to).toBeNull();
        }
      },
    ),
  );
});
