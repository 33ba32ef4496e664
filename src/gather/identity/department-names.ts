import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";

/** 「全課【総務課】」 names who gathers, not whose file or sheet it is. */
const ALL_DEPARTMENTS = /全課(?:[【[(〔「『<].*?[】\])〕」』>])?/gu;
/** 「総務課あて」, 「総務課御中」: to whom it goes. 様式 is another word. */
const ADDRESSED = /^(?:あて|宛|御中|様(?!式)|へ)/u;

/**
 * The one 課 of the plan that the name of a file, a folder or a sheet holds; null where it holds none or several. The
 * longest name counts: 建設水道課 is not 水道課. Compares by key, so the decomposed names that a Mac gives are no others.
 */
export function departmentNamedIn(name: string, plan: Plan): string | null {
  let rest = comparisonKey(name).replace(ALL_DEPARTMENTS, " ");
  const found = new Set<string>();
  const longestFirst = plan.departments
    .map((department) => ({ department, key: comparisonKey(department) }))
    .toSorted((a, b) => b.key.length - a.key.length);
  for (const { department, key } of longestFirst) {
    const [before = "", ...behind] = rest.split(key);
    if (behind.some((text) => !ADDRESSED.test(text))) found.add(department);
    rest = [before, ...behind].join(" ");
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** By the file's own name, else by the nearest folder that names a 課: 「総務課/前期.xlsx」. */
export function departmentOfPath(path: string, plan: Plan): string | null {
  const segments = path.split(/[/\\]/u).toReversed();
  return segments.map((segment) => departmentNamedIn(segment, plan)).find((named) => named !== null) ?? null;
}
