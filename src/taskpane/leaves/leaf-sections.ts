import type { PlanInitiative } from "../../plan/initiatives";

/** 基本項目, with what is shown of it. */
export interface PillarSection<Leaf> {
  /** "Ⅰ" */
  readonly mark: string;
  readonly title: string;
  readonly themes: readonly ThemeSection<Leaf>[];
}

/** 推進項目. */
export interface ThemeSection<Leaf> {
  /** "Ⅰ-2" */
  readonly code: string;
  readonly title: string;
  readonly leaves: readonly Leaf[];
}

/** The leaves under the plan's headings; they come in plan order. */
export function leafSections<Leaf extends { readonly initiative: PlanInitiative }>(
  leaves: readonly Leaf[],
): readonly PillarSection<Leaf>[] {
  const pillars: { mark: string; title: string; themes: { code: string; title: string; leaves: Leaf[] }[] }[] = [];
  for (const leaf of leaves) {
    const { pillar, theme } = leaf.initiative;
    let inPillar = pillars.at(-1);
    if (inPillar?.mark !== pillar.mark) {
      inPillar = { mark: pillar.mark, title: pillar.title, themes: [] };
      pillars.push(inPillar);
    }
    const code = `${pillar.mark}-${theme.mark}`;
    const inTheme = inPillar.themes.at(-1);
    if (inTheme?.code === code) inTheme.leaves.push(leaf);
    else inPillar.themes.push({ code, title: theme.title, leaves: [leaf] });
  }
  return pillars;
}

/** "①(1)" */
export function leafMark({ group, mark }: PlanInitiative): string {
  return `${group.mark}${mark}`;
}
