import { makeStyles } from "@fluentui/react-components";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { FindingLine } from "./FindingLine";
import { FoldingGroup } from "./FoldingGroup";
import type { FileFindings } from "./group-findings";
import { linesOf } from "./group-by-rule";
import { messages } from "./messages";
import { OtherPlaces } from "./OtherPlaces";
import { SilenceMenu } from "./SilenceMenu";
import type { Silencing } from "./use-silencing";

export interface FileGroupProps {
  readonly group: FileFindings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGo: (finding: StandingFinding) => void;
  readonly silencing: Silencing;
}

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** What a summary has to be confirmed in one file that was handed in. */
export function FileGroup({ group: { file, findings }, isOpen, onToggle, onGo, silencing }: FileGroupProps) {
  const styles = useStyles();
  return (
    <FoldingGroup name={messages.inFile(file)} title={null} count={findings.length} isOpen={isOpen} onToggle={onToggle}>
      {(limit) => (
        <ul className={styles.list}>
          {linesOf(findings)
            .slice(0, limit)
            .map(([finding, ...others]) => {
              const target = silencing.targetOf(finding);
              const goTo = (one: StandingFinding) => () => {
                onGo(one);
              };
              return (
                <FindingLine
                  key={finding.row}
                  severity={finding.severity}
                  message={finding.message}
                  place={placeOf(finding)}
                  onGo={goTo(finding)}
                  action={target && <SilenceMenu target={target} silencing={silencing} />}
                >
                  <OtherPlaces places={others.map((one) => ({ name: placeOf(one), go: goTo(one) }))} />
                </FindingLine>
              );
            })}
        </ul>
      )}
    </FoldingGroup>
  );
}

function placeOf({ sheet, cell }: StandingFinding): string {
  return messages.placeInFile(sheet, cell);
}
