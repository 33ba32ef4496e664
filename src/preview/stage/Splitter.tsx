import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { messages } from "./messages";
import { clampedWidth, usualPaneWidth, widthAfterKey, type WidthRange } from "./pane-width";

export interface SplitterProps {
  readonly width: number;
  readonly range: WidthRange;
  /** Id of the pane. */
  readonly controls: string;
  readonly onWidth: (width: number) => void;
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { backgroundColor: tokens.colorCompoundBrandStroke, outlineStyle: "none" },
  },
});

/** Between sheet and pane: to be dragged, or moved with the arrow keys; a double click makes the pane as wide as usual. */
export function Splitter({ width, range, controls, onWidth }: SplitterProps) {
  const styles = useStyles();
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={messages.pane.width}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      tabIndex={0}
      className={styles.root}
      onPointerDown={({ currentTarget, pointerId, clientX }) => {
        // Also over the frame, which would take the pointer for itself.
        currentTarget.setPointerCapture(pointerId);
        grip.current = { x: clientX, width };
      }}
      onPointerMove={({ clientX }) => {
        if (grip.current) onWidth(clampedWidth(grip.current.width + grip.current.x - clientX, range));
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onDoubleClick={() => {
        onWidth(clampedWidth(usualPaneWidth, range));
      }}
      onKeyDown={(event) => {
        const next = widthAfterKey(event.key, width, range);
        if (next === null) return;
        event.preventDefault();
        onWidth(next);
      }}
    />
  );
}
