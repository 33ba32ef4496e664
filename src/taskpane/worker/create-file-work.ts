import { fail, succeed, type Result } from "../../workbook/result";
import { BrokenOffError, type FileWork } from "./file-work";
import { fileWorkMessages } from "./messages";
import type { GatherStep, LastYearFiles, ReplyOf, RequestOf, WorkKind, WorkProblem, WorkReport } from "./protocol";
import type { OpenWorkPort, WorkPort } from "./worker-port";

interface Job<Kind extends WorkKind> {
  readonly kind: Kind;
  readonly request: RequestOf<Kind>;
  readonly transfer?: readonly Uint8Array[];
  /** What the sentence is about, where the work breaks off. */
  readonly subject: keyof typeof fileWorkMessages.brokenOff;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: GatherStep) => void;
}

/** The worker begins with the first piece of work; one that was stopped or broke off is followed by a fresh one. */
export function createFileWork(openPort: OpenWorkPort): FileWork {
  const run = createRunner(openPort);

  /** Bugs and a lack of memory as a problem: the next file goes on. */
  const attempt = async <Kind extends WorkKind>(job: Job<Kind>): Promise<Result<ReplyOf<Kind>, WorkProblem>> => {
    try {
      return succeed(await run(job));
    } catch (error) {
      if (error instanceof BrokenOffError) return fail({ message: error.message });
      throw error;
    }
  };
  const attemptGathering = async <Kind extends "survey" | "gather">(job: Job<Kind>) => {
    const outcome = await attempt(job);
    return outcome.ok ? outcome.value : fail({ type: "broken-off" as const, message: outcome.problem.message });
  };
  const attemptOfKept = async <Kind extends "surveyLastYear" | "distribute">(
    job: Job<Kind>,
  ): Promise<ReplyOf<Kind> | Result<never, WorkProblem>> => {
    const outcome = await attempt(job);
    return outcome.ok ? outcome.value : outcome;
  };

  return {
    readFile: async (file, bytes, signal) => {
      const request = { file, bytes };
      const read = await attempt({ kind: "readFile", request, transfer: [bytes], subject: "file", signal });
      return read.ok ? read.value : read;
    },
    readSubmission: async (request, signal) => {
      const job = { kind: "readSubmission", request, transfer: [request.bytes], subject: "file", signal } as const;
      const read = await attempt(job);
      return read.ok ? read.value : read;
    },
    openArchive: async (request, signal) => {
      const job = { kind: "openArchive", request, transfer: [request.bytes], subject: "file", signal } as const;
      const opened = await attempt(job);
      return opened.ok ? opened.value : opened;
    },
    survey: (request, signal) => attemptGathering({ kind: "survey", request, subject: "gathering", signal }),
    gather: (request, signal, onStep) =>
      attemptGathering({ kind: "gather", request, subject: "gathering", signal, onStep }),
    surveyLastYear: (request, signal) => {
      const transfer = bytesOf(request.lastYear);
      return attemptOfKept({ kind: "surveyLastYear", request, transfer, subject: "lastYear", signal });
    },
    distribute: (request, signal) => {
      const transfer = bytesOf(request.lastYear);
      return attemptOfKept({ kind: "distribute", request, transfer, subject: "distribution", signal });
    },
    write: (request) => run({ kind: "write", request, subject: "writing" }),
    writeForInsertion: (drawing, workingNames) =>
      run({ kind: "writeForInsertion", request: { drawing, workingNames }, subject: "writing" }),
    writeArchive: (request) => run({ kind: "writeArchive", request, subject: "writing" }),
  };
}

/** One job after another: what a clerk waits for never competes with itself for the memory of a small PC. */
function createRunner(openPort: OpenWorkPort) {
  let worker: { readonly port: WorkPort; listener: RunningJob | null } | null = null;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const openWorkerOnce = (subject: Job<WorkKind>["subject"]) => {
    if (worker !== null) return worker;
    const opened: { port: WorkPort; listener: RunningJob | null } = {
      listener: null,
      port: openAs(subject, {
        report: (report) => opened.listener?.report(report),
        crash: (detail) => {
          if (worker === opened) worker = null;
          opened.port.terminate();
          opened.listener?.crash(detail);
        },
      }),
    };
    worker = opened;
    return opened;
  };
  const openAs = (subject: Job<WorkKind>["subject"], listener: Parameters<OpenWorkPort>[0]): WorkPort => {
    try {
      return openPort(listener);
    } catch (cause) {
      throw new BrokenOffError(fileWorkMessages.noWorker[subject], { cause });
    }
  };

  const runNow = <Kind extends WorkKind>(job: Job<Kind>): Promise<ReplyOf<Kind>> =>
    new Promise((resolve, reject) => {
      const { signal } = job;
      signal?.throwIfAborted();
      const running = openWorkerOnce(job.subject);
      const id = ++lastId;
      const end = () => {
        running.listener = null;
        signal?.removeEventListener("abort", stop);
      };
      const stop = () => {
        end();
        running.port.terminate();
        if (worker === running) worker = null;
        reject(asError(signal?.reason));
      };
      const breakOff = (detail: string) => {
        end();
        reject(new BrokenOffError(fileWorkMessages.brokenOff[job.subject], { cause: detail }));
      };
      running.listener = {
        report: (report) => {
          if (report.id !== id) return;
          if (report.type === "step") {
            job.onStep?.(report.step);
          } else if (report.type === "failed") {
            breakOff(report.detail);
          } else {
            end();
            // Our own worker answers each kind with its own reply, and no other has this id.
            resolve(report.reply as ReplyOf<Kind>);
          }
        },
        crash: breakOff,
      };
      signal?.addEventListener("abort", stop, { once: true });
      running.port.post({ id, kind: job.kind, request: job.request }, buffersOf(job.transfer ?? []));
    });

  return <Kind extends WorkKind>(job: Job<Kind>): Promise<ReplyOf<Kind>> => {
    const result = queue.then(() => runNow(job));
    queue = result.catch(() => undefined);
    return result;
  };
}

interface RunningJob {
  readonly report: (report: WorkReport) => void;
  readonly crash: (detail: string) => void;
}

function bytesOf(lastYear: LastYearFiles | null): readonly Uint8Array[] {
  return (lastYear?.files ?? []).map(({ bytes }) => bytes);
}

function buffersOf(arrays: readonly Uint8Array[]): readonly ArrayBuffer[] {
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException("The work was stopped.", "AbortError");
}
