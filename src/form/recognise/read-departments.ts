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
 * Reads 実践課: names of the plan's 課, however they are spaced and separated; 全課, with its とりまとめ課 in brackets.
 * What names no 課 of the plan is unknown, also where it is nearly one: 町民生活 is for a person to decide.
 */
export function readDepartments(text: string, { departments }: Plan): DepartmentsReading {
  const byKey = new Map(departments.map((name) => [comparisonKey(name), name]));
  const compact = text.normalize("NFKC");
  if (comparisonKey(compact).startsWith(ALL)) {
    const inside = BRACKETS.exec(compact)?.[1] ?? compact.slice(compact.indexOf("課") + 1);
    const named = splitNames(inside.replace(LEAD_WORDS, ""), byKey);
    const [lead] = named.known;
    return { named: [], unknown: named.unknown, allDepartments: true, lead: lead ?? null };
  }
  const { known, unknown } = splitNames(compact, byKey);
  return { named: known, unknown, allDepartments: false, lead: null };
}

interface Names {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

function splitNames(text: string, byKey: ReadonlyMap<string, string>): Names {
  const known = new Set<string>();
  const unknown: string[] = [];
  const whole = byKey.get(comparisonKey(text));
  if (whole !== undefined) return { known: [whole], unknown };
  for (const piece of text.split(SEPARATORS)) {
    const { names, rest } = namesIn(piece, byKey);
    for (const name of names) known.add(name);
    // 「町民生活課 自治推進班」: a 班 says more about the 課 before it.
    if (known.size > 0 && UNIT.test(comparisonKey(rest))) continue;
    if (comparisonKey(rest).replace(/[^\p{L}\p{N}]/gu, "") !== "") unknown.push(rest.trim());
  }
  return { known: [...known], unknown };
}

/** 「総務課 町民生活課」, 「総 務 課」, 「町民生活課（税務班）」. */
function namesIn(piece: string, byKey: ReadonlyMap<string, string>): { names: readonly string[]; rest: string } {
  const alone = byKey.get(comparisonKey(piece));
  if (alone !== undefined) return { names: [alone], rest: "" };
  const withoutUnit = byKey.get(comparisonKey(piece.replace(BRACKETS, "")));
  if (withoutUnit !== undefined) return { names: [withoutUnit], rest: "" };
  let rest = comparisonKey(piece);
  const found: { name: string; at: number }[] = [];
  const longestFirst = [...byKey].sort(([a], [b]) => b.length - a.length);
  for (const [key, name] of longestFirst) {
    const at = rest.indexOf(key);
    if (at < 0) continue;
    found.push({ name, at });
    rest = rest.replace(key, "\u0000".repeat(key.length));
  }
  if (found.length === 0) return { names: [], rest: piece };
  const left = rest.replaceAll("\u0000", "").replace(BRACKETS, "");
  return { names: found.sort((a, b) => a.at - b.at).map(({ name }) => name), rest: left };
}
