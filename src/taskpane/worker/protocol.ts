import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import type { LoadProblem, TownData } from "../../usecases/ports";
import type { FileLists, FoundLine } from "../../usecases/assemble/file-lists";
import type { CorrectionRequest } from "../../usecases/assemble/correction-requests";
import type { CollectProblem, GatherAnswers } from "../../usecases/assemble/gather-snapshots";
import type { GatheringResult } from "../../usecases/assemble/gathering-result";
import type { SuccessionSurvey } from "../../usecases/distribute/survey-succession";
import type { Replacement } from "../../usecases/replace/plan-replacement";
import type { FormKey, UnreadableFile } from "../../gather/collection";
import type { FormIdentity } from "../../gather/identity/form-identities";
import type { WorkbookDrawing } from "../../workbook/drawing";
import type { Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Insertion } from "../../xlsx/insertion";

/** Why something could not be done with a file, in a sentence. */
export interface WorkProblem {
  readonly message: string;
}

/** A file and what is in it. The bytes are handed over: whoever sends them has them no more. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is gathered, and with what in mind. */
export interface SurveyWork {
  /** The workbooks handed in. */
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
  readonly town: TownData;
  readonly period: string;
  readonly answers: GatherAnswers;
  /** Files of earlier gatherings that were given by mistake, by their names in the summary. */
  readonly removeFiles: readonly string[];
  /** Forms that are given up (取りやめ). */
  readonly retire: readonly FormKey[];
  /** The workbook that is open in Excel, as it is now: the summary in it is the one from before, its plan the one that counts. */
  readonly open: WorkbookSnapshot;
  /** Whether the forms on its own sheets, outside of the summary, are handed in as well. */
  readonly includesOpen: boolean;
}

export interface GatherWork extends SurveyWork {
  /** this: into the open workbook; new: a workbook of its own. */
  readonly target: "this" | "new";
  /** ISO time that the summary shows. */
  readonly assembledAt: string;
}

/** What gathering comes to, before anything is written. */
export interface Survey {
  readonly result: GatheringResult;
  /** One for each workbook handed in, now or before. */
  readonly files: readonly FileLists[];
  /** Files of earlier gatherings that could not be read, and still cannot. */
  readonly rememberedUnreadable: readonly UnreadableFile[];
  /** Why files of earlier gatherings are not among `files`, though forms of theirs are in; null: not so. */
  readonly notRemembered: string | null;
  /** Forms that came this time, and 課 that they came from. */
  readonly handedIn: { readonly forms: number; readonly departments: number };
}

export interface Gathered extends Survey {
  readonly corrections: readonly CorrectionRequest[];
  /** All that 確認事項 of the summary holds. */
  readonly findings: readonly FoundLine[];
  /** The whole summary. */
  readonly drawing: WorkbookDrawing;
  /** What of it changes the open workbook; null for a workbook of its own. */
  readonly replacement: Replacement | null;
}

export type GatherProblem =
  | CollectProblem
  /** Nothing that could go into a summary. */
  | { readonly type: "no-forms"; readonly result: GatheringResult }
  /** The work itself broke off. */
  | { readonly type: "broken-off"; readonly message: string };

export type GatherOutcome = Result<Gathered, GatherProblem>;
export type GatherStep = "collecting" | "drawing" | "comparing";

/** A 課's workbook as handed in, with what one sees in it at first sight. */
export interface ReadSubmission {
  readonly snapshot: WorkbookSnapshot;
  /** A summary of ours: nobody's submission. */
  readonly isSummary: boolean;
  readonly forms: number;
  /** 課 of its forms, and of the workbook itself, as far as they tell. */
  readonly departments: readonly string[];
  /** Which forms they are: whether another file of its name is a corrected one, or somebody else's. */
  readonly identities: readonly FormIdentity[];
}

export interface ReadSubmissionWork extends FileBytes {
  readonly town: TownData;
  readonly plan: Plan;
}

