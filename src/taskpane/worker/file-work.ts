import type { WriteForInsertion } from "../../excel/connect";
import type { WorkbookDrawing } from "../../workbook/drawing";
import type { Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type {
  ArchiveReply,
  Distribution,
  DistributionWork,
  FileBytes,
  GatherOutcome,
  GatherProblem,
  GatherStep,
  GatherWork,
  LastYearSurvey,
  LastYearWork,
  OfKeptFiles,
  ReadSubmission,
  ReadSubmissionWork,
  Survey,
  SurveyWork,
  WorkProblem,
} from "./protocol";

/**
 * Work on files, done beside the pane so that the pane stays usable; one piece at a time, in the order asked for.
 *
 * An `AbortSignal` ends its piece at once, and the promise rejects with the signal's reason. Bytes that are given are
 * handed over: the caller's array is empty afterwards.
 */
export interface FileWork {
  readFile(file: string, bytes: Uint8Array, signal: AbortSignal): Promise<Result<WorkbookSnapshot, WorkProblem>>;
  readSubmission(work: ReadSubmissionWork, signal: AbortSignal): Promise<Result<ReadSubmission, WorkProblem>>;
  /** The files of a zip, one level. */
  openArchive(archive: FileBytes, signal: AbortSignal): Promise<ArchiveReply>;
  survey(work: SurveyWork, signal: AbortSignal): Promise<Result<Survey, GatherProblem>>;
  gather(work: GatherWork, signal: AbortSignal, onStep: (step: GatherStep) => void): Promise<GatherOutcome>;
  /** What last year's files would bring, with these answers; the worker keeps them, read, until it is given others. */
  surveyLastYear(work: LastYearWork, signal: AbortSignal): Promise<OfKeptFiles<LastYearSurvey>>;
  distribute(work: DistributionWork, signal: AbortSignal): Promise<OfKeptFiles<Result<Distribution, WorkProblem>>>;
  /** Reject with a {@link BrokenOffError} where the work broke off. */
  readonly writeForInsertion: WriteForInsertion;
  write(drawing: WorkbookDrawing): Promise<Uint8Array>;
  writeArchive(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array>;
}

/** The work on a file stopped without an answer; the message is a sentence for people. */
export class BrokenOffError extends Error {
  override readonly name = "BrokenOffError";
}
