import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { OpenedWorkbook } from "./desk";
import { excelThemes, type ColorScheme } from "./excel-theme";
import { messages } from "./messages";
import { askForThemeAgain } from "./pane-theme";
import type { PaneWindows } from "./pane-surroundings";
import { putIntoPane } from "./put-into-pane";
import type { Notify } from "./use-stage";

export interface PaneFrameProps {
  readonly workbook: OpenedWorkbook;
  readonly windows: PaneWindows;
  readonly preferences: Storage;
  readonly scheme: ColorScheme;
  readonly isShown: boolean;
  readonly notify: Notify;
  /** What is pressed in the pane does not reach the page around it. */
  readonly onKey: (event: KeyboardEvent) => void;
}

const useStyles = makeStyles({
  frame: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    border: "none",
    // Of another scheme than its page, a frame would be painted white until it has drawn itself.
    colorScheme: "light",
  },
  // Still laid out, so that nothing moves when it comes back.
  hidden: { visibility: "hidden" },
});

/** The real pane, in a frame of its own: this page is its Excel. */
export function PaneFrame({ workbook, windows, preferences, scheme, isShown, notify, onKey }: PaneFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const left = useRef<AbortController>(null);
  const { id, host, handedIn } = workbook;
  useLayoutEffect(() => windows.furnish(id, host, preferences), [windows, id, host, preferences]);
  useLayoutEffect(() => {
    windows.setTheme(excelThemes[scheme]);
    if (frame.current) askForThemeAgain(frame.current);
  }, [windows, scheme]);
  useEffect(() => () => left.current?.abort(), []);

  const start = () => {
    left.current?.abort();
    left.current = new AbortController();
    const { signal } = left.current;
    frame.current?.contentWindow?.addEventListener("keydown", onKey, { signal });
    const pane = frame.current?.contentDocument;
    if (!pane || handedIn.length === 0) return;
    void putIntoPane(pane, handedIn, signal).then((isPut) => {
      if (!isPut && !signal.aborted) notify({ intent: "warning", sentence: messages.notHandedIn });
    });
  };
  return (
    <iframe
      ref={frame}
      id={id}
      title={`${messages.pane.frame}（${workbook.file}）`}
      src="pane.html"
      className={mergeClasses(styles.frame, !isShown && styles.hidden)}
      onLoad={start}
    />
  );
}
