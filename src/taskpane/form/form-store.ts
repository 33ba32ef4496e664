import type { OpenWorkbook, TextWrite } from "../../excel/open-workbook";
import type { CellAddress } from "../../workbook/address";
import { MAX_CELL_CHARACTERS } from "../../workbook/excel-limits";
import { canSave, type BoxEdit } from "./box-edit";
import type { BoxPlace } from "./box-place";
import { boxId, emptyFormState, formReducer, type BoxId, type FormAction, type FormState } from "./form-state";
import { messages } from "./messages";

/**
 * Keeps what is being written in 記入 and saves it. It outlives the screen that shows it: no word is lost because a view
 * was closed or could not be drawn.
 */
export interface FormStore {
  readonly state: () => FormState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: FormAction) => void;
  /** The cell of a box; null where its form is gone. */
  readonly placeOf: (box: BoxId) => { readonly sheetId: string; readonly cell: CellAddress } | null;
  /** Saves those of `boxes` that differ from the sheet; one round trip for all of them, none where nothing changed. */
  readonly save: (boxes: readonly BoxId[]) => Promise<void>;
  /** Whatever is not saved yet, except what Excel has refused: that waits for もう一度入れる. */
  readonly saveAll: () => Promise<void>;
}

const stores = new WeakMap<Pick<OpenWorkbook, "writeTexts">, FormStore>();

/** The one store of an open workbook. */
export function formStoreOf(workbook: Pick<OpenWorkbook, "writeTexts">): FormStore {
  const known = stores.get(workbook);
  if (known) return known;
  const store = createFormStore(workbook);
  stores.set(workbook, store);
  return store;
}

export function createFormStore({ writeTexts }: Pick<OpenWorkbook, "writeTexts">): FormStore {
  let state = emptyFormState;
  const listeners = new Set<() => void>();

  function dispatch(action: FormAction): void {
    const next = formReducer(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function save(boxes: readonly BoxId[]): Promise<void> {
    const writes = new Map<BoxId, TextWrite>();
    for (const box of boxes) {
      const edit = state.boxes[box];
      if (!edit) continue;
      const write = canSave(edit) ? writeOf(state, box, edit) : null;
      if (write === "too-long") dispatch({ type: "save-failed", box, message: messages.tooLong(MAX_CELL_CHARACTERS) });
      else if (write === "sheet-only") dispatch({ type: "save-failed", box, message: messages.nowSheetOnly });
      else if (write !== "gone") dispatch({ type: "save-asked", box });
      if (write !== null && typeof write !== "string") writes.set(box, write);
    }
    if (writes.size === 0) return;
    await send(writes);
    // What was typed and left while Excel was writing.
    await save([...writes.keys()].filter((box) => state.boxes[box]?.isSaveWanted));
  }

  async function send(writes: ReadonlyMap<BoxId, TextWrite>): Promise<void> {
    const boxes = [...writes.keys()];
    const failAll = (message: string) => {
      for (const box of boxes) dispatch({ type: "save-failed", box, message });
    };
    const result = await writeTexts([...writes.values()]).catch((error: unknown) => {
      failAll(messages.saveFailed);
      throw error;
    });
    if (!result.ok) {
      failAll(result.problem.message);
      return;
    }
    for (const [index, box] of boxes.entries()) {
      const outcome = result.value[index];
      if (outcome?.type === "written") dispatch({ type: "save-written", box });
      else if (outcome) dispatch({ type: "save-found-other", box, text: outcome.text, message: messages.saveFailed });
      else dispatch({ type: "save-failed", box, message: messages.saveFailed });
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    placeOf: (box) => {
      const found = findPlace(state, box);
      return found && { sheetId: found.sheetId, cell: found.place.cell };
    },
    save,
    saveAll: () =>
      save(
        Object.entries(state.boxes)
          .filter(([, { progress }]) => progress.type !== "failed")
          .map(([id]) => asBoxId(id)),
      ),
  };
}

function writeOf(
  state: FormState,
  id: BoxId,
  { draft, base }: BoxEdit,
): TextWrite | "too-long" | "sheet-only" | "gone" {
  const found = findPlace(state, id);
  if (!found || draft === null) return "gone";
  const { sheetId, place } = found;
  if (place.type === "sheet-only") return "sheet-only";
  if (draft.length > MAX_CELL_CHARACTERS) return "too-long";
  return { sheetId, cell: place.cell, text: draft, expected: base };
}

function findPlace({ forms }: FormState, id: BoxId): { readonly sheetId: string; readonly place: BoxPlace } | null {
  const form = forms.find((candidate) => id.startsWith(`${candidate.id}/`));
  const place = form?.places[id.slice(form.id.length + 1)];
  return form?.isPresent && place ? { sheetId: form.sheetId, place } : null;
}

function asBoxId(id: string): BoxId {
  const [form = "", field = ""] = id.split("/");
  return boxId(form, field);
}
