import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { Repair } from "../../usecases/repair/repair";
import { RepairList } from "./lazy-repair-list";
import { messages } from "./messages";
import type { Repairs } from "./use-repairs";

/** Of which the list is open: "all" that is certain, some of it, or none. */
export type RepairsListed = "all" | readonly Repair[] | null;

export interface RepairAllProps {
  readonly repairs: Repairs;
  readonly listed: RepairsListed;
  readonly onList: (listed: RepairsListed) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** まとめて修正 above the list of 点検; its own list first says what would be done. */
export function RepairAll({ repairs: { plan, ofFindings }, listed, onList }: RepairAllProps) {
  const styles = useStyles();
  const whereFocusReturns = useRestoreFocusTarget();
  const certain = useMemo(() => plan?.repairs.filter(({ certainty }) => certainty === "certain") ?? [], [plan]);
  return (
    <>
      {certain.length > 0 && (
        <div className={styles.root}>
          <Button
            {...whereFocusReturns}
            size="small"
            appearance="primary"
            icon={<WrenchRegular />}
            disabledFocusable={ofFindings.isBusy}
            onClick={() => {
              onList("all");
            }}
          >
            {messages.repairAll(certain.length)}
          </Button>
        </div>
      )}
      {listed !== null && plan && (
        <RepairList
          repairs={listed === "all" ? certain : stillPlanned(listed, certain)}
          left={listed === "all" ? plan.left : []}
          onRepair={(chosen) => {
            onList(null);
            ofFindings.repair(chosen);
          }}
          onCancel={() => {
            onList(null);
          }}
        />
      )}
    </>
  );
}

/** The workbook may be read anew while the list is open. */
function stillPlanned(listed: readonly Repair[], certain: readonly Repair[]): readonly Repair[] {
  const keys = new Set(certain.map((one) => JSON.stringify(one.cells)));
  return listed.filter((one) => keys.has(JSON.stringify(one.cells)));
}
