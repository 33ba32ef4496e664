import { drawDistribution } from "../../usecases/distribute/distribution";
import { succession } from "../../usecases/distribute/succession";
import { readLastYear } from "../../usecases/distribute/read-last-year";
import type { WorkbookFormat } from "../../usecases/ports";
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
  const { plan, builtIn, definition, departments } = work;
  const files = work.lastYear.map(({ file, bytes }) => ({ file, load: () => Promise.resolve(succeed(bytes)) }));
  const lastYear =
    files.length > 0 ? await readLastYear({ files, format, definition, plan, builtIn, answers: {} }) : null;
  const workbooks: DistributedFile[] = [];
  // One after the other: a small PC holds one workbook in the making more easily than eight.
  const carried = succession(lastYear, plan, definition, {});
  for (const { file, drawing, forms } of drawDistribution({ plan, definition, departments, succession: carried })) {
    workbooks.push({ file, bytes: await writeWorkbook(drawing), forms });
  }
  return {
    archive: writeArchive(workbooks.map(({ file, bytes }) => ({ name: file, bytes }))),
    workbooks,
    unreadable: lastYear?.collection.unreadable ?? [],
    carriedForms: lastYear?.collection.forms.length ?? null,
  };
}
