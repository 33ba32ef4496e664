import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { NumberMendButtons } from "../numbers/NumberMendButtons";
import type { NumberMends } from "../numbers/use-number-mends";
import { RepairButton } from "./RepairButton";
import type { FindingRepairs } from "./use-repairs";

export interface FindingMendsProps {
  readonly finding: Finding;
  readonly repairs: FindingRepairs;
  /** Absent: none is given here. */
  readonly numbers?: Pick<NumberMends, "mendOf" | "write" | "isWriting">;
  readonly className?: string;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
});

/** What mends a finding, below it: 修正する, and what a person decides of its 管理番号. Nothing where nothing does. */
export function FindingMends({ finding, repairs, numbers, className }: FindingMendsProps) {
  const styles = useStyles();
  const repair = repairs.repairOf(finding);
  const mend = numbers?.mendOf(finding) ?? null;
  if (!repair && !mend) return null;
  // A number that is put right by 修正する is not offered twice.
  const isOfNumber = finding.fix?.changes.some(({ target }) => target.part === "registrationNumber") === true;
  return (
    <div className={mergeClasses(styles.root, className)}>
      {repair && <RepairButton repair={repair} isBusy={repairs.isBusy} onRepair={repairs.repair} />}
      {mend && numbers && (
        <NumberMendButtons
          mend={repair && isOfNumber ? { ...mend, free: null } : mend}
          isWriting={numbers.isWriting}
          onWrite={numbers.write}
        />
      )}
    </div>
  );
}
