import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Repair } from "../../usecases/repair/repair";
import { messages } from "./messages";
import { sheetOf, titleOf } from "./repair-work";
import { RepairDifference } from "./RepairDifference";

export interface RepairButtonProps {
  readonly repair: Repair;
  readonly isBusy: boolean;
  readonly onRepair: (repairs: readonly Repair[]) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  proposal: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** 修正する, below a finding. What is certain is done at once; what is only likely is shown first. */
export function RepairButton({ repair, isBusy, onRepair }: RepairButtonProps) {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const buttonId = `${id}-button`;
  const isCertain = repair.certainty === "certain";
  const place = messages.place(sheetOf(repair), titleOf(repair));
  return (
    <div className={styles.root}>
      <Button
        id={buttonId}
        size="small"
        disabledFocusable={isBusy}
        aria-label={messages.repairOf(place)}
        {...(!isCertain && { "aria-expanded": isShown, "aria-controls": id })}
        onClick={() => {
          if (isCertain) onRepair([repair]);
          else setShown(!isShown);
        }}
      >
        {isCertain ? messages.repair : messages.look}
      </Button>
      {!isCertain && (
        <div id={id} hidden={!isShown} className={isShown ? styles.proposal : undefined}>
          {isShown && (
            <>
              <Text size={200}>{messages.proposal}</Text>
              <RepairDifference changes={repair.changes} />
              <div className={styles.buttons}>
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  onClick={() => {
                    onRepair([repair]);
                  }}
                >
                  {messages.accept}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setShown(false);
                    document.getElementById(buttonId)?.focus();
                  }}
                >
                  {messages.decline}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </div>
  );
}
