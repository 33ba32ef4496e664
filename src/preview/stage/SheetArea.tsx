import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { SheetGrid } from "../grid/SheetGrid";
import { SheetTabs } from "../grid/SheetTabs";
import { useHostRevision } from "../grid/use-host-revision";
import type { OpenedWorkbook } from "./desk";
import { messages } from "./messages";
import { StateBar } from "./StateBar";

export interface SheetAreaProps {
  readonly workbook: OpenedWorkbook;
  readonly onRefused: (sentence: string) => void;
  readonly onNormalState: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  grid: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, position: "relative" },
  bones: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The workbook in front, as Excel shows it. */
export function SheetArea({ workbook, onRefused, onNormalState }: SheetAreaProps) {
  const styles = useStyles();
  const { host } = workbook;
  const revision = useHostRevision(host);
  return (
    <section aria-label={workbook.file} className={styles.root}>
      <StateBar state={workbook.state} onBack={onNormalState} />
      <div className={styles.grid}>
        <SheetGrid host={host} revision={revision} onRefused={onRefused} />
      </div>
      <SheetTabs host={host} revision={revision} />
    </section>
  );
}

/** A title and some written rows. */
const rowWidths = ["40%", "70%", "62%", "80%", "74%", "80%", "55%", "66%", "78%", "48%"];

/** The shape of a sheet while its workbook is being opened. */
export function SheetBones() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.bones} aria-label={messages.loading}>
      {rowWidths.map((width, row) => (
        <SkeletonItem key={row} size={row === 0 ? 24 : 12} style={{ width }} />
      ))}
    </Skeleton>
  );
}
