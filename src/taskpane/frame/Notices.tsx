import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { conditionSentences } from "../../excel/condition-sentences";
import { retiredSheets } from "../../form/retired-sheets";
import { retiredWithNothingOfTheirOwn } from "../../usecases/tidy/prove-tidying";
import { messages } from "../messages";
import { useWorkbook } from "../services";
import type { FrameState } from "../state/frame-state";
import { LastChangeNotice, type RecordedSheets } from "./LastChangeNotice";
import { Notice } from "./Notice";

export interface NoticesProps {
  readonly state: FrameState;
  readonly onErrorDismissed: () => void;
  /** Pressed where the sheets have another layout than the one that is known. */
  readonly onOutdated: () => void;
  readonly onLastChangeEnded: () => Promise<void>;
}

const useStyles = makeStyles({
  // Rows share their borders; many and long ones scroll rather than push the views out of the pane.
  root: { display: "flex", flexDirection: "column", flexShrink: 0, maxHeight: "45%", overflowY: "auto" },
});

/** All that stands in the way, most urgent first; what is said once is not said again. */
export function Notices({ state, onErrorDismissed, onOutdated, onLastChangeEnded }: NoticesProps) {
  const styles = useStyles();
  const { reread, read, planProblems, condition } = useWorkbook();
  const { waiting, hasEscapedError, problem, watchProblem, lastChange } = state;
  const recorded = useRecorded();
  const readAgain = { label: messages.readAgain, run: () => void reread() };
  const reload = () => {
    onErrorDismissed();
    void reread();
  };
  return (
    <div className={styles.root}>
      {waiting && <Notice intent="warning" sentence={messages.unanswered[waiting]} isPassing />}
      {hasEscapedError && (
        <Notice intent="error" sentence={messages.escaped} actions={[{ label: messages.load, run: reload }]} />
      )}
      {problem && (
        <Notice
          intent="error"
          sentence={read ? `${problem.message}${messages.stillShown}` : problem.message}
          actions={[readAgain]}
        />
      )}
      {read && read.outdated.length > 0 && (
        <Notice
          intent="info"
          sentence={messages.outdated}
          actions={[{ label: messages.readOutdated, run: onOutdated }]}
        />
      )}
      {condition &&
        conditionSentences(condition).map((sentence) => <Notice key={sentence} intent="warning" sentence={sentence} />)}
      <LastChangeNotice lastChange={lastChange} recorded={recorded} onEnded={onLastChangeEnded} />
      {watchProblem && !problem && <Notice intent="warning" sentence={messages.watchFailed} actions={[readAgain]} />}
      {planProblems[0] && <Notice intent="error" sentence={planSentence(planProblems[0], planProblems.length)} />}
    </div>
  );
}

/**
 * Retired sheets that can be deleted. Looked for when others are retired than before, not at each edit; whether nothing is lost with
 * them is asked again when the button is pressed.
 */
function useRecorded(): RecordedSheets {
  const { read, checked } = useWorkbook();
  const retired = read && checked ? retiredSheets(read.snapshot).join("\n") : "";
  const latest = useRef({ read, checked });
  useEffect(() => {
    latest.current = { read, checked };
  });
  const look = useCallback((): readonly string[] => {
    const now = latest.current;
    return now.read && now.checked ? retiredWithNothingOfTheirOwn(now.read.snapshot, now.checked.collection) : [];
  }, []);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    setNames(retired === "" ? [] : look());
  }, [retired, look]);
  return { names, look };
}

function planSentence(
  { sheet, cell, message }: { readonly sheet: string | null; readonly cell: string | null; readonly message: string },
  count: number,
): string {
  const where = [sheet, cell].filter((part) => part !== null).join(" ");
  return messages.planProblems(where, message, count);
}
