import { makeStyles } from "@fluentui/react-components";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { FindingLine } from "./FindingLine";
import { FoldingGroup } from "./FoldingGroup";
import type { FileFindings } from "./group-findings";
import { messages } from "./messages";

export interface FileGroupProps {
  readonly group: FileFindings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGo: (finding: StandingFinding) => void;
}

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** What a summary has to be confirmed in one file that was handed in. */
export function FileGroup({ group: { file, findings }, isOpen, onToggle, onGo }: FileGroupProps) {
  const styles = useStyles();
  return (
    <FoldingGroup name={messages.inFile(file)} title={null} count={findings.length} isOpen={isOpen} onToggle={onToggle}>
      {(limit) => (
        <ul className={styles.list}>
          {findings.slice(0, limit).map((finding) => (
            <FindingLine
              key={finding.row}
              severity={finding.severity}
              message={finding.message}
              place={messages.placeInFile(finding.sheet, finding.cell)}
              onGo={() => {
                onGo(finding);
              }}
            />
          ))}
        </ul>
      )}
    </FoldingGroup>
  );
}
