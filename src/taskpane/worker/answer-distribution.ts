import { drawDistribution } from "../../usecases/distribute/distribution";
import { succession } from "../../usecases/distribute/succession";
import { refusalOfLastYear, surveySuccession } from "../../usecases/distribute/survey-succession";
import { fail, succeed, type Result } from "../../workbook/result";
import { writeArchive } from "../../xlsx/archive";
import { writeWorkbook } from "../../xlsx/write";
import type { LastYearShelf } from "./last-year-shelf";
import type { DistributedFile, Distribution, DistributionWork, OfKeptFiles, WorkProblem } from "./protocol";

/** A blank workbook for each 課, all in one zip. */
export async function answerDistribution(
  work: DistributionWork,
  shelf: LastYearShelf,
): Promise<OfKeptFiles<Result<Distribution, WorkProblem>>> {
  const { plan, definition, departments, answers, isProtected } = work;
  const lastYear = work.lastYear && (await shelf.take(work.lastYear, work));
  if (work.lastYear && !lastYear) return "files-needed";
  const refusal = lastYear && refusalOfLastYear(lastYear, plan);
  if (refusal !== null) return fail({ message: refusal });
  const all = succession(lastYear, plan, definition, answers);
  const workbooks: DistributedFile[] = [];
  // One after the other: a small PC holds one workbook in the making more easily than eight.
  for (const { file, drawing, forms } of drawDistribution({
    plan,
    definition,
    departments,
    succession: all,
    isProtected,
  })) {
    workbooks.push({ file, bytes: await writeWorkbook(drawing), forms });
  }
  return succeed({
    archive: writeArchive(workbooks.map(({ file, bytes }) => ({ name: file, bytes }))),
    workbooks,
    survey: surveySuccession(all, work),
  });
}
