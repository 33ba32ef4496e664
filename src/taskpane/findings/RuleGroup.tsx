import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { foldedMessage } from "../../checks/fold-findings";
import type { StandingFinding } from "../../summary/findings/read-findings";
import type { Repair } from "../../usecases/repair/repair";
import { FindingMends } from "../repairs/FindingMends";
import { messages as repairMessages } from "../repairs/messages";
import type { FindingRepairs } from "../repairs/use-repairs";
import { FindingLine } from "./FindingLine";
import { FoldingGroup } from "./FoldingGroup";
import type { RuleFindings, RuleLine } from "./group-by-rule";
import { messages } from "./messages";
import { OtherPlaces } from "./OtherPlaces";
import { SilenceMenu } from "./SilenceMenu";
import type { Silencing } from "./use-silencing";

export interface RuleGroupProps {
  readonly group: RuleFindings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGo: (finding: Finding) => void;
  readonly onGoStanding: (finding: StandingFinding) => void;
  readonly repairs: FindingRepairs;
  /** Shows what would be done, before it is. */
  readonly onRepairAll: (repairs: readonly Repair[]) => void;
  readonly silencing: Silencing;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // Under the sentence, beside the mark.
  mend: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 32px` },
});

/** All that one rule says, in this workbook and in the summary that stands in it. */
export function RuleGroup(props: RuleGroupProps) {
  const { group, isOpen, onToggle, onGo, onGoStanding, repairs, onRepairAll, silencing } = props;
  const styles = useStyles();
  const placesOf = ({ findings }: RuleLine) =>
    findings.map((finding) =>
      "rule" in finding
        ? {
            name: messages.placeInFile(finding.sheet ?? "", finding.cell ?? ""),
            go: () => {
              onGo(finding);
            },
          }
        : {
            name: [finding.file, messages.placeInFile(finding.sheet, finding.cell)].filter(Boolean).join(" "),
            go: () => {
              onGoStanding(finding);
            },
          },
    );
  return (
    <FoldingGroup name={group.title} title={null} count={group.count} isOpen={isOpen} onToggle={onToggle}>
      {(limit) => (
        <ul className={styles.list}>
          {group.lines.slice(0, limit).map((line, index) => {
            const [first] = line.findings;
            const [place, ...others] = placesOf(line);
            const target = silencing.targetOf(first);
            const certain = certainRepairs(line, repairs);
            return (
              <FindingLine
                key={index}
                severity={first.severity}
                message={"rule" in first ? foldedMessage(first, line.findings.length) : first.message}
                place={place?.name ?? ""}
                onGo={() => place?.go()}
                action={target && <SilenceMenu target={target} silencing={silencing} />}
              >
                <OtherPlaces places={others} />
                {others.length === 0 && "rule" in first && (
                  <FindingMends finding={first} repairs={repairs} className={styles.mend} />
                )}
                {others.length > 0 && certain.length > 0 && (
                  <div className={styles.mend}>
                    <Button
                      size="small"
                      disabledFocusable={repairs.isBusy}
                      onClick={() => {
                        onRepairAll(certain);
                      }}
                    >
                      {repairMessages.repairThese(certain.length)}
                    </Button>
                  </div>
                )}
              </FindingLine>
            );
          })}
        </ul>
      )}
    </FoldingGroup>
  );
}

function certainRepairs({ findings }: RuleLine, { repairOf }: FindingRepairs): readonly Repair[] {
  return findings.flatMap((finding) => {
    const repair = "rule" in finding ? repairOf(finding) : null;
    return repair?.certainty === "certain" ? [repair] : [];
  });
}
