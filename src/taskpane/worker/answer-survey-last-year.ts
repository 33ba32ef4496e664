import { succession } from "../../usecases/distribute/succession";
import { refusalOfLastYear, surveySuccession } from "../../usecases/distribute/survey-succession";
import { fail, succeed } from "../../workbook/result";
import type { LastYearShelf } from "./last-year-shelf";
import type { LastYearSurvey, LastYearWork, OfKeptFiles } from "./protocol";

/** What last year's files would bring; makes nothing. */
export async function answerSurveyLastYear(
  work: LastYearWork,
  shelf: LastYearShelf,
): Promise<OfKeptFiles<LastYearSurvey>> {
  const { plan, definition, answers } = work;
  const lastYear = await shelf.take(work.lastYear, work);
  if (!lastYear) return "files-needed";
  const refusal = refusalOfLastYear(lastYear, plan);
  if (refusal !== null) return fail({ message: refusal });
  const survey = surveySuccession(succession(lastYear, plan, definition, answers), work);
  if (!survey) throw new Error("Last year's forms are there, and nothing was surveyed.");
  return succeed(survey);
}
