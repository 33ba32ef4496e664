import type { FieldDefinition, FormDefinition } from "../definition";
import { largest, smallest } from "./extremes";
import { labelOf, type Label } from "./find-labels";
import type { FormDraft, FrameDraft } from "./form-draft";
import type { SheetContext } from "./sheet-context";
import { rowsBetween, type GridCell } from "./sheet-grid";

/** Rows over the first and under the last label of a frame in which its first or last label may stand misspelled. */
const ROWS_AROUND = 1;

/**
 * Finds labels with a slip that no list foresees (取組内客): in a column of the frame's labels, where the definition's
 * order has just that field and the frame has not.
 */
export function withMisspelledLabels(context: SheetContext, draft: FormDraft): FormDraft {
  const { definition, lexicon } = context;
  let missing = definition.fields.filter(({ id }) => !draft.fields.has(id));
  // Of a single label it cannot be told where others should stand.
  if (missing.length === 0 || draft.fields.size < 2) return draft;
  const fields = new Map(draft.fields);
  const frames = draft.frames.map((frame) => {
    const found: Label[] = [];
    for (const cell of textsInLabelColumns(context, frame)) {
      const meaning = lexicon.readSlip(cell.text, missing);
      if (!meaning?.field || !fitsOrder(meaning.field, cell.row, frame, definition)) continue;
      const label = labelOf([cell], meaning);
      found.push(label);
      fields.set(meaning.field.id, [label]);
      missing = missing.filter((field) => field !== meaning.field);
    }
    if (found.length === 0) return frame;
    const labels = [...frame.labels, ...found].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
    return { ...frame, labels };
  });
  return { frames, fields };
}

function textsInLabelColumns({ grid, index }: SheetContext, { labels }: FrameDraft): readonly GridCell[] {
  const columns = new Set(labels.map(({ area }) => area.left));
  const top = smallest(labels.map(({ area }) => area.top)) - ROWS_AROUND;
  const bottom = largest(labels.map(({ area }) => area.bottom)) + ROWS_AROUND;
  return rowsBetween(grid, top, bottom).flatMap(({ cells }) =>
    cells.filter((cell) => columns.has(cell.column) && !cell.isBlank && !cell.isCovered && index.of(cell) === null),
  );
}

function fitsOrder(field: FieldDefinition, row: number, { labels }: FrameDraft, { fields }: FormDefinition): boolean {
  const place = fields.indexOf(field);
  return labels.every(({ area, meaning }) => {
    if (!meaning.field || area.top === row) return true;
    return fields.indexOf(meaning.field) < place === area.top < row;
  });
}
