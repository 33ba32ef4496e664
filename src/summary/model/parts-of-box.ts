import { departmentNamed, type NamesOfDepartments } from "../../plan/department-names";

/** What one 課 says in a box of a merged 全課 form. */
export interface PartOfBox {
  /** Where in the text it begins. */
  readonly at: number;
  /** 【課名】 with the line breaks around it; "" where the text begins without one. */
  readonly heading: string;
  /** The 課 that the heading means, by the names of today. */
  readonly departments: readonly string[];
  /** その n */
  readonly sequence: number;
  readonly text: string;
}

/** What stood in a box then and stands there now, of one 課; null: nothing. */
export interface PairOfParts {
  readonly then: PartOfBox | null;
  readonly now: PartOfBox | null;
}

/** 【課名】 at the start of a line. */
const HEADING = /(?:^|\n)【([^【】\n]*)】\n?/gu;
const SEQUENCE = /\s*その(\d+)$/u;

/** The parts of both, each with its counterpart under a former name or today's; first those of then, in their order. */
export function pairParts(before: string, after: string, plan: NamesOfDepartments): readonly PairOfParts[] {
  const [then, now] = [partsOf(before, plan), partsOf(after, plan)];
  const left = new Set(now);
  const pairs = new Map<PartOfBox, PartOfBox>();
  const pair = (isSame: (a: PartOfBox, b: PartOfBox) => boolean): void => {
    for (const one of then) {
      const found = pairs.has(one) ? undefined : [...left].find((other) => isSame(one, other));
      if (!found) continue;
      pairs.set(one, found);
      left.delete(found);
    }
  };
  pair((a, b) => a.sequence === b.sequence && String(a.departments) === String(b.departments));
  // Of a 課 that was split, or of several that were joined.
  pair((a, b) => a.sequence === b.sequence && a.departments.some((name) => b.departments.includes(name)));
  // The first one has no heading where it is the only one.
  pair((a, b) => a === then[0] && b === now[0] && (a.heading === "" || b.heading === ""));
  return [
    ...then.map((one) => ({ then: one, now: pairs.get(one) ?? null })),
    ...[...left].map((other) => ({ then: null, now: other })),
  ];
}

/** Whether each 課 says what it said, whatever it is called by now. */
export function isSameBox(before: string, after: string, plan: NamesOfDepartments): boolean {
  return before === after || pairParts(before, after, plan).every(({ then, now }) => then?.text === now?.text);
}

function partsOf(text: string, plan: NamesOfDepartments): readonly PartOfBox[] {
  const headings = [...text.matchAll(HEADING)].flatMap((match) => {
    const typed = match[1] ?? "";
    const department = departmentNamed(typed.replace(SEQUENCE, ""), plan);
    const sequence = Number(SEQUENCE.exec(typed)?.[1] ?? 1);
    return department ? [{ at: match.index, heading: match[0], departments: department.successors, sequence }] : [];
  });
  const first = text.slice(0, headings[0]?.at ?? text.length);
  return [
    ...(first === "" ? [] : [{ at: 0, heading: "", departments: [], sequence: 1, text: first }]),
    ...headings.map(({ at, heading, departments, sequence }, index) => {
      return { at, heading, departments, sequence, text: text.slice(at + heading.length, headings[index + 1]?.at) };
    }),
  ];
}
