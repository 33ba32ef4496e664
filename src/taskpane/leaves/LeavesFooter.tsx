import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowLeftRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { messages } from "./messages";
import { FileInput } from "../frame/FileInput";

export interface LeavesFooterProps {
  /** Forms that there should be and are not. */
  readonly missing: number;
  /** Forms of the 課 that stand in this workbook. */
  readonly present: number;
  /** Whether sheets can be put into this workbook. */
  readonly canAdd: boolean;
  readonly busy: "making" | "reading-files" | "carrying" | null;
  /** What is left to do with what stands in the workbook; null where nothing is. */
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
  // Its text on one line, the icon close to it: beside a button also at 320 px.
  carryOver: { paddingLeft: 0, paddingRight: 0, whiteSpace: "nowrap" },
  reason: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** What to do next with one's forms as a whole. */
export function LeavesFooter(props: LeavesFooterProps) {
  const styles = useStyles();
  const { missing, present, canAdd, busy, next } = props;
  if (busy !== null) return <Busy busy={busy} onStop={props.onStop} />;
  // Beside forms that there are, the others may be another 班's: they can be made, nobody is pressed to.
  const isFirstStep = present === 0 && next === null && canAdd;
  return (
    <div className={styles.root}>
      {missing > 0 && !canAdd && (
        <Text size={200} className={styles.reason}>
          {messages.cannotAdd}
        </Text>
      )}
      {next ? (
        <Button appearance="primary" onClick={next.run}>
          {next.label}
        </Button>
      ) : (
        <NothingLeft missing={missing} present={present} />
      )}
      {missing > 0 && (
        <Button
          appearance={isFirstStep ? "primary" : "secondary"}
          size={isFirstStep ? "medium" : "small"}
          disabledFocusable={!canAdd}
          onClick={props.onMake}
        >
          {isFirstStep ? messages.makeFormsCounted(missing) : messages.makeForms}
        </Button>
      )}
      <ChooseFiles onChooseFiles={props.onChooseFiles} />
    </div>
  );
}

/** Said only where nothing is left to write or to confirm in this workbook. */
function NothingLeft({ missing, present }: Pick<LeavesFooterProps, "missing" | "present">) {
  const styles = useStyles();
  if (present === 0) return missing > 0 ? null : <Text className={styles.reason}>{messages.nothingToWrite}</Text>;
  return <Text className={styles.reason}>{missing > 0 ? messages.allDoneHere : messages.allDone}</Text>;
}

function ChooseFiles({ onChooseFiles }: Pick<LeavesFooterProps, "onChooseFiles">) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        icon={<DocumentArrowLeftRegular />}
        className={styles.carryOver}
        onClick={() => input.current?.click()}
      >
        {messages.carryOver}
      </Button>
      <FileInput input={input} view="leaves" accept=".xlsx,.xlsm" label={messages.carryOver} onFiles={onChooseFiles} />
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
