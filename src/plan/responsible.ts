import { comparisonKey } from "../workbook/comparison-key";
import { terms } from "./terms";

/** Who carries an initiative out, as the 実践課 field or a cell says it. */
export interface Responsible {
  /** In the order typed, each once; empty where all do. */
  readonly departments: readonly string[];
  readonly allDepartments: boolean;
  /** とりまとめ課, as typed in 【】; null where none is named. */
  readonly leadDepartment: string | null;
}

/** Also 「すべての課」 and 「各課」. */
const ALL = /^(?:全|全ての|すべての|各)課$/u;
/** The text in front of brackets, and the brackets: 全課【総務課】, 全課（とりまとめ：総務課）. */
const BRACKETED = /^([^【（(［[]*)[【（(［[]\s*([^】）)］\]]+?)\s*[】）)］\]]$/u;
const LEAD_WITHOUT_BRACKETS = /^(\S*課)\s*((?:と|取)りまとめ.*)$/su;
/** （全課【総務課】） */
const WHOLE_IN_PARENTHESES = /^[（(](.*)[）)]$/su;
const LEAD_LABEL = /^(?:と|取)りまとめ(?:課)?\s*[:：]?\s*/u;
const SEPARATOR = /[\s、,，;；/／]+/u;
/** 総務課（とりまとめ）, 町民生活課（生活環境班）: the department is what comes before. */
const REMARK = /[【（(［[][^】）)］\]]*[】）)］\]]$/u;
const MIDDLE_DOT = /[・･]/u;
/** How units of a town hall are called. Names without such an ending must be in the plan's own list. */
const UNIT_ENDING = /(?:課|室|局|所|部|係|班|館|院|園|署|センター|委員会|本部|支所)$/u;

/**
 * Reads 実践課: departments, or 全課 with the one that gathers. Null where a part of `text` is no department: not in
 * `known` and not named like one.
 */
export function readResponsible(text: string, known: readonly string[]): Responsible | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const unwrapped = WHOLE_IN_PARENTHESES.exec(trimmed)?.[1];
  if (unwrapped !== undefined) return readResponsible(unwrapped, known);
  const [, before, inside] = BRACKETED.exec(trimmed) ?? LEAD_WITHOUT_BRACKETS.exec(trimmed) ?? [];
  const lead = inside?.replace(LEAD_LABEL, "") ?? null;
  if (isAll(before ?? trimmed)) return { departments: [], allDepartments: true, leadDepartment: lead };
  if (before === "" && lead !== null) return everyOne(lead, known);
  // 総務課、保健福祉課【総務課】: who leads among named departments is not part of the plan.
  return everyOne(before ?? trimmed, known);
}

/** Like {@link readResponsible} for a cell that holds departments for certain: any name is accepted as typed. */
export function readResponsibleAsTyped(text: string, known: readonly string[]): Responsible {
  return readResponsible(text, known) ?? named(text.trim().split(SEPARATOR));
}

/** Whether `name` is in `known`, however it is spaced, or ends as units of a town hall do. */
export function isDepartmentName(name: string, known: readonly string[]): boolean {
  return knownName(name, known) !== null || (UNIT_ENDING.test(name) && !ALL.test(name) && name.length > 1);
}

/** 全課, 全 課, 各課 */
export function isAll(text: string): boolean {
  const key = comparisonKey(text);
  return key === comparisonKey(terms.allDepartments) || ALL.test(key);
}

function everyOne(text: string, known: readonly string[]): Responsible | null {
  const whole = knownName(text, known);
  if (whole !== null) return named([whole]);
  const pieces = text
    .split(SEPARATOR)
    .map((piece) => (knownName(piece, known) === null ? piece.replace(REMARK, "") : piece))
    .filter((piece) => piece !== "");
  const names = pieces.flatMap((piece) => (separatesAtDots(piece, known) ? piece.split(MIDDLE_DOT) : [piece]));
  if (names.length === 0 || !names.every((name) => isDepartmentName(name, known))) return null;
  return named(names.map((name) => knownName(name, known) ?? name));
}

/** 総務課・町民生活課 are two; 福祉・医療課 is one, for 福祉 is no department. */
function separatesAtDots(piece: string, known: readonly string[]): boolean {
  return knownName(piece, known) === null && piece.split(MIDDLE_DOT).every((name) => isDepartmentName(name, known));
}

function knownName(name: string, known: readonly string[]): string | null {
  const key = comparisonKey(name);
  return known.find((department) => comparisonKey(department) === key) ?? null;
}

function named(departments: readonly string[]): Responsible {
  return { departments: [...new Set(departments)], allDepartments: false, leadDepartment: null };
}

/** As the plan prints it: "全課【総務課】", "町民生活課、建設水道課". */
export function responsibleText({ departments, allDepartments, leadDepartment }: Responsible): string {
  if (!allDepartments) return departments.join("、");
  return leadDepartment === null ? terms.allDepartments : `${terms.allDepartments}【${leadDepartment}】`;
}
