import { readWorkbook } from "../../xlsx/read";
import { writeArchive } from "../../xlsx/archive";
import { writeForInsertion } from "../../xlsx/insertion";
import { writeWorkbook } from "../../xlsx/write";
import { answerDistribution } from "./answer-distribution";
import { answerGather, answerSurvey } from "./answer-gather";
import { answerReadSubmission } from "./answer-read-submission";
import type { GatherStep, ReplyOf, RequestOf, WorkKind, WorkMessage } from "./protocol";

type OnStep = (step: GatherStep) => void;
type WorkHandlers = {
  readonly [Kind in WorkKind]: (request: RequestOf<Kind>, onStep: OnStep) => ReplyOf<Kind> | Promise<ReplyOf<Kind>>;
};

/** What the worker does for each kind of request; knows neither a worker nor a DOM. */
const handlers: WorkHandlers = {
  readFile: ({ file, bytes }) => readWorkbook(bytes, { file }),
  readSubmission: answerReadSubmission,
  survey: answerSurvey,
  gather: answerGather,
  distribute: answerDistribution,
  write: (drawing) => writeWorkbook(drawing),
  writeForInsertion: ({ drawing, workingNames }) => writeForInsertion(drawing, workingNames),
  writeArchive: (files) => writeArchive(files),
};

export async function answerWork<Kind extends WorkKind>(
  { kind, request }: WorkMessage<Kind>,
  onStep: OnStep,
): Promise<ReplyOf<Kind>> {
  return await handlers[kind](request, onStep);
}
