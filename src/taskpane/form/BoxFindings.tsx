import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../checks/finding";
import { SeverityMark } from "../findings/SeverityMark";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  text: { overflowWrap: "anywhere" },
});

export interface BoxFindingsProps {
  readonly findings: readonly Finding[];
  /** What stands under a sentence and mends it. */
  readonly mendOf?: (finding: Finding) => ReactNode;
}

/** What is to be confirmed about a box, each in its sentence. */
export function BoxFindings({ findings, mendOf }: BoxFindingsProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule}/${finding.cell ?? ""}/${finding.message}`} className={styles.item}>
          <SeverityMark severity={finding.severity} />
          <div className={styles.text}>
            <Text size={200}>{finding.message}</Text>
            {mendOf?.(finding)}
          </div>
        </li>
      ))}
    </ul>
  );
}
