import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { SeverityMark } from "../findings/SeverityMark";
import type { NumberMends } from "../numbers/use-number-mends";
import { FindingMends } from "../repairs/FindingMends";
import type { FindingRepairs } from "../repairs/use-repairs";

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
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  mend: { padding: `${tokens.spacingVerticalXXS} 0` },
});

export interface BoxFindingsProps {
  readonly findings: readonly Finding[];
  readonly repairs: FindingRepairs;
  readonly numbers?: Pick<NumberMends, "mendOf" | "write" | "isWriting">;
}

/** What is to be confirmed about a box, each in its sentence. */
export function BoxFindings({ findings, repairs, numbers }: BoxFindingsProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule}/${finding.cell ?? ""}/${finding.message}`} className={styles.item}>
          <SeverityMark severity={finding.severity} />
          <div className={styles.text}>
            <Text size={200}>{finding.message}</Text>
            <FindingMends finding={finding} repairs={repairs} {...(numbers && { numbers })} className={styles.mend} />
          </div>
        </li>
      ))}
    </ul>
  );
}
