import { townR5 } from "../../src/town/r5/town";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { summarise } from "../../src/summary/summarise";
import { collect } from "../../src/usecases/assemble/collect";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { succeed } from "../../src/workbook/result";
import { readWorkbook } from "../../src/xlsx/read";

const SAMPLES = path.resolve("assets/samples");

/** The summary of the sample workbooks: every kind of sheet that there is. */
export async function sampleSummary(files = readdirSync(SAMPLES)): Promise<WorkbookDrawing> {
  const collected = await collect({
    files: files
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => ({
        file,
        load: () => Promise.resolve(succeed(new Uint8Array(readFileSync(path.join(SAMPLES, file))))),
      })),
    format: { read: (bytes, source) => Promise.resolve(readWorkbook(bytes, source)) },
    town: townR5,
    period: formDefinitionR5.periods.at(-1)?.id ?? "",
    plan: null,
    former: null,
  });
  if (!collected.ok) throw new Error("the samples have no plan");
  return summarise(collected.value, { assembledAt: null });
}

/** Every text of the drawing, by sheet and address, as the host shows it. */
export function textsOfDrawing({ sheets }: WorkbookDrawing): Readonly<Record<string, number>> {
  return Object.fromEntries(
    sheets.map(({ name, cells }) => [
      name,
      cells.filter(({ content }) => content.type !== "blank" && !(content.type === "text" && content.text === ""))
        .length,
    ]),
  );
}
