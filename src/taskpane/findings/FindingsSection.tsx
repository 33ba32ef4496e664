import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface FindingsSectionProps {
  /** Null where it is the only one. */
  readonly label: string | null;
  readonly about?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  about: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** What is to be confirmed in one part of the workbook: the summary, or all other sheets. */
export function FindingsSection({ label, about, action, children }: FindingsSectionProps) {
  const styles = useStyles();
  if (label === null) return children;
  return (
    <section aria-label={label}>
      <div className={styles.head}>
        <Text weight="semibold">{label}</Text>
        {about !== undefined && (
          <Text size={200} className={styles.about}>
            {about}
          </Text>
        )}
        {action && (
          <Link as="button" className={styles.link} onClick={action.run}>
            {action.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
