import type { FormDefinition } from "../../form/definition";
import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { achievementOptions } from "./achievement-option";
import type { ListRow } from "./list-rows";

/** How many forms gave which answer to 目標の達成. */
export interface AchievementCounts {
  readonly total: number;
  /** One for each answer of the definition, in its order. */
  readonly byOption: readonly number[];
  /** Without an answer, or with one that is none of the definition's: what is left of the total. */
  readonly unanswered: number;
}

/** The forms under one entry of the plan, or of one 課. */
export interface AchievementGroup {
  readonly label: string;
  /** What the group is found by: "1" or "1-2" in 番号, or the 課's name. */
  readonly key: string;
  readonly counts: AchievementCounts;
}

export interface AchievementStatistics {
  readonly overall: AchievementCounts;
  readonly byPillar: readonly AchievementGroup[];
  readonly byTheme: readonly AchievementGroup[];
  /** The plan's 課 in report order. */
  readonly byDepartment: readonly AchievementGroup[];
  /** Forms that name no initiative of the plan. */
  readonly withoutInitiative: AchievementCounts;
  /** Forms whose 課 is none of the plan's, or not known. */
  readonly withoutDepartment: AchievementCounts;
}

/** The numbers of 達成状況: what its formulas come to, and what is told on the terminal. */
export function achievementStatistics(
  rows: readonly ListRow[],
  plan: Plan,
  definition: FormDefinition,
): AchievementStatistics {
  const options = achievementOptions(definition);
  const count = (belongs: (row: ListRow) => boolean): AchievementCounts => {
    const counted = rows.filter((row) => row.weight === 1 && belongs(row));
    const byOption = options.map((option) => counted.filter(({ achievement }) => achievement === option).length);
    const answered = byOption.reduce((sum, number) => sum + number, 0);
    return { total: counted.length, byOption, unanswered: counted.length - answered };
  };
  const group = (label: string, key: string, belongs: (row: ListRow) => boolean): AchievementGroup => ({
    label,
    key,
    counts: count(belongs),
  });

  return {
    overall: count(() => true),
    byPillar: plan.pillars.map((pillar) =>
      group(
        `${pillar.mark} ${pillar.title}`,
        pillarKey(plan, pillar),
        ({ initiative }) => initiative?.pillar === pillar,
      ),
    ),
    byTheme: plan.pillars.flatMap((pillar) =>
      pillar.themes.map((theme) =>
        group(
          `${pillar.mark}-${theme.mark} ${theme.title}`,
          themeKey(plan, theme),
          ({ initiative }) => initiative?.theme === theme,
        ),
      ),
    ),
    byDepartment: plan.departments.map((department) =>
      group(department, department, ({ form }) => form.key.department === department),
    ),
    withoutInitiative: count(({ initiative }) => initiative === null),
    withoutDepartment: count(({ form: { key } }) => !plan.departments.includes(key.department ?? "")),
  };
}

function pillarKey(plan: Plan, pillar: Plan["pillars"][number]): string {
  return codePrefix(plan, 1, (initiative) => initiative.pillar === pillar);
}

function themeKey(plan: Plan, theme: Plan["pillars"][number]["themes"][number]): string {
  return codePrefix(plan, 2, (initiative) => initiative.theme === theme);
}

/** The first `levels` numbers of the codes under an entry of the plan. */
function codePrefix(
  plan: Plan,
  levels: number,
  isUnder: (initiative: ReturnType<typeof listInitiatives>[number]) => boolean,
): string {
  const initiative = listInitiatives(plan).find(isUnder);
  if (!initiative) throw new Error("An entry of the plan has no initiative: the plan was not checked by planSchema.");
  return initiative.code.split("-").slice(0, levels).join("-");
}
