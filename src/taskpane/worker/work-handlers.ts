import { readWorkbook } from "../../xlsx/read";
import { writeArchive } from "../../xlsx/archive";
import { writeForInsertion } from "../../xlsx/insertion";
import { writeWorkbook } from "../../xlsx/write";
import { answerDistribution } from "./answer-distribution";
import { answerGather, answerSurvey } from "./answer-gather";
import { answerSurveyLastYear } from "./answer-survey-last-year";
import { answerOpenArchive } from "./answer-open-archive";
import { answerReadSubmission } from "./answer-read-submission";
import type { LastYearShelf } from "./last-year-shelf";
import type { GatherStep, ReplyOf, RequestOf, WorkKind, WorkMessage } from "./protocol";

/** What a piece of work has besides its request. */
export interface Workplace {
  readonly onStep: (step: GatherStep) => void;
  /** Last year's files, as long as the worker runs. */
  readonly lastYear: LastYearShelf;
}

type WorkHandlers = {
  readonly [Kind in WorkKind]: (
    request: RequestOf<Kind>,
    workplace: Workplace,
  ) => ReplyOf<Kind> | Promise<ReplyOf<Kind>>;
};

/** What the worker does for each kind of request; knows neither a worker nor a DOM. */
const handlers: WorkHandlers = {
  readFile: ({ file, bytes }) => readWorkbook(bytes, { file }),
  readSubmission: answerReadSubmission,
  openArchive: answerOpenArchive,
  survey: answerSurvey,
  gather: (work, { onStep }) => answerGather(work, onStep),
  surveyLastYear: (work, { lastYear }) => answerSurveyLastYear(work, lastYear),
  distribute: (work, { lastYear }) => answerDistribution(work, lastYear),
  write: (drawing) => writeWorkbook(drawing),
  writeForInsertion: ({ drawing, workingNames }) => writeForInsertion(drawing, workingNames),
  writeArchive: (files) => writeArchive(files),
};

export async function answerWork<Kind extends WorkKind>(
  { kind, request }: WorkMessage<Kind>,
  workplace: Workplace,
): Promise<ReplyOf<Kind>> {
  return await handlers[kind](request, workplace);
}
