import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { PlanInitiative } from "../../plan/initiatives";
import { leafSections } from "./leaf-sections";
import { listSizes } from "./list-sizes";

const useStyles = makeStyles({
  heading: {
    position: "sticky",
    zIndex: 1,
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  pillar: {
    top: 0,
    height: `${listSizes.pillar}px`,
    fontWeight: tokens.fontWeightSemibold,
    [listSizes.short]: { position: "static" },
  },
  theme: { top: `${listSizes.pillar}px`, [listSizes.short]: { top: 0 } },
  pillarUnderFilter: { top: `${listSizes.filter}px` },
  themeUnderFilter: { top: `${listSizes.filter + listSizes.pillar}px`, [listSizes.short]: { top: 0 } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface PlanSectionsProps<Leaf> {
  /** In plan order. */
  readonly leaves: readonly Leaf[];
  /** Whether a bar sticks above the list. */
  readonly isUnderFilter: boolean;
  readonly children: (leaf: Leaf) => ReactNode;
}

/** Initiatives under the plan's headings, which stick while one scrolls. */
export function PlanSections<Leaf extends { readonly initiative: PlanInitiative }>({
  leaves,
  isUnderFilter,
  children,
}: PlanSectionsProps<Leaf>) {
  const styles = useStyles();
  return leafSections(leaves).map(({ mark, title, themes }) => (
    <Section key={mark} level={2} title={`${mark} ${title}`} isUnderFilter={isUnderFilter}>
      {themes.map((theme) => (
        <Section key={theme.code} level={3} title={`${theme.code} ${theme.title}`} isUnderFilter={isUnderFilter}>
          <ul className={styles.list}>
            {theme.leaves.map((leaf) => (
              <li key={leaf.initiative.code}>{children(leaf)}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Section>
  ));
}

interface SectionProps {
  readonly level: 2 | 3;
  readonly title: string;
  readonly isUnderFilter: boolean;
  readonly children: ReactNode;
}

export function Section({ level, title, isUnderFilter, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const place =
    level === 2
      ? mergeClasses(styles.pillar, isUnderFilter && styles.pillarUnderFilter)
      : mergeClasses(styles.theme, isUnderFilter && styles.themeUnderFilter);
  return (
    <section aria-labelledby={id}>
      <Text
        as={level === 2 ? "h2" : "h3"}
        id={id}
        block
        size={200}
        className={mergeClasses(styles.heading, place)}
        title={title}
        truncate
        wrap={false}
      >
        {title}
      </Text>
      {children}
    </section>
  );
}
