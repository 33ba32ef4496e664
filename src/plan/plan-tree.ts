import { toA1, type CellAddress } from "../workbook/address";
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

/** The tree as read, and where on the sheet its parts are. */
export interface PlanTreeOnSheet {
  readonly pillars: readonly Pillar[];
  /** Of entries that have no place in the tree. */
  readonly problems: readonly PlanProblem[];
  /** The cell of the part of the plan at `path` (keys from the plan down); null for what is not in the tree. */
  readonly cellAt: (path: readonly (string | number)[]) => CellAddress | null;
  /** Where the tree first names a 課. */
  readonly cellNaming: (department: string) => CellAddress | null;
}

/** Puts the entries under one another by their levels and marks. findPlanFaults decides whether they make a plan. */
export function buildPlanTree(entries: readonly PlanEntryOnSheet[], known: readonly string[]): PlanTreeOnSheet {
  const problems: PlanProblem[] = [];
  const roots = arrange(entries, problems);
  return {
    pillars: roots.map((branch) => pillarOf(branch, known)),
    problems,
    cellAt: (path) => cellAt(roots, path),
    cellNaming: (department) => {
      const texts = ({ titleLines, departmentTexts }: PlanEntryOnSheet) => [...departmentTexts, ...titleLines];
      const entry = entries.find((initiative) => texts(initiative).some((text) => text.includes(department)));
      return entry?.departmentCell ?? entry?.cell ?? null;
    },
  };
}

function cellAt(roots: readonly Branch[], path: readonly (string | number)[]): CellAddress | null {
  let branches = roots;
  let entry: PlanEntryOnSheet | null = null;
  for (const index of path.slice(0, 2 * planLevels.length).filter((key) => typeof key === "number")) {
    const branch: Branch | undefined = path[0] === "pillars" ? branches[index] : undefined;
    if (!branch) break;
    entry = branch.entry;
    branches = branch.children;
  }
  const isDepartments = path.at(-1) === "departments" || path.at(-1) === "leadDepartment";
  return isDepartments ? (entry?.departmentCell ?? entry?.cell ?? null) : (entry?.cell ?? null);
}

function arrange(entries: readonly PlanEntryOnSheet[], problems: PlanProblem[]): readonly Branch[] {
  const roots: Branch[] = [];
  let path: readonly Branch[] = [];
  /** The level of an entry that found no parent: what is below it finds none either, and is not reported again. */
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
    const branch: Branch = { entry, children: [] };
    siblings.push(branch);
    path = [...path.slice(0, depth), branch];
  }
  return roots;
}

function pillarOf({ entry, children }: Branch, known: readonly string[]): Pillar {
  return { ...markAndTitle(entry), themes: children.map((child) => themeOf(child, known)) };
}

function themeOf({ entry, children }: Branch, known: readonly string[]): Theme {
  return { ...markAndTitle(entry), groups: children.map((child) => groupOf(child, known)) };
}

function groupOf({ entry, children }: Branch, known: readonly string[]): InitiativeGroup {
  return { ...markAndTitle(entry), initiatives: children.map((child) => initiativeOf(child, known)) };
}

function markAndTitle({ level, number, titleLines }: PlanEntryOnSheet) {
  return { mark: formatMark(level, number), title: joinTitleLines(titleLines) };
}

function initiativeOf({ entry }: Branch, known: readonly string[]): Initiative {
  const { title, responsible } = initiativeParts(entry, known);
  const { departments, allDepartments, leadDepartment } = responsible;
  return { mark: formatMark(entry.level, entry.number), title, departments, allDepartments, leadDepartment };
}

/** 実践課 in cells of their own, else at the end of the initiative's own text. */
function initiativeParts(entry: PlanEntryOnSheet, known: readonly string[]) {
  const title = joinTitleLines(entry.titleLines);
  if (entry.departmentTexts.length === 0) return takeDepartments(entry.titleLines, known);
  return {
    title,
    responsible: joinResponsible(entry.departmentTexts.map((text) => readResponsibleAsTyped(text, known))),
  };
}

/** Several cells of one initiative: a list that continues in the next row, or 全課 with 【総務課】 under it. */
function joinResponsible(parts: readonly Responsible[]): Responsible {
  const departments = [...new Set(parts.flatMap((part) => part.departments))];
  if (!parts.some((part) => part.allDepartments)) return { departments, allDepartments: false, leadDepartment: null };
  const leads = [...new Set(parts.flatMap((part) => (part.leadDepartment === null ? [] : [part.leadDepartment])))];
  // Two leads, or 課 beside 全課【…】, are kept as they are: findPlanFaults reports them.
  if (leads.length > 0) return { departments, allDepartments: true, leadDepartment: leads.join("、") };
  return {
    departments: [],
    allDepartments: true,
    leadDepartment: departments.length > 0 ? departments.join("、") : null,
  };
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
