import { drawDistribution } from "../../usecases/distribute/distribution";
import { readLastYear } from "../../usecases/distribute/read-last-year";
import { sheetNames } from "../../form/sheet-names";
import type { WorkbookFormat } from "../../usecases/ports";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { succeed } from "../../workbook/result";
import { writeArchive } from "../../xlsx/archive";
import { readWorkbook } from "../../xlsx/read";
import { writeWorkbook } from "../../xlsx/write";
import type { DistributedFile, Distribution, DistributionWork } from "./protocol";

const format: WorkbookFormat = {
  read: (bytes, source) => Promise.resolve(readWorkbook(bytes, source)),
  write: writeWorkbook,
};

/** A blank workbook for each 課, all in one zip. */
export async function answerDistribution(work: DistributionWork): Promise<Distribution> {
  const { plan, definition, departments } = work;
  const files = work.lastYear.map(({ file, bytes }) => ({ file, load: () => Promise.resolve(succeed(bytes)) }));
  const lastYear = files.length > 0 ? await readLastYear({ files, format, definition, plan }) : null;
  const workbooks: DistributedFile[] = [];
  // One after the other: a small PC holds one workbook in the making more easily than eight.
  for (const { file, drawing } of drawDistribution({ plan, definition, departments, lastYear })) {
    workbooks.push({ file, bytes: await writeWorkbook(drawing), forms: formSheets(drawing) });
  }
  return {
    archive: writeArchive(workbooks.map(({ file, bytes }) => ({ name: file, bytes }))),
    workbooks,
    unreadable: lastYear?.unreadable ?? [],
    carriedForms: lastYear?.forms.length ?? null,
  };
}

/** All sheets but those beside the forms. */
function formSheets({ sheets }: WorkbookDrawing): number {
  const others: readonly string[] = [sheetNames.plan, sheetNames.notices, sheetNames.register];
  return sheets.filter(({ name }) => !others.includes(name)).length;
}
