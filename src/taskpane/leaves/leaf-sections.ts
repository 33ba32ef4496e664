import type { PlanInitiative } from "../../plan/initiatives";
import type { ShownLeaf } from "./form-kinds";

/** 基本項目, with what is shown of it. */
export interface PillarSection {
  /** "Ⅰ" */
  readonly mark: string;
  readonly title: string;
  readonly themes: readonly ThemeSection[];
}

/** 推進項目. */
export interface ThemeSection {
  /** "Ⅰ-2" */
  readonly code: string;
  readonly title: string;
  readonly leaves: readonly ShownLeaf[];
}

/** The leaves under the plan's headings, in plan order. */
export function leafSections(leaves: readonly ShownLeaf[]): readonly PillarSection[] {
  const pillars: { mark: string; title: string; themes: { code: string; title: string; leaves: ShownLeaf[] }[] }[] = [];
  for (const shown of leaves) {
    const { pillar, theme } = shown.progress.initiative;
    let inPillar = pillars.at(-1);
    if (inPillar?.mark !== pillar.mark) {
      inPillar = { mark: pillar.mark, title: pillar.title, themes: [] };
      pillars.push(inPillar);
    }
    const code = `${pillar.mark}-${theme.mark}`;
    const inTheme = inPillar.themes.at(-1);
    if (inTheme?.code === code) inTheme.leaves.push(shown);
    else inPillar.themes.push({ code, title: theme.title, leaves: [shown] });
  }
  return pillars;
}

/** "①(1)" */
export function leafMark({ group, mark }: PlanInitiative): string {
  return `${group.mark}${mark}`;
}
