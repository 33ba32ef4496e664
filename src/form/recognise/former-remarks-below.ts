import { contains, type Area } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { continuationOf, jointBefore } from "../continuation";
import { isFormerRemarksTitle, type FormerRemarkReading } from "../former-remarks";
import type { FormReading, SheetReading } from "../reading";

/** 備考（整える前の記載） below a form, from its title to its last row. */
interface FormerRemarksBlock {
  readonly area: Area;
  readonly remarks: readonly FormerRemarkReading[];
}

/** A sheet without what stands below its forms, which is read by itself: no label, no 管理番号, no text in it is any form's. */
export function withoutFormerRemarks(sheet: SheetSnapshot): {
  readonly rest: SheetSnapshot;
  readonly blocks: readonly FormerRemarksBlock[];
} {
  const blocks: FormerRemarksBlock[] = [];
  for (const cell of sheet.cells) {
    // A title inside a block is a text like any other there.
    if (!isFormerRemarksTitle(cell.text) || blocks.some(({ area }) => contains(area, cell))) continue;
    const block = blockBelow(cell, sheet);
    if (block) blocks.push(block);
  }
  if (blocks.length === 0) return { rest: sheet, blocks };
  const isOutside = (row: number, column: number): boolean =>
    blocks.every(({ area }) => !contains(area, { row, column }));
  const rest = {
    ...sheet,
    cells: sheet.cells.filter(({ row, column }) => isOutside(row, column)),
    merges: sheet.merges.filter(({ top, left }) => isOutside(top, left)),
  };
  return { rest, blocks };
}

/** Each block goes to the form that it stands below. */
export function withFormerRemarks(reading: SheetReading, blocks: readonly FormerRemarksBlock[]): SheetReading {
  if (blocks.length === 0) return reading;
  const remarks = new Map<FormReading, readonly FormerRemarkReading[]>();
  for (const block of blocks) {
    const form = formAbove(block.area, reading.forms);
    if (form && block.remarks.length > 0) remarks.set(form, [...(remarks.get(form) ?? []), ...block.remarks]);
  }
  const forms = reading.forms.map((form) => {
    const formerRemarks = remarks.get(form);
    return formerRemarks ? { ...form, formerRemarks } : form;
  });
  return { ...reading, forms };
}

function formAbove({ top, left, right }: Area, forms: readonly FormReading[]): FormReading | null {
  const bottomOf = ({ frames }: FormReading): number => Math.max(...frames.map(({ bottom }) => bottom));
  const above = forms
    .filter((form) => bottomOf(form) < top && form.frames.some((frame) => frame.left <= right && frame.right >= left))
    .toSorted((a, b) => bottomOf(b) - bottomOf(a));
  return above[0] ?? null;
}

/**
 * Rows directly one below the other, each a label merged over all columns of the title but the last, and a text in that one.
 * Null: the title is not merged as we draw it, and is a text like any other.
 */
function blockBelow(title: CellSnapshot, { cells, merges }: SheetSnapshot): FormerRemarksBlock | null {
  const own = merges.find(({ top, left }) => top === title.row && left === title.column);
  if (!own || own.right === own.left) return null;
  const labels = new Map(
    merges.filter(({ left, right }) => left === own.left && right === own.right - 1).map((area) => [area.top, area]),
  );
  const at = new Map(
    cells.flatMap((cell) =>
      cell.row > own.bottom && (cell.column === own.left || cell.column === own.right)
        ? [[`${cell.row},${cell.column}`, cell] as const]
        : [],
    ),
  );
  const remarks: FormerRemarkReading[] = [];
  let { bottom } = own;
  for (let label = labels.get(bottom + 1); label; label = labels.get(bottom + 1)) {
    ({ bottom } = label);
    const about = at.get(`${label.top},${own.left}`)?.text ?? "";
    const value = at.get(`${label.top},${own.right}`);
    const last = remarks.at(-1);
    if (last && continuationOf(about) !== null) {
      remarks[remarks.length - 1] = { ...last, text: last.text + jointBefore(about) + (value?.text ?? "") };
    } else if (value && value.text !== "") {
      remarks.push({ about, text: value.text, cell: { row: value.row, column: value.column } });
    }
  }
  return { area: { ...own, bottom }, remarks };
}
