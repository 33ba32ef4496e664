import { departmentNamesIn } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";

/** 「全課【総務課】」 names who gathers, not whose file or sheet it is. */
const LEAD_BEGINS = /全課[【[(〔「『<][^】\])〕」』>]*$/u;
/** 「総務課あて」, 「総務課御中」: to whom it goes. 様式 is another word. */
const ADDRESSED = /^(?:あて|宛|御中|様(?!式)|へ)/u;

/**
 * The one 課 of the plan that the name of a file, a folder or a sheet holds, also by a former name; null where it holds
 * none, several, or the former name of several. The decomposed names that a Mac gives are no others.
 */
export function departmentNamedIn(name: string, plan: Plan, on?: string): string | null {
  const owners = departmentNamesIn(name, plan, on)
    .found.filter(({ before, behind }) => !LEAD_BEGINS.test(before) && !ADDRESSED.test(behind))
    .flatMap(({ successors }) => successors);
  const [only, ...others] = new Set(owners);
  return only !== undefined && others.length === 0 ? only : null;
}

/** By the file's own name, else by the nearest folder that names a 課: 「総務課/前期.xlsx」. */
export function departmentOfPath(path: string, plan: Plan, on?: string): string | null {
  const segments = path.split(/[/\\]/u).toReversed();
  return segments.map((segment) => departmentNamedIn(segment, plan, on)).find((named) => named !== null) ?? null;
}
