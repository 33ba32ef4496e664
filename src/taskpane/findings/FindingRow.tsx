import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { Finding } from "../../checks/finding";
import { FindingLine } from "./FindingLine";
import { messages } from "./messages";

export interface FindingRowProps {
  readonly finding: Finding;
  /** What its box is called; null where it is in none. */
  readonly box: string | null;
  readonly onGo: (finding: Finding) => void;
  readonly onOpenInForm: (finding: Finding) => void;
}

/** A finding on a sheet of one's own: a click goes to the cell, the pencil opens its box in 記入. */
export const FindingRow = memo(function FindingRow({ finding, box, onGo, onOpenInForm }: FindingRowProps) {
  return (
    <FindingLine
      severity={finding.severity}
      message={finding.message}
      place={finding.cell ?? ""}
      onGo={() => {
        onGo(finding);
      }}
      action={
        box !== null &&
        finding.sheet !== null && (
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
        )
      }
    />
  );
});
