import { makeStyles } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { toA1 } from "../../workbook/address";
import { cellKey, emptyCell } from "../../xlsx/book";
import type { ExcelHost } from "../host/host";
import { editText } from "./keys/edit-text";
import { messages } from "./messages";
import { FormulaBar } from "./parts/FormulaBar";
import { SheetView } from "./parts/SheetView";
import { measureOnCanvas } from "./picture/measure";
import { registerEdit } from "./state/open-edits";
import { goTo } from "./state/sheets";
import { useEditing } from "./state/use-editing";
import { whileEditing } from "./state/use-keys";
import { usePicture } from "./state/use-picture";

export interface SheetGridProps {
  readonly host: ExcelHost;
  /** Another number whenever the workbook may have changed: see `useHostRevision`. */
  readonly revision: number;
  /** Told why an edit was not taken, as Excel would say it. */
  readonly onRefused: (sentence: string) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  hint: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

let lastKey = 0;
const keys = new WeakMap<ExcelHost, number>();

/** Another workbook is another grid: nothing that was typed is carried over. */
function keyOf(host: ExcelHost): number {
  const key = keys.get(host) ?? ++lastKey;
  keys.set(host, key);
  return key;
}

/** The active sheet as Excel shows it, with name box and formula bar: select, edit, move about. */
export function SheetGrid(props: SheetGridProps): ReactElement {
  return <Grid key={keyOf(props.host)} {...props} />;
}

function Grid({ host, revision, onRefused }: SheetGridProps): ReactElement {
  const styles = useStyles();
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [measure] = useState(measureOnCanvas);
  const [areChoicesOpen, setChoicesOpen] = useState(false);
  const editor = useEditing(host, onRefused);
  const { picture, selection } = usePicture(host, revision, measure);
  const { commit } = editor;
  useLayoutEffect(() => {
    registerEdit(host, commit);
  }, [host, commit]);
  const { active } = selection;
  const cell = picture.sheet.data.cells.get(cellKey(active.row, active.column)) ?? emptyCell;
  const toGrid = (): void => {
    field.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.root}>
      <FormulaBar
        name={toA1(active)}
        onGoTo={(text) => {
          if (!editor.commit()) return false;
          const isPlace = goTo(host, text);
          if (!isPlace) onRefused(messages.notAPlace(text));
          return isPlace;
        }}
        text={editor.editing?.draft ?? editText(cell, host.workbook.book.dateSystem)}
        onText={(text) => {
          if (editor.editing) editor.change(text, "bar");
          else if (editor.begin(active, "bar")) editor.change(text, "bar");
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const context = { host, picture, selection, editor, pageRows: () => 1, onMoved: toGrid, onChoices: toGrid };
          if (editor.editing ? whileEditing(event, context) : event.key === "Enter" || event.key === "Escape") {
            event.preventDefault();
            if (!editor.editing) toGrid();
          }
        }}
        onLeave={toGrid}
      />
      <SheetView
        {...{ host, picture, selection, editor, measure, field, hintId, areChoicesOpen }}
        onChoices={setChoicesOpen}
      />
      <span id={hintId} className={styles.hint}>
        {messages.gridHint}
      </span>
    </div>
  );
}
