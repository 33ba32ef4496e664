import { matchInitiative } from "../../plan/match-initiative";
import { parseMark } from "../../plan/marks";
import type { Area, CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { continuationOf, jointBefore } from "../continuation";
import type { FieldId } from "../definition";
import type { FieldReading, FormReading, LabelReading } from "../reading";
import { tellingText } from "../struck-form";
import type { Label } from "./find-labels";
import type { FieldPart, FormDraft } from "./form-draft";
import { readDepartments } from "./read-departments";
import type { FrameReading } from "./read-frame";
import type { WorkbookContext } from "./sheet-context";

/** A form of the frames that it stands on. */
export function readForm(
  { plan, definition }: WorkbookContext,
  sheet: SheetSnapshot,
  draft: FormDraft,
  frames: readonly [FrameReading, ...FrameReading[]],
): FormReading {
  const parts = frames.flatMap((frame) => frame.parts);
  const fields: Record<FieldId, FieldReading | null> = {};
  for (const { id } of definition.fields)
    fields[id] = readField(parts.filter(({ label }) => label.meaning.field?.id === id));
  const labels = draft.frames.flatMap((frame) => frame.labels);
  const [first, ...others] = frames;
  return {
    sheet: sheet.name,
    sheetPosition: sheet.position,
    visibility: sheet.visibility === "visible" && areHidden(labels, sheet) ? "hidden" : sheet.visibility,
    frames: [first.area, ...others.map(({ area }) => area)],
    initiative: matchInitiative(tellingText({ fields }, "initiative", definition), plan),
    departments: readDepartments(tellingText({ fields }, "departments", definition), plan),
    fiscalYears: labels.flatMap(({ meaning: { year }, text, cell }) =>
      year ? [{ value: year.value, text, cell }] : [],
    ),
    registrationNumber: null,
    fields,
    unplaced: frames.flatMap(({ unplaced }) => unplaced),
  };
}

/** A form whose rows are all hidden is nobody's to see, as one on a hidden sheet. */
function areHidden(labels: readonly Label[], { hiddenRows }: SheetSnapshot): boolean {
  if (hiddenRows.length === 0) return false;
  const hidden = new Set(hiddenRows);
  return labels.every(({ cell }) => hidden.has(cell.row));
}

export function readLabel({ text, cell, meaning: { spelling } }: Label): LabelReading {
  return { text, cell, spelling };
}

function readField(parts: readonly FieldPart[]): FieldReading | null {
  const [first, ...others] = parts;
  if (!first) return null;
  const areas: readonly [Area, ...Area[]] = [first.area, ...others.map(({ area }) => area)];
  const isTitle = first.label.meaning.field?.role === "initiative";
  const isHead = first.label.meaning.field?.block === "head";
  let text = first.text;
  let cells = first.cells;
  const again: (readonly CellAddress[])[] = [];
  for (const part of others) {
    // The head of a form is printed again on its second page.
    const isContinued = continuationOf(part.label.text) !== null;
    const isSame = isHead && part.text === text && !isContinued;
    if (isSame || (isTitle && parseMark(part.text) && comparisonKey(part.text) === comparisonKey(text))) {
      again.push(part.cells);
      continue;
    }
    text += (text === "" || part.text === "" ? "" : jointBefore(part.label.text)) + part.text;
    cells = [...cells, ...part.cells];
  }
  const remarks = parts.flatMap((part) => part.remarks);
  return {
    text,
    cells: [cells, ...again],
    areas,
    label: readLabel(first.label),
    ...(remarks.length > 0 && { remarks }),
  };
}
