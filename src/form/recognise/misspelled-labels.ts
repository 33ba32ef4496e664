import type { FieldDefinition, FormDefinition } from "../definition";
import { largest, smallest } from "./extremes";
import { labelOf, type Label, type LabelIndex } from "./find-labels";
import type { FormDraft, FrameDraft } from "./form-draft";
import type { LabelLexicon } from "./label-lexicon";
import { rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";

/** Rows over the first and under the last label of a frame in which its first or last label may stand misspelled. */
const ROWS_AROUND = 1;

/**
 * Finds labels with a slip that no list foresees (取組内客): in a column of the frame's labels, where the definition's
 * order has just that box and the frame has not.
 */
export function withMisspelledLabels(
  grid: SheetGrid,
  index: LabelIndex,
  draft: FormDraft,
  { definition, lexicon }: { readonly definition: FormDefinition; readonly lexicon: LabelLexicon },
): FormDraft {
  let missing = definition.fields.filter(({ id }) => !draft.fields.has(id));
  // Of a single label it cannot be told where others should stand.
  if (missing.length === 0 || draft.fields.size < 2) return draft;
  const fields = new Map(draft.fields);
  const frames = draft.frames.map((frame) => {
    const found: Label[] = [];
    for (const cell of textsInLabelColumns(grid, index, frame)) {
      const meaning = lexicon.readSlip(cell.text, missing);
      if (!meaning?.field || !fitsOrder(meaning.field, cell.row, frame, definition)) continue;
      const label = labelOf([cell], meaning);
      found.push(label);
      fields.set(meaning.field.id, [label]);
      missing = missing.filter((field) => field !== meaning.field);
    }
    if (found.length === 0) return frame;
    const labels = [...frame.labels, ...found].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    return { ...frame, labels };
  });
  return { frames, fields };
}

function textsInLabelColumns(grid: SheetGrid, index: LabelIndex, { labels }: FrameDraft): readonly GridCell[] {
  const columns = new Set(labels.map(({ box }) => box.left));
  const top = smallest(labels.map(({ box }) => box.top)) - ROWS_AROUND;
  const bottom = largest(labels.map(({ box }) => box.bottom)) + ROWS_AROUND;
  return rowsBetween(grid, top, bottom).flatMap(({ cells }) =>
    cells.filter((cell) => columns.has(cell.column) && !cell.isBlank && !cell.isCovered && index.of(cell) === null),
  );
}

function fitsOrder(field: FieldDefinition, row: number, { labels }: FrameDraft, { fields }: FormDefinition): boolean {
  const place = fields.indexOf(field);
  return labels.every(({ box, meaning }) => {
    if (!meaning.field || box.top === row) return true;
    return fields.indexOf(meaning.field) < place === box.top < row;
  });
}
