import { departmentNamed, departmentNamesIn, type DepartmentName } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { DepartmentsReading } from "../reading";

const ALL = "全課";
const SEPARATORS = /[、，,､・･/／;；&＆+＋\n]|及び|および|並びに|ならびに/u;
/** The innermost: a text of nothing but opening brackets is then looked through once, not once for each of them. */
const BRACKETS = /[【[(（［〔〈《「『]([^【[(（［〔〈《「『】\])）］〕〉》」』]*)[】\])）］〕〉》」』]/u;
const UNIT = /(?:班|係|担当|グループ|チーム|室)$/u;
/** とりまとめ：総務課 */
const LEAD_WORDS = /^(?:とりまとめ|取りまとめ|取り?纏め|主管|主担当)課?[:：は]?/u;

/**
 * Reads 実践課: names of the plan's 課, of today or former, however they are spaced and separated; 全課, with its とりまとめ課 in
 * brackets; `on` as for `departmentNamed`. What names no 課 of the plan is unknown, also where it is nearly one: 町民生活 is for a person to decide.
 */
export function readDepartments(text: string, plan: Plan, on?: string): DepartmentsReading {
  const compact = text.normalize("NFKC");
  if (comparisonKey(compact).startsWith(ALL)) {
    const inside = BRACKETS.exec(compact)?.[1] ?? compact.slice(compact.indexOf("課") + 1);
    const { known, unknown } = splitNames(inside.replace(LEAD_WORDS, ""), plan, on);
    const [lead] = known;
    return {
      named: [],
      unknown,
      allDepartments: true,
      lead: (lead && onlySuccessor(lead)) ?? null,
      ...formerAmong(known),
    };
  }
  const { known, unknown } = splitNames(compact, plan, on);
  const named = known.flatMap((name) => onlySuccessor(name) ?? []);
  return { named: [...new Set(named)], unknown, allDepartments: false, lead: null, ...formerAmong(known) };
}

function onlySuccessor({ successors: [only, ...others] }: DepartmentName): string | null {
  return others.length === 0 ? (only ?? null) : null;
}

function formerAmong(names: readonly DepartmentName[]): Pick<DepartmentsReading, "former"> {
  const former = names.flatMap(({ name, until, successors }) => (until === null ? [] : [{ name, until, successors }]));
  return former.length === 0 ? {} : { former };
}

interface Names {
  /** Each once. */
  readonly known: readonly DepartmentName[];
  readonly unknown: readonly string[];
}

function splitNames(text: string, plan: Plan, on?: string): Names {
  const known = new Map<string, DepartmentName>();
  const unknown: string[] = [];
  const whole = departmentNamed(text, plan, on);
  if (whole) return { known: [whole], unknown };
  for (const piece of text.split(SEPARATORS)) {
    const { names, rest } = namesIn(piece, plan, on);
    for (const name of names) known.set(name.name, name);
    // 「町民生活課 自治推進班」: a 班 says more about the 課 before it.
    if (known.size > 0 && UNIT.test(comparisonKey(rest))) continue;
    if (comparisonKey(rest).replace(/[^\p{L}\p{N}]/gu, "") !== "") unknown.push(rest.trim());
  }
  return { known: [...known.values()], unknown };
}

/** 「総務課 町民生活課」, 「総 務 課」, 「町民生活課（税務班）」. */
function namesIn(piece: string, plan: Plan, on?: string): { names: readonly DepartmentName[]; rest: string } {
  const alone = departmentNamed(piece, plan, on) ?? departmentNamed(piece.replace(BRACKETS, ""), plan, on);
  if (alone) return { names: [alone], rest: "" };
  const { found, rest } = departmentNamesIn(piece, plan, on);
  return found.length === 0 ? { names: [], rest: piece } : { names: found, rest: rest.replace(BRACKETS, "") };
}
