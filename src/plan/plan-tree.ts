import { toA1 } from "../workbook/address";
import { formatMark, planLevels, type PlanLevel } from "./marks";
import type { PlanEntryOnSheet } from "./plan-entries";
import type { PlanProblem } from "./plan-problem";
import { joinTitleLines, takeDepartments } from "./plan-titles";
import { readResponsibleAsTyped, type Responsible } from "./responsible";
import type { Initiative, InitiativeGroup, Pillar, Theme } from "./schema";
import { terms } from "./terms";

/** An entry under its parent. */
interface Branch {
  readonly entry: PlanEntryOnSheet;
  readonly children: Branch[];
}

/** 課 that the sheet itself lists; null where it has no list, and any name is taken. */
export type ListedDepartments = readonly string[] | null;

interface Reading {
  readonly listed: ListedDepartments;
  readonly known: readonly string[];
  readonly problems: PlanProblem[];
}

/** Puts the entries under one another by their levels and marks, and says where that does not work out. */
export function buildPlanTree(
  entries: readonly PlanEntryOnSheet[],
  listed: ListedDepartments,
  known: readonly string[],
): { readonly pillars: readonly Pillar[]; readonly problems: readonly PlanProblem[] } {
  const reading: Reading = { listed, known, problems: [] };
  const roots = arrange(entries, reading.problems);
  return { pillars: roots.map((branch) => pillarOf(branch, reading)), problems: reading.problems };
}

function arrange(entries: readonly PlanEntryOnSheet[], problems: PlanProblem[]): readonly Branch[] {
  const roots: Branch[] = [];
  let path: readonly Branch[] = [];
  /** The level of an entry that found no parent: what stands below it finds none either, and is not named again. */
  let orphanDepth: number = planLevels.length;
  for (const entry of entries) {
    const depth = planLevels.indexOf(entry.level);
    const parent = path[depth - 1];
    if (depth > 0 && !parent) {
      if (depth <= orphanDepth) {
        const missing = levelName(depth - 1);
        problems.push(
          problemAt(entry, `「${nameOf(entry)}」の上に${missing}がありません。印を付けて上の行に書いてください。`),
        );
      }
      orphanDepth = Math.min(orphanDepth, depth);
      continue;
    }
    orphanDepth = planLevels.length;
    const siblings = parent?.children ?? roots;
    const orderProblem = problemOfOrder(entry, siblings.at(-1)?.entry ?? null);
    if (orderProblem !== null) problems.push(problemAt(entry, orderProblem));
    const branch: Branch = { entry, children: [] };
    siblings.push(branch);
    path = [...path.slice(0, depth), branch];
  }
  return roots;
}

function problemOfOrder(entry: PlanEntryOnSheet, before: PlanEntryOnSheet | null): string | null {
  const expected = (before?.number ?? 0) + 1;
  if (entry.number === expected) return null;
  const wanted = `「${formatMark(entry.level, expected)}」`;
  if (before?.number === entry.number) {
    return `印「${entry.mark}」が重なっています（${toA1(before.cell)}にもあります）。${wanted}ではありませんか。印を直してください。`;
  }
  return before
    ? `「${before.mark}」の次が「${entry.mark}」になっています。${wanted}がないか、印が違います。行を足すか、印を直してください。`
    : `初めの印が「${entry.mark}」になっています。${wanted}から始めてください。`;
}

function pillarOf({ entry, children }: Branch, reading: Reading): Pillar {
  const themes = children.map((child) => themeOf(child, reading));
  return { ...headingOf(entry, children, reading), themes };
}

function themeOf({ entry, children }: Branch, reading: Reading): Theme {
  const groups = children.map((child) => groupOf(child, reading));
  return { ...headingOf(entry, children, reading), groups };
}

function groupOf({ entry, children }: Branch, reading: Reading): InitiativeGroup {
  const initiatives = children.map((child) => initiativeOf(child, reading));
  return { ...headingOf(entry, children, reading), initiatives };
}

function headingOf(entry: PlanEntryOnSheet, children: readonly Branch[], { problems }: Reading) {
  const title = joinTitleLines(entry.titleLines);
  if (title === "") problems.push(withoutTitle(entry));
  if (children.length === 0) {
    const below = levelName(planLevels.indexOf(entry.level) + 1);
    problems.push(problemAt(entry, `「${nameOf(entry)}」の下に${below}がありません。下の行に書いてください。`));
  }
  return { mark: formatMark(entry.level, entry.number), title };
}

function initiativeOf({ entry }: Branch, reading: Reading): Initiative {
  const { title, responsible } = leafParts(entry, reading.known);
  if (title === "") reading.problems.push(withoutTitle(entry));
  const { departments, allDepartments, leadDepartment } = responsible;
  if (!allDepartments && departments.length === 0) {
    const message = `「${nameOf(entry)}」に${terms.departments}がありません。右のセルに課の名前か「${terms.allDepartments}【${terms.leadDepartment}】」を書いてください。`;
    reading.problems.push(problemAt(entry, message));
  }
  for (const name of [...departments, ...(leadDepartment === null ? [] : [leadDepartment])]) {
    if (reading.listed?.includes(name) === false) {
      const message = `「${nameOf(entry)}」の${terms.departments}「${name}」が、この表の課の一覧にありません。名前を直すか、一覧に加えてください。`;
      reading.problems.push(problemAt(entry, message));
    }
  }
  return { mark: formatMark(entry.level, entry.number), title, departments, allDepartments, leadDepartment };
}

/** 実践課 in cells of their own, else at the end of the leaf's own text. */
function leafParts(entry: PlanEntryOnSheet, known: readonly string[]) {
  const title = joinTitleLines(entry.titleLines);
  if (entry.departmentTexts.length === 0) return takeDepartments(entry.titleLines, known);
  return {
    title,
    responsible: joinResponsible(entry.departmentTexts.map((text) => readResponsibleAsTyped(text, known))),
  };
}

/** Several cells of one leaf: a list that goes on in the next row, or 全課 with 【総務課】 under it. */
function joinResponsible(parts: readonly Responsible[]): Responsible {
  const departments = [...new Set(parts.flatMap((part) => part.departments))];
  if (!parts.some((part) => part.allDepartments)) return { departments, allDepartments: false, leadDepartment: null };
  const lead = parts.find((part) => part.leadDepartment !== null)?.leadDepartment ?? departments[0] ?? null;
  return { departments: [], allDepartments: true, leadDepartment: lead };
}

function withoutTitle(entry: PlanEntryOnSheet): PlanProblem {
  return problemAt(entry, `印「${entry.mark}」の後に題がありません。題を書いてください。`);
}

function problemAt({ cell }: PlanEntryOnSheet, message: string): PlanProblem {
  return { cell: toA1(cell), message };
}

function nameOf({ mark, titleLines }: PlanEntryOnSheet): string {
  return `${mark} ${joinTitleLines(titleLines)}`.trim();
}

function levelName(depth: number): string {
  const names: Readonly<Record<PlanLevel, string>> = {
    pillar: terms.pillar,
    theme: terms.theme,
    initiativeGroup: `${terms.initiative}（①）`,
    initiative: `${terms.initiative}（(1)）`,
  };
  const level = planLevels[depth];
  return level ? names[level] : terms.plan;
}
