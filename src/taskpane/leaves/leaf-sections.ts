import type { PlanLeaf } from "../../plan/initiatives";
import type { LeafProgress } from "../../usecases/department-progress";

/** Leaves of one 推進項目, under one heading. */
export interface LeafSection {
  /** "Ⅰ-2" */
  readonly code: string;
  readonly title: string;
  /** 基本項目 that it belongs to. */
  readonly pillar: string;
  readonly leaves: readonly LeafProgress[];
}

/** In plan order. */
export function leafSections(leaves: readonly LeafProgress[]): readonly LeafSection[] {
  const sections: { code: string; title: string; pillar: string; leaves: LeafProgress[] }[] = [];
  for (const progress of leaves) {
    const { pillar, theme } = progress.leaf;
    const code = `${pillar.mark}-${theme.mark}`;
    const last = sections.at(-1);
    if (last?.code === code) last.leaves.push(progress);
    else sections.push({ code, title: theme.title, pillar: `${pillar.mark} ${pillar.title}`, leaves: [progress] });
  }
  return sections;
}

/** "①(1)" */
export function leafMark({ group, initiative }: PlanLeaf): string {
  return `${group.mark}${initiative.mark}`;
}
