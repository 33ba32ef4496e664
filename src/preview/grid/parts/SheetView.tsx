import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type MouseEvent, type RefObject } from "react";
import { cellKey, showValue } from "../../../xlsx/book";
import type { ExcelHost } from "../../host/host";
import { addressOf } from "../../host/model/areas";
import { messages } from "../messages";
import type { MeasureText } from "../picture/measure";
import type { SheetPicture } from "../picture/sheet-picture";
import type { Selection } from "../state/selection";
import { clipboardHandlers } from "../state/use-clipboard";
import type { Editor } from "../state/use-editing";
import { useKeys } from "../state/use-keys";
import { usePointer } from "../state/use-pointer";
import { useScrolling } from "../state/use-scrolling";
import { useWindow } from "../state/use-window";
import { CellEditor } from "./CellEditor";
import { ChoiceList } from "./ChoiceList";
import { ColumnHeads, HEAD_HEIGHT_PX, HEAD_WIDTH_PX, RowHeads } from "./Heads";
import { GridLines, PaneCells } from "./PaneCells";
import type { PaneSpan } from "./pane-span";
import { SelectionFrame } from "./SelectionFrame";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    backgroundColor: "#FFFFFF",
    color: "#000000",
    // Sheets are white and black in every theme, as in Excel; so are their scroll bars.
    colorScheme: "light",
    cursor: "cell",
    overscrollBehavior: "contain",
  },
  grid: { position: "relative", userSelect: "none" },
  topStrip: { position: "sticky", top: 0, zIndex: 6, display: "flex" },
  body: { display: "flex" },
  fixed: { position: "sticky", left: 0, zIndex: 5, flexShrink: 0, backgroundColor: "#FFFFFF" },
  moving: { position: "relative", flexShrink: 0, backgroundColor: "#FFFFFF" },
  pane: { position: "absolute", overflow: "clip", backgroundColor: "#FFFFFF" },
  frozenRight: { boxShadow: "1px 0 0 #9B9B9B" },
  frozenBottom: { boxShadow: "0 1px 0 #9B9B9B" },
  corner: {
    position: "absolute",
    boxSizing: "border-box",
    left: 0,
    top: 0,
    width: `${HEAD_WIDTH_PX}px`,
    height: `${HEAD_HEIGHT_PX}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

export interface SheetViewProps {
  readonly host: ExcelHost;
  readonly picture: SheetPicture;
  readonly selection: Selection;
  readonly editor: Editor;
  readonly measure: MeasureText;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly hintId: string;
  readonly areChoicesOpen: boolean;
  readonly onChoices: (isOpen: boolean) => void;
}

/** The sheet itself, with its heads; what is frozen stays while the rest scrolls under it. */
export function SheetView(props: SheetViewProps) {
  const { host, picture, selection, editor, measure, field, hintId, areChoicesOpen, onChoices } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const keepsFocus = useRef(false);
  const onMoved = (): void => {
    keepsFocus.current = true;
    field.current?.focus({ preventScroll: true });
  };
  const panes = useWindow(picture, scroller);
  const { onScroll, pageRows } = useScrolling(picture, selection.areas.map(addressOf).join(), selection.head, scroller);
  const context = {
    host,
    picture,
    selection,
    editor,
    pageRows,
    onMoved,
    onChoices: () => {
      onChoices(true);
    },
  };
  const onKeyDown = useKeys(context);
  const pointer = usePointer(context);
  const { onCopy, onPaste } = clipboardHandlers(host, picture, selection, editor);

  // Another pane may hold the active cell now, and its field is another element.
  useLayoutEffect(() => {
    if (keepsFocus.current) field.current?.focus({ preventScroll: true });
    keepsFocus.current = false;
  });

  const areas = pointer.dragged ? [pointer.dragged] : selection.areas;
  const { sheet } = picture;
  const { active } = selection;
  const cell = sheet.data.cells.get(cellKey(active.row, active.column));
  const shownText = cell ? showValue(cell.value, cell.numberFormat, host.workbook.book.dateSystem).text : "";

  const handlers: React.ComponentProps<typeof CellEditor>["handlers"] = {
    onKeyDown,
    onChange: ({ target }) => {
      if (editor.editing) editor.change(target.value, "cell");
      else editor.begin(active, "cell", target.value);
    },
    onCompositionStart: () => {
      if (editor.editing || editor.begin(active, "cell", "")) return;
      // The input method lets go of a field that loses the focus.
      field.current?.blur();
      field.current?.focus({ preventScroll: true });
    },
    onCopy,
    onPaste,
    onCut: (event) => {
      onCopy(event);
      if (!editor.editing) editor.put(active, "");
    },
  };

  const frozen = sheet.data.freeze ?? { rows: 0, columns: 0 };
  const paneOf = (span: PaneSpan, left: number, top: number) => {
    const holdsActive =
      active.row < frozen.rows === span.firstRow < frozen.rows &&
      active.column < frozen.columns === span.firstColumn < frozen.columns;
    if (span.width <= 0 || span.height <= 0) return null;
    return (
      <div
        className={styles.pane}
        style={{ left, top, width: span.width, height: span.height }}
        onMouseDown={(event) => {
          pointer.onPaneDown(event, span);
        }}
        onMouseMove={(event) => {
          pointer.onPaneMove(event, span);
        }}
        onMouseUp={pointer.onUp}
        onDoubleClick={pointer.onDoubleClick}
      >
        {sheet.data.view.showGridLines !== false && <GridLines picture={picture} span={span} />}
        <PaneCells picture={picture} span={span} active={active} />
        <SelectionFrame picture={picture} span={span} areas={areas} activeArea={picture.areaAt(active)} />
        {holdsActive && (
          <>
            <CellEditor
              {...{ picture, span, active, shownText, measure, field, hintId, handlers }}
              editing={editor.editing}
            />
            <ChoiceList
              {...{ host, picture, span, active, editor, onMoved }}
              isOpen={areChoicesOpen}
              onOpen={onChoices}
            />
          </>
        )}
      </div>
    );
  };

  const { corner, top, left, main } = panes;
  const fixedWidth = HEAD_WIDTH_PX + corner.width;
  const fixedHeight = HEAD_HEIGHT_PX + corner.height;
  const heads = (event: MouseEvent<HTMLElement>): void => {
    pointer.onHeadDown(event);
  };
  return (
    <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
      <div
        role="grid"
        aria-label={messages.grid(sheet.data.name)}
        aria-rowcount={picture.rows.count}
        aria-colcount={picture.columns.count}
        aria-multiselectable="true"
        className={styles.grid}
        style={{ width: fixedWidth + main.width, height: fixedHeight + main.height }}
      >
        <div className={styles.topStrip} style={{ height: fixedHeight }}>
          <div className={styles.fixed} style={{ width: fixedWidth, height: fixedHeight }}>
            <div aria-hidden="true" data-corner="" className={styles.corner} onMouseDown={heads} />
            <div
              className={styles.pane}
              style={{ left: HEAD_WIDTH_PX, top: 0, width: corner.width, height: HEAD_HEIGHT_PX }}
              onMouseDown={heads}
            >
              <ColumnHeads picture={picture} span={corner} areas={areas} />
            </div>
            <div
              className={styles.pane}
              style={{ left: 0, top: HEAD_HEIGHT_PX, width: HEAD_WIDTH_PX, height: corner.height }}
              onMouseDown={heads}
            >
              <RowHeads picture={picture} span={corner} areas={areas} />
            </div>
            {paneOf(corner, HEAD_WIDTH_PX, HEAD_HEIGHT_PX)}
          </div>
          <div className={styles.moving} style={{ width: main.width, height: fixedHeight }}>
            <div
              className={styles.pane}
              style={{ left: 0, top: 0, width: main.width, height: HEAD_HEIGHT_PX }}
              onMouseDown={heads}
            >
              <ColumnHeads picture={picture} span={main} areas={areas} />
            </div>
            {paneOf(top, 0, HEAD_HEIGHT_PX)}
          </div>
        </div>
        <div className={styles.body}>
          <div className={styles.fixed} style={{ width: fixedWidth, height: main.height }}>
            <div
              className={styles.pane}
              style={{ left: 0, top: 0, width: HEAD_WIDTH_PX, height: main.height }}
              onMouseDown={heads}
            >
              <RowHeads picture={picture} span={main} areas={areas} />
            </div>
            {paneOf(left, HEAD_WIDTH_PX, 0)}
          </div>
          <div className={styles.moving} style={{ width: main.width, height: main.height }}>
            {paneOf(main, 0, 0)}
          </div>
        </div>
      </div>
    </div>
  );
}
