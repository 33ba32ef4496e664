import type { FieldId, FormDefinition } from "../../form/definition";
import {
  compositionBegan,
  compositionEnded,
  draftDropped,
  isUnsaved,
  offerDropped,
  offerTaken,
  saveAsked,
  saveFailed,
  saveFoundOther,
  saveWritten,
  sheetRead,
  textForgotten,
  typed,
  untouchedBox,
  type BoxEdit,
} from "./box-edit";
import { matchForms, type FormOnSheet, type KnownForm } from "./known-forms";

/** All that 記入 knows of the workbook's forms and of what is being written into them. */
export interface FormState {
  /** As read, in the order of the sheets; then those that are gone but hold words that stand nowhere else. */
  readonly forms: readonly KnownForm[];
  /** By {@link boxId}; every box of every form. */
  readonly boxes: Readonly<Record<BoxId, BoxEdit>>;
}

/** A box of a form: "3/review". */
export type BoxId = `${string}/${FieldId}`;

export type FormAction =
  | { readonly type: "workbook-read"; readonly forms: readonly FormOnSheet[]; readonly definition: FormDefinition }
  | { readonly type: "typed"; readonly box: BoxId; readonly text: string }
  | { readonly type: "composition-began"; readonly box: BoxId }
  | { readonly type: "composition-ended"; readonly box: BoxId }
  | { readonly type: "save-asked"; readonly box: BoxId }
  | { readonly type: "save-written"; readonly box: BoxId }
  | {
      readonly type: "save-found-other";
      readonly box: BoxId;
      readonly text: string;
      /** For a text that is the same to our eyes and not to Excel's. */
      readonly message: string;
    }
  | { readonly type: "save-failed"; readonly box: BoxId; readonly message: string }
  | { readonly type: "offer-taken"; readonly box: BoxId; readonly offer: string }
  | { readonly type: "offer-dropped"; readonly box: BoxId; readonly offer: string }
  | { readonly type: "draft-dropped"; readonly box: BoxId }
  /** Words of a box that is gone: their writer has read them, and lets them go. */
  | { readonly type: "text-forgotten"; readonly box: BoxId; readonly text: string };

export const emptyFormState: FormState = { forms: [], boxes: {} };

export function boxId(form: string, field: FieldId): BoxId {
  return `${form}/${field}`;
}

export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case "workbook-read":
      return workbookRead(state, action.forms, action.definition);
    case "typed":
      return change(state, action.box, (box) => typed(box, action.text));
    case "composition-began":
      return change(state, action.box, compositionBegan);
    case "composition-ended":
      return change(state, action.box, compositionEnded);
    case "save-asked":
      return change(state, action.box, saveAsked);
    case "save-written":
      return change(state, action.box, saveWritten);
    case "save-found-other":
      return change(state, action.box, (box) => saveFoundOther(box, action.text, action.message));
    case "save-failed":
      return change(state, action.box, (box) => saveFailed(box, action.message));
    case "offer-taken":
      return change(state, action.box, (box) => offerTaken(box, action.offer));
    case "offer-dropped":
      return change(state, action.box, (box) => offerDropped(box, action.offer));
    case "draft-dropped":
      return change(state, action.box, draftDropped);
    case "text-forgotten":
      return withoutEmptied(
        change(state, action.box, (box) => textForgotten(box, action.text)),
        action.box,
      );
  }
}

/** Fields of `form` that hold words which stand nowhere else; also those that the form has no more. */
export function unsavedFields({ boxes }: FormState, form: string): readonly FieldId[] {
  return Object.entries(boxes)
    .filter(([id, box]) => id.startsWith(`${form}/`) && (isUnsaved(box) || box.progress.type === "saving"))
    .map(([id]) => id.slice(form.length + 1));
}

function change(state: FormState, id: BoxId, edit: (box: BoxEdit) => BoxEdit): FormState {
  const box = state.boxes[id];
  if (!box) return state;
  const edited = edit(box);
  return edited === box ? state : { ...state, boxes: { ...state.boxes, [id]: edited } };
}

function workbookRead(state: FormState, current: readonly FormOnSheet[], definition: FormDefinition): FormState {
  const boxes: Record<BoxId, BoxEdit> = {};
  const forms: KnownForm[] = [];
  for (const form of matchForms(state.forms, current, definition)) {
    const kept = keptFields(state, form);
    for (const field of kept) {
      const id = boxId(form.id, field);
      const box = state.boxes[id];
      const text = form.isPresent ? form.reading.fields[field]?.text : undefined;
      if (text === undefined) boxes[id] = box ?? untouchedBox("");
      else boxes[id] = box ? sheetRead(box, text) : untouchedBox(text);
    }
    if (form.isPresent || kept.length > 0) forms.push(form);
  }
  return { forms, boxes };
}

/** The boxes that the form has, and those that it has no more but that hold words which stand nowhere else. */
function keptFields(state: FormState, form: KnownForm): readonly FieldId[] {
  const present = form.isPresent ? Object.keys(form.places) : [];
  return [...present, ...unsavedFields(state, form.id).filter((field) => !present.includes(field))];
}

/** `gone` is left out once it holds no words that stand nowhere else. */
function withoutEmptied(state: FormState, gone: BoxId): FormState {
  const { forms, boxes } = state;
  const box = boxes[gone];
  if (!box || isUnsaved(box)) return state;
  const left: FormState = { forms, boxes: Object.fromEntries(Object.entries(boxes).filter(([id]) => id !== gone)) };
  return { ...left, forms: forms.filter(({ id, isPresent }) => isPresent || unsavedFields(left, id).length > 0) };
}
