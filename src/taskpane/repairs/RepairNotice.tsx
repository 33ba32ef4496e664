import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type RefObject } from "react";
import { toA1 } from "../../workbook/address";
import { CountLine } from "../CountLine";
import { Notice } from "../frame/Notice";
import { useGoToPlace } from "../use-go-to-place";
import { messages } from "./messages";
import type { RepairLeft } from "./repair-work";
import type { RepairsTold } from "./repairs-store";
import { useToldRepairs } from "./use-told-repairs";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
  left: {
    maxHeight: "30vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How far the repairs are, and what became of the last ones: they can be put back, and what was left has its reason. */
export function RepairNotice() {
  const styles = useStyles();
  const { work, told, undo, stop, dismiss } = useToldRepairs();
  const { goToPlace, problem } = useGoToPlace();
  const root = useRef<HTMLDivElement>(null);
  useFocusAfter(root, told);
  if (work) {
    const actions = work.canStop ? [{ label: messages.stop, run: stop }] : [];
    return <Notice intent="info" sentence={work.sentence} actions={actions} isPassing />;
  }
  if (!told) return null;
  const { intent, sentence, left, isUndone } = told;
  return (
    <div ref={root} role="group" aria-label={messages.outcome} tabIndex={-1} className={styles.root}>
      <Notice
        intent={intent}
        sentence={sentence}
        actions={[...(undo ? [{ label: messages.undo, run: undo }] : []), { label: messages.close, run: dismiss }]}
      />
      {left.length > 0 && (
        <div className={styles.left}>
          <CountLine
            label={isUndone ? messages.notUndone(left.length) : messages.notRepaired(left.length)}
            lines={left.map((one, index) => ({
              id: String(index),
              text: nameOf(one),
              note: ` ${one.reason}`,
              onGo: () => void goToPlace(one),
            }))}
          />
          {problem !== null && <div role="alert">{problem}</div>}
        </div>
      )}
    </div>
  );
}

/** The button that was pressed goes with its finding, or with its list: the keyboard goes on at what became of it. */
function useFocusAfter(root: RefObject<HTMLElement | null>, told: RepairsTold | null): void {
  const [first] = useState(told);
  useEffect(() => {
    if (told && told !== first && isLost(document.activeElement)) root.current?.focus();
  }, [root, told, first]);
}

function isLost(element: Element | null): boolean {
  return element === null || element === document.body;
}

function nameOf({ sheet, cell, title }: Pick<RepairLeft, "sheet" | "cell" | "title">): string {
  return messages.lineOf(sheet, cell === null ? "" : toA1(cell), title);
}
