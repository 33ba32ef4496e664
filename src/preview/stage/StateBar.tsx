import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ExcelState } from "./excel-state";
import { messages } from "./messages";

const useStyles = makeStyles({ root: { flexShrink: 0 } });

/** Excel's own yellow bar over a workbook that was opened in a state of its own. */
export function StateBar({ state, onBack }: { state: ExcelState; onBack: () => void }) {
  const styles = useStyles();
  if (state === "normal") return null;
  return (
    <MessageBar intent="warning" shape="square" className={styles.root}>
      <MessageBarBody>{messages.excelState.about[state]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onBack}>
          {messages.excelState.back[state]}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
