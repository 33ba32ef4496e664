import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, type RefObject } from "react";
import type { CellAddress } from "../../../workbook/address";
import { toA1 } from "../../../workbook/address";
import { messages } from "../messages";
import type { MeasureText } from "../picture/measure";
import type { SheetPicture } from "../picture/sheet-picture";
import type { Editing } from "../state/use-editing";
import type { PaneSpan } from "./pane-span";
import { SELECTION_COLOR } from "./SelectionFrame";
import { fontStyle } from "./text-style";

/** Room for the next character, and how wide a text without wrapping may grow. */
const ROOM_PX = 24;
const WIDEST_PX = 480;

const useStyles = makeStyles({
  cell: { position: "absolute", zIndex: 4, pointerEvents: "none" },
  text: {
    position: "absolute",
    boxSizing: "border-box",
    left: 0,
    top: 0,
    margin: 0,
    padding: "0 2px",
    border: "none",
    resize: "none",
    overflow: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    lineBreak: "strict",
  },
  waiting: { opacity: 0, caretColor: "transparent" },
  editing: {
    pointerEvents: "auto",
    backgroundColor: "#FFFFFF",
    outline: `2px solid ${SELECTION_COLOR}`,
    outlineOffset: "-1px",
  },
});

export interface CellEditorProps {
  readonly picture: SheetPicture;
  readonly span: PaneSpan;
  readonly active: CellAddress;
  readonly shownText: string;
  readonly editing: Editing | null;
  readonly measure: MeasureText;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly hintId: string;
  readonly handlers: Pick<
    React.ComponentProps<"textarea">,
    "onKeyDown" | "onChange" | "onCompositionStart" | "onCopy" | "onCut" | "onPaste"
  >;
}

/**
 * The active cell as a field that always has the focus while one moves about the sheet, unseen until it is typed into:
 * an input method can begin composing in nothing else.
 */
export function CellEditor({
  picture,
  span,
  active,
  shownText,
  editing,
  measure,
  field,
  hintId,
  handlers,
}: CellEditorProps) {
  const styles = useStyles();
  const { x, y, width, height } = picture.boxOf(picture.areaAt(active));
  const font = picture.fontAt(active);
  const draft = editing?.draft ?? "";
  const widest = Math.max(...draft.split("\n").map((line) => measure(line, font)), 0);
  const ownWidth = Math.max(width, 20);
  const fieldWidth = editing ? Math.max(ownWidth, Math.min(widest + ROOM_PX, Math.max(WIDEST_PX, ownWidth))) : ownWidth;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${Math.max(height, editing ? element.scrollHeight : 0)}px`;
  }, [field, height, editing, draft, fieldWidth]);
  const a1 = toA1(active);
  return (
    <div role="row" aria-rowindex={active.row + 1}>
      <div
        role="gridcell"
        aria-colindex={active.column + 1}
        aria-selected="true"
        aria-label={messages.cell(a1, shownText)}
        className={styles.cell}
        style={{ left: x - span.x, top: y - span.y, width, height }}
      >
        <textarea
          ref={field}
          rows={1}
          tabIndex={0}
          spellCheck={false}
          autoComplete="off"
          aria-label={editing ? messages.cellEditor(a1) : messages.cell(a1, shownText)}
          aria-describedby={hintId}
          className={mergeClasses(styles.text, editing ? styles.editing : styles.waiting)}
          style={{ ...fontStyle(font), width: fieldWidth }}
          value={draft}
          {...handlers}
        />
      </div>
    </div>
  );
}
