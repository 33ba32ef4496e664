import { Button, Link, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { messages } from "./messages";
import { FileInput } from "../frame/FileInput";

export interface LeavesFooterProps {
  /** Forms that there should be and are not. */
  readonly missing: number;
  /** Whether sheets can be put into this workbook. */
  readonly canAdd: boolean;
  readonly busy: "making" | "reading-files" | "carrying" | null;
  /** What to do once all forms are there; null where nothing is left. */
  readonly next: { readonly label: string; readonly run: () => void } | null;
  readonly onMake: () => void;
  readonly onChooseFiles: (files: readonly File[]) => void;
  readonly onStop: () => void;
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Beside the button also at 320 px.
  link: { fontSize: tokens.fontSizeBase200 },
  reason: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** What to do next with one's forms as a whole. */
export function LeavesFooter(props: LeavesFooterProps) {
  const styles = useStyles();
  const { missing, canAdd, busy, next } = props;
  if (busy !== null) return <Busy busy={busy} onStop={props.onStop} />;
  const isMakeable = missing > 0 && canAdd;
  return (
    <div className={styles.root}>
      {missing > 0 && !canAdd && (
        <Text size={200} className={styles.reason}>
          {messages.cannotAdd}
        </Text>
      )}
      {missing > 0 && (
        <Button appearance={isMakeable ? "primary" : "secondary"} disabledFocusable={!canAdd} onClick={props.onMake}>
          {messages.makeForms(missing)}
        </Button>
      )}
      {!isMakeable && next && (
        <Button appearance="primary" onClick={next.run}>
          {next.label}
        </Button>
      )}
      {missing === 0 && !next && <Text>{messages.allDone}</Text>}
      <ChooseFiles onChooseFiles={props.onChooseFiles} />
    </div>
  );
}

function ChooseFiles({ onChooseFiles }: Pick<LeavesFooterProps, "onChooseFiles">) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Link as="button" className={styles.link} onClick={() => input.current?.click()}>
        {messages.carryOver}
      </Link>
      <FileInput
        input={input}
        view="leaves"
        accept=".xlsx,.xlsm"
        label={messages.carryOverTitle}
        onFiles={onChooseFiles}
      />
    </>
  );
}

function Busy({ busy, onStop }: { busy: "making" | "reading-files" | "carrying"; onStop: () => void }) {
  const styles = useStyles();
  const label = { making: messages.making, "reading-files": messages.readingFiles, carrying: messages.carrying }[busy];
  return (
    <div className={styles.root}>
      <Spinner size="tiny" label={label} />
      {busy === "reading-files" && (
        <Button size="small" onClick={onStop}>
          {messages.stop}
        </Button>
      )}
    </div>
  );
}
