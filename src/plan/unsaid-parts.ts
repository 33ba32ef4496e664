import { comparisonKey } from "../workbook/comparison-key";
import type { PlanHeading } from "./plan-heading";
import type { Pillar, Plan } from "./schema";

/**
 * The plan's name and its town, "" where the sheet does not say. The built-in plan completes a sheet only where the sheet is
 * its own: the same tree (a town that prints the tree alone), or the same name and no 課 but its own (its next year's
 * plan under the title row alone). Anything else may be another town's, and must name it itself.
 */
export function completeNames(
  { title, municipality }: PlanHeading,
  pillars: readonly Pillar[],
  builtIn: Plan,
): Pick<Plan, "title" | "municipality"> {
  const isSameTree = keyOf(pillars) === keyOf(builtIn.pillars);
  const isSameName = title !== null && comparisonKey(title) === comparisonKey(builtIn.title);
  const isBuiltIn = isSameTree || (isSameName && areDepartmentsOf(builtIn, namedDepartments(pillars)));
  return {
    title: title ?? (isSameTree ? builtIn.title : ""),
    municipality: municipality ?? (isBuiltIn ? builtIn.municipality : ""),
  };
}

/**
 * 課 in report order, of a sheet that does not list them. A printed tree names no 課 that has only 全課 initiatives
 * (教育振興課 in 上富良野町's), and not in report order: where the town is that one and all that it names are its 課, the built-in
 * list is taken, also for what 全課 means. Any other town's 課 are those that its tree names, in that order, and a row
 * 「課（報告順）」 on the sheet is the way to say otherwise.
 */
export function reportOrder(municipality: string, pillars: readonly Pillar[], builtIn: Plan): readonly string[] {
  const named = namedDepartments(pillars);
  const isBuiltInTown = comparisonKey(municipality) === comparisonKey(builtIn.municipality);
  return isBuiltInTown && areDepartmentsOf(builtIn, named) ? builtIn.departments : named;
}

function areDepartmentsOf(builtIn: Plan, names: readonly string[]): boolean {
  return names.every((name) => builtIn.departments.includes(name));
}

function namedDepartments(pillars: readonly Pillar[]): readonly string[] {
  const initiatives = pillars.flatMap(({ themes }) =>
    themes.flatMap(({ groups }) => groups.flatMap(({ initiatives }) => initiatives)),
  );
  const names = initiatives.flatMap(({ departments, leadDepartment }) =>
    leadDepartment === null ? departments : [leadDepartment, ...departments],
  );
  // 全課【総務課、町民課】 names no one 課: a fault of the initiative, not a 課 of its own.
  return [...new Set(names.filter((name) => !/[、,，;；\s]/u.test(name)))];
}

/** Equal for trees that say the same, however their titles are spaced. */
function keyOf(pillars: readonly Pillar[]): string {
  return comparisonKey(JSON.stringify(pillars));
}
