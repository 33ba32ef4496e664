import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { Finding } from "../../checks/finding";
import { FindingMends } from "../repairs/FindingMends";
import type { FindingRepairs } from "../repairs/use-repairs";
import type { NumberMends } from "../numbers/use-number-mends";
import { FindingLine } from "./FindingLine";
import { messages } from "./messages";
import { SilenceMenu } from "./SilenceMenu";
import type { Silencing } from "./use-silencing";

export interface FindingRowProps {
  readonly finding: Finding;
  /** What its box is called; null where it is in none. */
  readonly box: string | null;
  readonly onGo: (finding: Finding) => void;
  readonly onOpenInForm: (finding: Finding) => void;
  /** What mends it, below it. */
  readonly numbers: Pick<NumberMends, "mendOf" | "write" | "isWriting">;
  readonly repairs: FindingRepairs;
  readonly silencing: Silencing;
}

const useStyles = makeStyles({
  // Under the sentence, beside the mark.
  mend: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 32px` },
});

/** A finding on a sheet of one's own: a click goes to the cell, the pencil opens its box in 記入. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, box, onGo, onOpenInForm, numbers, repairs, silencing } = props;
  const styles = useStyles();
  const target = silencing.targetOf(finding);
  return (
    <FindingLine
      severity={finding.severity}
      message={finding.message}
      place={finding.cell ?? ""}
      onGo={() => {
        onGo(finding);
      }}
      action={
        <>
          {box !== null && finding.sheet !== null && (
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              title={messages.openInForm(box)}
              aria-label={messages.openInForm(box)}
              onClick={() => {
                onOpenInForm(finding);
              }}
            />
          )}
          {target && <SilenceMenu target={target} silencing={silencing} />}
        </>
      }
    >
      <FindingMends finding={finding} repairs={repairs} numbers={numbers} className={styles.mend} />
    </FindingLine>
  );
});
