import { departmentNamed, departmentNamesIn, type DepartmentName } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { isPromptAlone } from "../prompts";
import type { DepartmentsReading } from "../reading";

const ALL = "全課";
const SEPARATORS = /[、，,､・･/／;；&＆+＋\n]|及び|および|並びに|ならびに/u;
/** The innermost: a text of nothing but opening brackets is then looked through once, not once for each of them. */
const BRACKETS = /[【[(（［〔<〈《「『]([^【[(（［〔<〈《「『】\])）］〕>〉》」』]*)[】\])）］〕>〉》」』]/u;
const ALL_BRACKETS = new RegExp(BRACKETS.source, "gu");
const UNIT = /(?:班|係|担当|グループ|G|チーム|室|センター)$/iu;
/** 町民生活課ほか, 町民生活課等: nobody is named. 町民生活課長 is the 課's. */
const AND_OTHERS = /^(?:(?:ほか|他|外|等|など)(?:関係)?(?:各課|\d+課)?|長)$/u;
/** 「主：…」「副：…」, 町民生活課（主）: what part a 課 has. */
const PART =
  /(?:(?:主|副|正)(?:担当|管|務)?|担当|協力|関係|関連|連携|共同|支援|所管|実践|実施|事務局|取?りまとめ|とりまとめ)(?:課|者|部署)?[:：は]?/gu;
const MAIN_BEFORE = /(?:主(?:担当|管|務)?課?[:：は]|主(?:担当|管|務)課?|[([【〔]主(?:担当|管|務)?課?[)\]】〕])$/u;
/** 「（主）町民生活課（副）建設水道課」: parts stand before the 課, where the first has one. */
const PART_BEFORE = /[:：は]$|^[([【〔]?(?:主|副|正)/u;
const MAIN_BEHIND = /^[([【〔]主(?:担当|管|務)?課?[)\]】〕]/u;
/** 「内線 123」, 「担当：山田」: from here to the end of the line it is said how to reach the 課. */
const REACHED = /(?:内線|電話|℡|TEL|FAX|e-?mail|メール|連絡先|担当(?:者|班|係)?名?(?:\s*[:：]|\s+(?=\S))|\S+@)/iu;
/** とりまとめ：総務課 */
const LEAD_WORDS = /^(?:とりまとめ|取りまとめ|取り?纏め|主管|主担当)課?[:：は]?/u;

/**
 * Reads 実践課: names of the plan's 課, of today or former, however they are spaced and separated; 全課, with its とりまとめ課 in
 * brackets; `on` as for `departmentNamed`. 記入要領の文 that is left names nothing; what names no 課 of the plan is unknown, also
 * where it is nearly one: 町民生活 is for a person to decide.
 */
export function readDepartments(text: string, plan: Plan, on?: string): DepartmentsReading {
  const compact = isPromptAlone(text, {}) ? "" : text.normalize("NFKC");
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
  const { known, unknown } = splitNames(withoutRemarks(compact, plan), plan, on);
  const named = known.flatMap((name) => onlySuccessor(name) ?? []);
  return {
    named: [...new Set(named)],
    unknown,
    allDepartments: false,
    lead: null,
    ...mainAmong(compact, plan),
    ...formerAmong(known),
  };
}

/**
 * Without what is said of a 課 that is named: its 班 in brackets (町民生活課（住民班・税務班）), its telephone, who is in charge.
 * A name that may be a 課's, known or not, is never left out.
 */
function withoutRemarks(text: string, plan: Plan): string {
  const names = (piece: string): boolean => departmentNamesIn(piece, plan).found.length > 0;
  if (!names(text)) return text;
  const isRemark = (inside: string): boolean => {
    const pieces = inside.split(SEPARATORS).map(comparisonKey);
    return !names(inside) && !pieces.some((piece) => piece.endsWith("課") && piece.replace(PART, "") !== "");
  };
  const withoutInnermost = (outer: string): string =>
    outer.replace(ALL_BRACKETS, (whole, inside: string) => (isRemark(inside) ? " " : whole));
  // 町民生活課（住民班（窓口・届出）、税務班）: nobody nests deeper.
  const lines = withoutInnermost(withoutInnermost(text))
    .split("\n")
    .map((line) => {
      const at = line.search(REACHED);
      return at < 0 || names(line.slice(at)) ? line : line.slice(0, at);
    });
  return lines.join("\n");
}

function onlySuccessor({ successors: [only, ...others] }: DepartmentName): string | null {
  return others.length === 0 ? (only ?? null) : null;
}

/** 「主：町民生活課、副：建設水道課」, 「町民生活課（主）・建設水道課」; null where two are said to be. */
function mainAmong(text: string, plan: Plan): Pick<DepartmentsReading, "main"> {
  const { found } = departmentNamesIn(text, plan);
  if (found.length < 2) return {};
  const behind = found.filter((name) => MAIN_BEHIND.test(name.behind));
  const areBehind = behind.length > 0 && !PART_BEFORE.test(found[0]?.before ?? "");
  const [main, ...others] = areBehind ? behind : found.filter(({ before }) => MAIN_BEFORE.test(before));
  const only = main && others.length === 0 ? onlySuccessor(main) : null;
  return only === null ? {} : { main: only };
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
    const key = comparisonKey(rest);
    if (known.size > 0 && (UNIT.test(key) || AND_OTHERS.test(key))) continue;
    const left = names.length > 0 ? comparisonKey(rest).replace(PART, "") : comparisonKey(rest);
    // Beside a 課 a number is its telephone's: 「町民生活課（内）123」.
    const wordsOnly = known.size > 0 ? /[^\p{L}]/gu : /[^\p{L}\p{N}]/gu;
    if (left.replace(wordsOnly, "") !== "") unknown.push(rest.trim());
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
