import { comparisonKey } from "../workbook/comparison-key";
import { formatCode, markNumber, planLevels, type PlanLevel } from "./marks";
import type { Initiative, InitiativeGroup, Pillar, Plan, Theme } from "./schema";

/** An initiative of the plan with everything above it. */
export interface PlanInitiative extends Initiative {
  /** "1-2-1-1" = Ⅰ-2-①(1): the numbers that the marks mean. */
  readonly code: string;
  /** "Ⅰ-2-①(1)" */
  readonly markedCode: string;
  /** 0-based place in the plan. */
  readonly order: number;
  readonly pillar: Pillar;
  readonly theme: Theme;
  readonly group: InitiativeGroup;
}

/** The part of the plan at one level above an initiative, or the initiative itself. */
export interface PlanEntry {
  readonly mark: string;
  readonly title: string;
  /** The title's comparison key. */
  readonly key: string;
}

const initiativesOfPlan = new WeakMap<Plan, readonly PlanInitiative[]>();

/** The plan's initiatives in its order. Needed often, so each plan is walked once. */
export function listInitiatives(plan: Plan): readonly PlanInitiative[] {
  const known = initiativesOfPlan.get(plan);
  if (known) return known;
  const paths = plan.pillars.flatMap((pillar) =>
    pillar.themes.flatMap((theme) =>
      theme.groups.flatMap((group) => group.initiatives.map((initiative) => ({ pillar, theme, group, initiative }))),
    ),
  );
  const initiatives = paths.map(({ initiative, ...above }, order) => ({
    ...initiative,
    ...above,
    ...codesOf({ ...above, initiative }),
    order,
  }));
  initiativesOfPlan.set(plan, initiatives);
  return initiatives;
}

/** The initiative with the code "1-2-1-1"; null where the plan has none. */
export function findInitiative(plan: Plan, code: string): PlanInitiative | null {
  return listInitiatives(plan).find((initiative) => initiative.code === code) ?? null;
}

/** "Ⅰ-2-①(1) 自治会組織の活動支援と連携" */
export function nameInitiative({ markedCode, title }: Pick<PlanInitiative, "markedCode" | "title">): string {
  return `${markedCode} ${title}`;
}

/**
 * 課 that carry an initiative out, in the plan's order: all of the plan's for 全課. Who gathers a 全課 initiative is
 * `initiative.leadDepartment`.
 */
export function responsibleDepartments(plan: Plan, initiative: PlanInitiative): readonly string[] {
  return initiative.allDepartments ? plan.departments : initiative.departments;
}

const entriesOfInitiative = new WeakMap<PlanInitiative, Readonly<Record<PlanLevel, PlanEntry>>>();

/** The initiative's own part at `level`: its pillar, theme, group or itself. */
export function levelOf(initiative: PlanInitiative, level: PlanLevel): PlanEntry {
  const known = entriesOfInitiative.get(initiative);
  if (known) return known[level];
  const entries = {
    pillar: entryOf(initiative.pillar),
    theme: entryOf(initiative.theme),
    initiativeGroup: entryOf(initiative.group),
    initiative: entryOf(initiative),
  };
  entriesOfInitiative.set(initiative, entries);
  return entries[level];
}

function entryOf({ mark, title }: Omit<PlanEntry, "key">): PlanEntry {
  return { mark, title, key: comparisonKey(title) };
}

function codesOf(path: Record<"pillar" | "theme" | "group" | "initiative", { readonly mark: string }>) {
  const marks = [path.pillar.mark, path.theme.mark, path.group.mark, path.initiative.mark];
  const numbers = planLevels.map((level, index) => numberOf(level, marks[index] ?? ""));
  const code = numbers.join("-");
  return { code, markedCode: formatCode(code) };
}

/** The schema accepts only valid marks. */
function numberOf(level: PlanLevel, mark: string): number {
  const number = markNumber(level, mark);
  if (number === null)
    throw new Error(`"${mark}" is no mark of level ${level}: the plan was not checked by planSchema.`);
  return number;
}
