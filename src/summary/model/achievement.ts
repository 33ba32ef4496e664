import { fieldOfRole, type FormDefinition } from "../../form/definition";
import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { UNSETTLED } from "./count-words";
import type {
  AchievementCounts,
  AchievementGroup,
  AchievementStatistics,
  FormsOfAnswer,
  ListedForm,
} from "./summary-model";

/** Counts the answers to 目標の達成 by entry of the plan and by 課. */
export function achievementStatistics(
  listed: readonly ListedForm[],
  plan: Plan,
  definition: FormDefinition,
): AchievementStatistics {
  const options = fieldOfRole(definition, "achievement").options ?? [];
  const count = (belongs: (one: ListedForm) => boolean): AchievementCounts => {
    const counted = listed.filter((one) => one.weight === 1 && belongs(one));
    const formsOf = (option: string | null): FormsOfAnswer => {
      const forms = counted.filter(({ achievement }) => achievement === option).map(({ form }) => form);
      return { count: forms.length, forms };
    };
    return {
      total: counted.length,
      byOption: options.map(formsOf),
      unsettled: formsOf(UNSETTLED),
      unanswered: formsOf(null),
    };
  };
  const group = (label: string, key: string, belongs: (one: ListedForm) => boolean): AchievementGroup => ({
    label,
    key,
    counts: count(belongs),
  });

  return {
    options,
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
