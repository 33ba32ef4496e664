import type { ExcelProblem, OpenWorkbook, ReadWorkbook, TextWrite } from "../../excel/open-workbook";
import type { CarryOver } from "../../usecases/department/carry-over";
import { succeed, type Result } from "../../workbook/result";
import { cellOfField, sheetIdOf } from "./form-places";

export interface Carried {
  /** Boxes that hold last year's text now; writing these empties them again. */
  readonly undo: readonly TextWrite[];
  /** Boxes that somebody wrote into meanwhile. */
  readonly changedMeanwhile: number;
}

/** Fills empty boxes with last year's texts in one round trip. */
export async function writeCarried(
  workbook: OpenWorkbook,
  read: ReadWorkbook,
  boxes: readonly CarryOver[],
): Promise<Result<Carried, ExcelProblem>> {
  const writes = boxes.flatMap(({ form, field, text }): readonly TextWrite[] => {
    const sheetId = sheetIdOf(read, form.source.sheet);
    const cell = cellOfField(form.reading, field);
    return sheetId !== null && cell ? [{ sheetId, cell, text, expected: "" }] : [];
  });
  if (writes.length === 0) return succeed({ undo: [], changedMeanwhile: 0 });
  const outcomes = await workbook.writeTexts(writes);
  if (!outcomes.ok) return outcomes;
  const written = writes.filter((_write, index) => outcomes.value[index]?.type === "written");
  return succeed({
    undo: written.map((write) => ({ ...write, text: "", expected: write.text })),
    changedMeanwhile: writes.length - written.length,
  });
}
