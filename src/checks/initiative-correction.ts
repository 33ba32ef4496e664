import type { PlanInitiative } from "../plan/initiatives";
import { splitMarkedTitles, type MarkedTitle } from "../plan/split-marked-titles";
import { comparisonKey } from "../workbook/comparison-key";

/**
 * The text of a 取組項目 field with the plan's own marks and titles, its spaces and line breaks as typed. Null unless the
 * field holds a heading and an initiative and nothing else: further text must not be lost.
 */
export function correctInitiativeText(text: string, inPlan: PlanInitiative): string | null {
  const { before, parts } = splitMarkedTitles(text);
  const [heading, initiative] = parts;
  if (before !== "" || parts.length !== 2 || !heading?.title || !initiative?.title) return null;
  const corrected = [correctPart(heading, inPlan.group), correctPart(initiative, inPlan)];
  let rest = text;
  let result = "";
  for (const [index, { typed, title }] of [heading, initiative].entries()) {
    const start = rest.indexOf(typed);
    const titleStart = rest.indexOf(title, start + typed.length);
    if (start < 0 || titleStart < 0) return null;
    const [mark, name] = corrected[index] ?? ["", ""];
    result += rest.slice(0, start) + mark + rest.slice(start + typed.length, titleStart) + name;
    rest = rest.slice(titleStart + title.length);
  }
  return result + rest;
}

/** A title that only looks different (full-width letters, a line break inside) stays as typed. */
function correctPart(
  { level, typed, title }: MarkedTitle,
  plan: { readonly mark: string; readonly title: string },
): readonly [string, string] {
  const isSameMark = comparisonKey(typed) === comparisonKey(plan.mark) && level === levelOfMark(plan.mark);
  return [isSameMark ? typed : plan.mark, comparisonKey(title) === comparisonKey(plan.title) ? title : plan.title];
}

function levelOfMark(mark: string): MarkedTitle["level"] | undefined {
  return splitMarkedTitles(mark).parts[0]?.level;
}
