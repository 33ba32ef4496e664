import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { CellAddress } from "../../../workbook/address";
import { cellKey } from "../../../xlsx/book";
import type { ExcelHost } from "../../host/host";
import { choicesAt } from "../keys/choices";
import { messages } from "../messages";
import type { SheetPicture } from "../picture/sheet-picture";
import type { Editor } from "../state/use-editing";
import type { PaneSpan } from "./pane-span";

const BUTTON_PX = 18;
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  button: {
    position: "absolute",
    zIndex: 5,
    width: `${BUTTON_PX}px`,
    height: `${BUTTON_PX}px`,
    padding: 0,
    border: "1px solid #8A8A8A",
    backgroundColor: "#F5F5F5",
    color: "#242424",
    fontSize: "9px",
    lineHeight: 1,
    cursor: "pointer",
  },
  list: {
    position: "absolute",
    zIndex: 6,
    margin: 0,
    padding: 0,
    border: "1px solid #8A8A8A",
    backgroundColor: "#FFFFFF",
    color: "#000000",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
  },
});

interface ChoiceListProps {
  readonly host: ExcelHost;
  readonly picture: SheetPicture;
  readonly span: PaneSpan;
  readonly active: CellAddress;
  readonly editor: Editor;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onMoved: () => void;
}

/** ▼ beside a cell whose input rule is a list, and the list. Alt+↓ opens it, as in Excel. */
export function ChoiceList({ host, picture, span, active, editor, isOpen, onOpen, onMoved }: ChoiceListProps) {
  const styles = useStyles();
  const list = useRef<HTMLSelectElement>(null);
  const choices = editor.editing ? null : choicesAt(host.workbook, picture.sheet, active);
  useLayoutEffect(() => {
    if (!isOpen) return;
    list.current?.focus({ preventScroll: true });
    // A cell at the lower edge has its list out of sight.
    list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  if (!choices || choices.length === 0) return null;
  const { x, y, width, height } = picture.boxOf(picture.areaAt(active));
  const value = picture.sheet.data.cells.get(cellKey(active.row, active.column))?.value;
  const close = (): void => {
    onOpen(false);
    onMoved();
  };
  const choose = (text: string | undefined): void => {
    if (text !== undefined) editor.put(active, text);
    close();
  };
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.button}
        style={{ left: x - span.x + width, top: y - span.y + height - BUTTON_PX }}
        onMouseDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onOpen(!isOpen);
        }}
      >
        ▼
      </button>
      {isOpen && (
        <select
          ref={list}
          aria-label={messages.choices}
          size={Math.max(2, Math.min(choices.length, MOST_SHOWN))}
          className={styles.list}
          style={{ left: x - span.x, top: y - span.y + height, minWidth: width }}
          defaultValue={typeof value === "string" ? value : choices[0]}
          onMouseDown={(event) => {
            event.stopPropagation();
          }}
          onClick={(event) => {
            choose(event.target instanceof HTMLOptionElement ? event.target.value : undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") choose(event.currentTarget.value);
            else if (event.key === "Escape" || event.key === "Tab") close();
            else return;
            event.preventDefault();
          }}
          onBlur={() => {
            onOpen(false);
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
