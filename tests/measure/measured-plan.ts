import { planSchema } from "../../src/plan/valid-plan";
import type { Plan } from "../../src/plan/schema";
import { cleanForms } from "./clean-forms";

/** An invented town's plan: titles, and as 実践課 the 課 that have a clean form of it. */
const titles = [
  [
    "町民とともに進めるまちづくり",
    [
      [
        "情報の共有",
        [
          ["行政情報の発信", ["伝わる広報の研究と実践", "広聴の機会の充実"]],
          ["情報の公開", ["統計と記録の公開"]],
        ],
      ],
      [
        "支えあう地域",
        [
          ["地域活動への支援", ["地域の活動との連携", "地域防災力の向上", "見守りと居場所づくり", "団体との連携"]],
          ["参画の機会", ["運営に加わる人の拡大"]],
        ],
      ],
    ],
  ],
  [
    "持続する行財政運営",
    [
      [
        "財政の健全化",
        [
          ["歳入の確保", ["収納対策の推進", "料金の見直し", "財源の安定"]],
          ["事務事業の見直し", ["事務事業の検証と改善", "個別計画の進行管理"]],
        ],
      ],
      [
        "行政運営の効率化",
        [
          ["人材の育成", ["職員研修の充実", "人材の確保と定着"]],
          ["施設の管理", ["公共施設の長寿命化", "民間の力の活用"]],
          ["デジタル化", ["窓口とオンラインの手続", "業務のデジタル化"]],
        ],
      ],
    ],
  ],
] as const;

const roman = ["Ⅰ", "Ⅱ"] as const;
const circled = ["①", "②", "③"] as const;

export const measuredPlan: Plan = planSchema.parse({
  title: "行政経営改善プラン",
  municipality: "北ノ沢町",
  fiscalYear: { era: "令和", year: 5 },
  departments: [...new Set(cleanForms.map(({ department }) => department))],
  pillars: titles.map(([pillar, themes], p) => ({
    mark: roman[p],
    title: pillar,
    themes: themes.map(([theme, groups], t) => ({
      mark: String(t + 1),
      title: theme,
      groups: groups.map(([group, initiatives], g) => ({
        mark: circled[g],
        title: group,
        initiatives: initiatives.map((title, i) => ({
          mark: `(${i + 1})`,
          title,
          departments: carriersOf([p, t, g, i].map((place) => place + 1).join("-")),
          allDepartments: false,
          leadDepartment: null,
        })),
      })),
    })),
  })),
});

function carriersOf(code: string): readonly string[] {
  return [...new Set(cleanForms.filter(({ form }) => form.initiative === code).map(({ department }) => department))];
}
