import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircle16Filled, DocumentDismiss16Regular } from "@fluentui/react-icons";
import type { LoadProblem } from "../../usecases/ports";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
});

/** Red only where something may be lost: the sentence below it says the same in words. */
export function NotReadMark({ isWorkbook }: Pick<LoadProblem, "isWorkbook">) {
  const styles = useStyles();
  return isWorkbook === false ? (
    <DocumentDismiss16Regular className={styles.quiet} aria-hidden />
  ) : (
    <DismissCircle16Filled className={styles.wrong} aria-hidden />
  );
}
