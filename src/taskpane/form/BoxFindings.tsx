import { makeStyles, Text, tokens } from "@fluentui/react-components";
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

/** What is to be confirmed about a box, each in its sentence. A repair will stand behind the sentence. */
export function BoxFindings({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule}/${finding.cell ?? ""}/${finding.message}`} className={styles.item}>
          <SeverityMark severity={finding.severity} />
          <Text size={200} className={styles.text}>
            {finding.message}
          </Text>
        </li>
      ))}
    </ul>
  );
}
