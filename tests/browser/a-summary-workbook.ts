import { readdirSync } from "node:fs";
import path from "node:path";
import { drawSummary } from "../../src/usecases/assemble/draw-summary";
import type { SheetDrawing, WorkbookDrawing } from "../../src/workbook/drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { aFormSheet, gathered, type DrawnForm } from "../usecases/a-department-workbook";
import { sample } from "./journeys/steps";

/** The summary of all samples; `standing` are the sheets beside which it was put. */
export function summaryOfSamples(standing: readonly SheetDrawing[] = []): WorkbookDrawing {
  const samples = readdirSync(path.join(__dirname, "../../assets/samples")).filter((name) => name.endsWith(".xlsx"));
  const snapshots = samples.flatMap((file) => {
    const read = readWorkbook(sample(file), { file });
    return read.ok ? [read.value] : [];
  });
  const takenSheetNames = standing.map(({ name }) => name);
  return drawSummary(gathered(snapshots), { assembledAt: null, takenSheetNames });
}

/** Sheets as the bytes of a workbook. */
export async function bytesOf(sheets: readonly SheetDrawing[]): Promise<Uint8Array> {
  return writeWorkbook({ title: "", creator: "", createdAt: null, sheets });
}

export function formSheets(...forms: readonly DrawnForm[]): readonly SheetDrawing[] {
  return forms.map((form) => aFormSheet(form));
}
