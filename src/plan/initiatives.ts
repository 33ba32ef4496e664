import { comparisonKey } from "../workbook/comparison-key";
import { formatCode, markNumber, planLevels, type PlanLevel } from "./marks";
import type { Initiative, InitiativeGroup, Pillar, Plan, Theme } from "./schema";

/** A leaf of the plan with everything above it. */
export interface PlanLeaf {
  /** "1-2-1-1" = Ⅰ-2-①(1): the numbers that the marks stand for. */
  readonly code: string;
  /** "Ⅰ-2-①(1)" */
  readonly markedCode: string;
  /** 0-based place in the plan. */
  readonly order: number;
  readonly pillar: Pillar;
  readonly theme: Theme;
  readonly group: InitiativeGroup;
  readonly initiative: Initiative;
}

/** What stands at one level above a leaf, or the leaf itself. */
export interface PlanEntry {
  readonly mark: string;
  readonly title: string;
  /** The title's comparison key. */
  readonly key: string;
}

const leavesOfPlan = new WeakMap<Plan, readonly PlanLeaf[]>();

/** The plan's leaves in its order. Asked for often, so each plan is walked once. */
export function listInitiatives(plan: Plan): readonly PlanLeaf[] {
  const known = leavesOfPlan.get(plan);
  if (known) return known;
  const paths = plan.pillars.flatMap((pillar) =>
    pillar.themes.flatMap((theme) =>
      theme.groups.flatMap((group) => group.initiatives.map((initiative) => ({ pillar, theme, group, initiative }))),
    ),
  );
  const leaves = paths.map((path, order) => ({ ...path, ...codesOf(path), order }));
  leavesOfPlan.set(plan, leaves);
  return leaves;
}

/** The leaf with the code "1-2-1-1"; null where the plan has none. */
export function findInitiative(plan: Plan, code: string): PlanLeaf | null {
  return listInitiatives(plan).find((leaf) => leaf.code === code) ?? null;
}

/**
 * 課 that carry a leaf out, in the plan's order: all of the plan's for 全課. Who gathers a 全課 leaf is
 * `leaf.initiative.leadDepartment`.
 */
export function responsibleDepartments(plan: Plan, leaf: PlanLeaf): readonly string[] {
  return leaf.initiative.allDepartments ? plan.departments : leaf.initiative.departments;
}

const entriesOfLeaf = new WeakMap<PlanLeaf, Readonly<Record<PlanLevel, PlanEntry>>>();

/** The leaf's own part at `level`: its pillar, theme, group or itself. */
export function levelOf(leaf: PlanLeaf, level: PlanLevel): PlanEntry {
  const known = entriesOfLeaf.get(leaf);
  if (known) return known[level];
  const entries = {
    pillar: entryOf(leaf.pillar),
    theme: entryOf(leaf.theme),
    initiativeGroup: entryOf(leaf.group),
    initiative: entryOf(leaf.initiative),
  };
  entriesOfLeaf.set(leaf, entries);
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

/** The schema lets only real marks into a plan. */
function numberOf(level: PlanLevel, mark: string): number {
  const number = markNumber(level, mark);
  if (number === null)
    throw new Error(`"${mark}" is no mark of level ${level}: the plan was not checked by planSchema.`);
  return number;
}
