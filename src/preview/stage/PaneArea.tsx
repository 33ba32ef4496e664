import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { OpenedWorkbook, Side } from "./desk";
import type { ColorScheme } from "./excel-theme";
import { keyStop } from "./key-stops";
import { messages } from "./messages";
import { PaneFrame } from "./PaneFrame";
import type { PaneWindows } from "./pane-surroundings";
import type { Notify } from "./use-stage";

export interface PaneAreaProps {
  readonly id: string;
  /** Those whose pane has been opened; each goes on working while another is in front. */
  readonly workbooks: readonly OpenedWorkbook[];
  readonly front: OpenedWorkbook | null;
  readonly isLoading: boolean;
  readonly isShown: boolean;
  /** Null: as wide as there is room, under a tab that names it. */
  readonly width: number | null;
  readonly windows: PaneWindows;
  readonly preferences: Readonly<Record<Side, Storage>>;
  readonly scheme: ColorScheme;
  readonly notify: Notify;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { flexGrow: 1 },
  hidden: { display: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
    paddingInlineStart: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0 },
  frames: { position: "relative", flexGrow: 1, minHeight: 0 },
  bones: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Excel's place for panes: its own title above, the add-in's page below. */
export function PaneArea(props: PaneAreaProps) {
  const { workbooks, front, width } = props;
  const styles = useStyles();
  return (
    <aside
      {...keyStop}
      id={props.id}
      aria-label={messages.ribbon.pane}
      className={mergeClasses(styles.root, width === null && styles.wide, !props.isShown && styles.hidden)}
      style={width === null ? undefined : { width }}
    >
      <div className={mergeClasses(styles.head, width === null && styles.hidden)}>
        <Text as="h2" weight="semibold" className={styles.heading}>
          {messages.pane.title}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={messages.pane.close}
          disabled={!front}
          title={messages.pane.close}
          onClick={props.onClose}
        />
      </div>
      <div className={styles.frames}>
        {props.isLoading && <PaneBones />}
        {workbooks.map((workbook) => (
          <PaneFrame
            key={workbook.id}
            workbook={workbook}
            windows={props.windows}
            preferences={props.preferences[workbook.side]}
            scheme={props.scheme}
            isShown={workbook.id === front?.id}
            notify={props.notify}
            onKey={props.onKey}
          />
        ))}
      </div>
    </aside>
  );
}

function PaneBones() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.bones} aria-label={messages.pane.loading}>
      <SkeletonItem size={12} />
      <SkeletonItem size={24} />
      <SkeletonItem size={8} />
      {Array.from({ length: 6 }, (_, row) => (
        <SkeletonItem key={row} size={32} />
      ))}
    </Skeleton>
  );
}
