import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { severities, severityNames } from "../../checks/finding";
import { formatSeverityCounts } from "../../checks/severity";
import type { FoundLine } from "../../usecases/assemble/file-lists";
import { CountLine } from "../CountLine";
import { useNavigation } from "../navigation";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

export interface FoundPartProps {
  readonly findings: readonly FoundLine[];
  readonly counts: Parameters<typeof formatSeverityCounts>[0];
  /** The summary is in the open workbook: 点検 shows its 確認事項. */
  readonly isHere: boolean;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 確認事項 of the new summary: the way there, or what stands in it where it is in another workbook. */
export function FoundPart({ findings, counts, isHere }: FoundPartProps) {
  const styles = useStyles();
  const { goTo } = useNavigation();
  if (findings.length === 0) return null;
  if (isHere) {
    return (
      <div>
        <Button
          onClick={() => {
            goTo("findings");
          }}
        >
          {messages.result.toFindings(formatSeverityCounts(counts))}
        </Button>
      </div>
    );
  }
  return (
    <SubPart heading={messages.result.findings}>
      <Text size={200} className={styles.quiet}>
        {messages.result.findingsElsewhere}
      </Text>
      <div className={styles.root}>
        {severities.map((severity) => {
          const lines = findings.filter((one) => one.severity === severity);
          return (
            <CountLine
              key={severity}
              label={messages.result.findingCount(severityNames[severity], lines.length)}
              lines={lines.map(({ text, file, sheet, cell }, index) => ({
                id: String(index),
                text,
                note: messages.result.placeOfFinding(file, sheet, cell),
                onGo: null,
              }))}
            />
          );
        })}
      </div>
    </SubPart>
  );
}
