import { formatMark } from "../../../src/plan/marks";
import type { Initiative, Plan } from "../../../src/plan/schema";
import { planSchema } from "../../../src/plan/valid-plan";
import { planR5 } from "../../../src/town/r5/plan";

/** An initiative with the titles above it; where they are changed, it moves. */
export interface PlacedInitiative extends Initiative {
  readonly pillar: string;
  readonly theme: string;
  readonly group: string;
}

export const initiativesR5: readonly PlacedInitiative[] = planR5.pillars.flatMap((pillar) =>
  pillar.themes.flatMap((theme) =>
    theme.groups.flatMap((group) =>
      group.initiatives.map((initiative) => ({
        ...initiative,
        pillar: pillar.title,
        theme: theme.title,
        group: group.title,
      })),
    ),
  ),
);

/** The plan of 令和6年度 with these initiatives, numbered anew in their order; headings that were called the same are one. */
export function planR6(initiatives: readonly PlacedInitiative[] = initiativesR5, more: Partial<Plan> = {}): Plan {
  const group = <Item, Grouped>(
    items: readonly Item[],
    titleOf: (item: Item) => string,
    draw: (title: string, own: readonly Item[], index: number) => Grouped,
  ): readonly Grouped[] => {
    const titles = [...new Set(items.map(titleOf))];
    return titles.map((title, index) =>
      draw(
        title,
        items.filter((item) => titleOf(item) === title),
        index,
      ),
    );
  };
  return planSchema.parse({
    ...planR5,
    fiscalYear: { era: "令和", year: 6 },
    pillars: group(
      initiatives,
      ({ pillar }) => pillar,
      (pillar, ofPillar, p) => ({
        mark: formatMark("pillar", p + 1),
        title: pillar,
        themes: group(
          ofPillar,
          ({ theme }) => theme,
          (theme, ofTheme, t) => ({
            mark: formatMark("theme", t + 1),
            title: theme,
            groups: group(
              ofTheme,
              ({ group: title }) => title,
              (title, ofGroup, g) => ({
                mark: formatMark("initiativeGroup", g + 1),
                title,
                initiatives: ofGroup.map((one, i) => ({
                  mark: formatMark("initiative", i + 1),
                  title: one.title,
                  departments: one.departments,
                  allDepartments: one.allDepartments,
                  leadDepartment: one.leadDepartment,
                })),
              }),
            ),
          }),
        ),
      }),
    ),
    ...more,
  });
}

/** The same with every 課 called as `rename` says; a 課 that was split stands as several. */
export function renamed(
  initiatives: readonly PlacedInitiative[],
  rename: Readonly<Record<string, readonly string[]>>,
): readonly PlacedInitiative[] {
  const now = (names: readonly string[]): readonly string[] => [
    ...new Set(names.flatMap((name) => rename[name] ?? [name])),
  ];
  return initiatives.map((one) => ({
    ...one,
    departments: now(one.departments),
    leadDepartment: one.leadDepartment === null ? null : (now([one.leadDepartment])[0] ?? null),
  }));
}

export function departmentsR6(rename: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return [...new Set(planR5.departments.flatMap((name) => rename[name] ?? [name]))];
}
