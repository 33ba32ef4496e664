import { makeStyles } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { messages } from "../messages";

const useStyles = makeStyles({
  root: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What a screen reader says when work has ended; `count` has the same sentence said again. */
export function LiveRegion({ sentence, count }: { sentence: string; count: number }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      <span key={count}>{sentence}</span>
    </div>
  );
}

/**
 * What the workbook comes to, kept up to date: a screen reader hears it when the first reading is there, and again whenever one of
 * the numbers has become another, also by what somebody types in a sheet.
 */
export function LiveCounts({ checked, findings }: { checked: CheckedWorkbook | null; findings: number }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic className={styles.root}>
      {checked && messages.counts(checked.collection.forms.length, findings)}
    </div>
  );
}
