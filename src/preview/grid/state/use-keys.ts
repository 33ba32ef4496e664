import { useRef, type KeyboardEvent } from "react";
import { contains, MAX_COLUMNS, MAX_ROWS, type CellAddress } from "../../../workbook/address";
import { cellKey, placeOf } from "../../../xlsx/book";
import type { ExcelHost } from "../../host/host";
import { destination, step, type Ground } from "../keys/movement";
import type { SheetPicture } from "../picture/sheet-picture";
import { select, selectArea, type Selection } from "./selection";
import { showNeighbour } from "./sheets";
import type { Editor } from "./use-editing";

interface KeyContext {
  readonly host: ExcelHost;
  readonly picture: SheetPicture;
  readonly selection: Selection;
  readonly editor: Editor;
  readonly pageRows: () => number;
  /** The grid has moved and keeps the focus. */
  readonly onMoved: () => void;
  readonly onChoices: () => void;
}

type Press = KeyboardEvent<HTMLTextAreaElement>;

/** What the keyboard does in the grid, as in Excel. Keys that an input method takes are not ours. */
export function useKeys(context: KeyContext): (event: Press) => void {
  const leavesWithTab = useRef(false);
  return (event) => {
    // Safari says of the Enter that ends a composition nothing but this.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return;
    const leaves = leavesWithTab.current && event.key === "Tab";
    leavesWithTab.current = event.key === "Escape" && !context.editor.editing;
    if (leaves) return;
    const isDone = context.editor.editing ? whileEditing(event, context) : whileMoving(event, context);
    if (isDone) event.preventDefault();
  };
}

/** What a key press says that an input method has taken, where the browser says no more. */
const COMPOSING = 229;

/** Also for the formula bar: true where the key has been used. */
export function whileEditing(event: Press, context: KeyContext): boolean {
  const { editor, selection } = context;
  const { key } = event;
  if (key === "Escape") {
    editor.giveUp();
    context.onMoved();
    return true;
  }
  if (key === "Enter" && event.altKey) {
    insertLineBreak(event.currentTarget);
    return true;
  }
  if (key === "F2") {
    editor.stay();
    return true;
  }
  const isLeaving = key === "Enter" || key === "Tab";
  const isMoving = editor.editing?.isTypedOver === true && LEAVING_ARROWS.has(key);
  if (!isLeaving && !isMoving) return false;
  if (!editor.commit()) return true;
  if (isMoving) go(event, context);
  else if (!event.ctrlKey) leave(event, selection.active, context);
  context.onMoved();
  return true;
}

const LEAVING_ARROWS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"]);

function whileMoving(event: Press, context: KeyContext): boolean {
  const { editor, selection, host, picture } = context;
  const { key, ctrlKey, metaKey, altKey } = event;
  const isControl = ctrlKey || metaKey;
  if ((isControl || altKey) && (key === "PageUp" || key === "PageDown")) {
    showNeighbour(host, key === "PageDown" ? 1 : -1);
    context.onMoved();
    return true;
  }
  if (altKey && key === "ArrowDown") {
    context.onChoices();
    return true;
  }
  if (altKey) return false;
  if (isControl && key.toLowerCase() === "a") {
    const all = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    selectArea(host, picture.sheet, all, selection.active);
    return true;
  }
  switch (key) {
    case "F2":
      editor.begin(selection.active, "cell");
      return true;
    case "Backspace":
      editor.begin(selection.active, "cell", "");
      return true;
    case "Delete":
      empty(context);
      return true;
    case "Enter":
    case "Tab":
      leave(event, selection.active, context);
      context.onMoved();
      return true;
    default:
      return go(event, context);
  }
}

/** Where Enter or Tab goes. */
function leave({ key, shiftKey }: Press, from: CellAddress, { host, picture }: KeyContext): void {
  const direction = shiftKey ? -1 : 1;
  const to = step(from, key === "Tab" ? [0, direction] : [direction, 0], ground(host, picture));
  select(host, picture, to);
}

function go(event: Press, { host, picture, selection, pageRows, onMoved }: KeyContext): boolean {
  const press = { key: event.key, isControl: event.ctrlKey || event.metaKey, pageRows: pageRows() };
  const isExtending = event.shiftKey;
  const to = destination(press, isExtending ? selection.head : selection.active, ground(host, picture));
  if (!to) return false;
  if (isExtending) select(host, picture, selection.active, to);
  else select(host, picture, to);
  onMoved();
  return true;
}

function ground({ workbook }: ExcelHost, picture: SheetPicture): Ground {
  const { data } = workbook.active;
  return {
    rows: picture.rows,
    columns: picture.columns,
    areaAt: (place) => picture.areaAt(place),
    isFilled: ({ row, column }) => (data.cells.get(cellKey(row, column))?.value ?? null) !== null,
    used: picture.used,
    frozen: data.freeze ?? { rows: 0, columns: 0 },
  };
}

/** All that is selected, up to the first cell that may not be emptied. */
function empty({ host, selection, editor }: KeyContext): void {
  for (const [key, { value, formula }] of [...host.workbook.active.data.cells]) {
    const place = placeOf(key);
    const isFilled = value !== null || formula !== null;
    if (!isFilled || !selection.areas.some((area) => contains(area, place))) continue;
    if (!editor.put(place, "")) return;
  }
}

/** As if it had been typed, so that it can be undone and heard of. */
function insertLineBreak(field: HTMLTextAreaElement): void {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
