import { listInitiatives } from "../plan/initiatives";
import type { Plan } from "../plan/schema";
import { defaultTerms } from "../wording/terms/default-terms";
import { compileTerms, type TermScan } from "../wording/terms/term-scan";

/** A list is compiled once, not for each form. */
const scans = new WeakMap<Plan, TermScan>();

/** Finds the words of the plan's 用語, or of that of 公用文 where it has none. */
export function termsIn(plan: Plan): TermScan {
  const known = scans.get(plan);
  if (known) return known;
  const scan = compileTerms(plan.terms ?? defaultTerms, namesOf(plan));
  scans.set(plan, scan);
  return scan;
}

/** The plan's own words are nobody's slip. */
function namesOf(plan: Plan): readonly string[] {
  return [
    plan.title,
    plan.municipality,
    ...plan.departments,
    ...plan.formerNames.map(({ name }) => name),
    ...listInitiatives(plan).flatMap(({ pillar, theme, group, title }) => [
      pillar.title,
      theme.title,
      group.title,
      title,
    ]),
  ];
}