/** Last year's workbooks or summary. The worker keeps those that it was given last, read. */
export interface LastYearFiles {
  /** The same as long as the files are the same. */
  readonly token: string;
  /** Null: those that were given with this token before. */
  readonly files: readonly FileBytes[] | null;
}

/** What the worker has nothing kept for: it is to be asked once more, with the files. */
export type OfKeptFiles<Reply> = Reply | "files-needed";

/** What last year's files would bring to some 課. */
export interface LastYearWork {
  readonly plan: Plan;
  /** The town's own plan. */
  readonly builtIn: Plan;
  readonly definition: FormDefinition;
  readonly departments: readonly string[];
  readonly lastYear: LastYearFiles;
  readonly answers: GatherAnswers;
}

export type LastYearSurvey = Result<SuccessionSurvey, WorkProblem>;

export interface DistributionWork extends Omit<LastYearWork, "lastYear"> {
  /** Null: begin blank. */
  readonly lastYear: LastYearFiles | null;
  /** 様式を守って配る. */
  readonly isProtected: boolean;
}

export interface Distribution {
  readonly archive: Uint8Array;
  readonly workbooks: readonly DistributedFile[];
  /** Null where nothing was to be carried over. */
  readonly survey: SuccessionSurvey | null;
}

export interface DistributedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly forms: number;
}

/** What is in a zip that was handed in. */
export interface OpenedArchive {
  /** Workbooks, and what a 課 may have meant as one: that with why it is not read. */
  readonly files: readonly { readonly name: string; readonly content: Uint8Array<ArrayBuffer> | LoadProblem }[];
  /** Notes beside them, by their names. */
  readonly ignored: readonly string[];
}

/** "workbook": it is one itself, that a browser has called .zip. */
export type ArchiveReply = Result<OpenedArchive, LoadProblem> | "workbook";

/** All that the worker does: what it is asked, and what it answers. */
export interface WorkKinds {
  readonly readFile: { readonly request: FileBytes; readonly reply: Result<WorkbookSnapshot, WorkProblem> };
  readonly readSubmission: {
    readonly request: ReadSubmissionWork;
    readonly reply: Result<ReadSubmission, WorkProblem>;
  };
  readonly openArchive: { readonly request: FileBytes; readonly reply: ArchiveReply };
  readonly survey: { readonly request: SurveyWork; readonly reply: Result<Survey, GatherProblem> };
  readonly gather: { readonly request: GatherWork; readonly reply: GatherOutcome };
  readonly surveyLastYear: { readonly request: LastYearWork; readonly reply: OfKeptFiles<LastYearSurvey> };
  readonly distribute: {
    readonly request: DistributionWork;
    readonly reply: OfKeptFiles<Result<Distribution, WorkProblem>>;
  };
  readonly write: { readonly request: WorkbookDrawing; readonly reply: Uint8Array };
  readonly writeForInsertion: {
    readonly request: { readonly drawing: WorkbookDrawing; readonly workingNames: readonly string[] };
    readonly reply: Insertion;
  };
  readonly writeArchive: {
    readonly request: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    readonly reply: Uint8Array;
  };
}

export type WorkKind = keyof WorkKinds;
export type RequestOf<Kind extends WorkKind> = WorkKinds[Kind]["request"];
export type ReplyOf<Kind extends WorkKind> = WorkKinds[Kind]["reply"];

/** To the worker. Only one is under way at a time. */
export interface WorkMessage<Kind extends WorkKind = WorkKind> {
  readonly id: number;
  readonly kind: Kind;
  readonly request: RequestOf<Kind>;
}

/** From the worker. */
export type WorkReport =
  | { readonly type: "step"; readonly id: number; readonly step: GatherStep }
  | { readonly type: "done"; readonly id: number; readonly reply: unknown }
  /** A bug, or no memory left; `detail` is for those who look into it. */
  | { readonly type: "failed"; readonly id: number; readonly detail: string };
