import { officeErrorCode } from "../excel-problem";
import { roundTrip } from "../round-trip";
import type { CallLength } from "../unanswered";

/** Something to ask Excel, in one batch with others where possible. */
export interface Question<Answer> {
  /** Loads what is needed, and returns a function that reads it. */
  readonly ask: (context: Excel.RequestContext) => () => Answer;
  /** Estimated size of the reply; 0 where unknown. */
  readonly replyBytes: number;
  /** The same in smaller pieces, for where the reply is too large; none: it cannot be split. */
  readonly pieces: () => readonly Question<Answer>[];
}

/** Excel on the web allows 5 MB per request and reply; our sizes are estimates. */
const MAX_REPLY_BYTES = 4_000_000;
/** A question takes less than a kilobyte of the request. */
const MAX_QUESTIONS = 4000;

const REFUSED_AS_TOO_LARGE: ReadonlySet<string> = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

/**
 * The answers, in the order of the questions: one round trip, and one more for each further 5 MB. What Excel refuses as
 * too large is asked in two halves, and what cannot be halved in its own pieces. `length`: of what there is to read.
 */
export async function askAll<Answer>(
  questions: readonly Question<Answer>[],
  length: CallLength = "long",
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const batch of batchesOf(questions)) answers.push(...(await askTogether(batch, length)));
  return answers;
}

async function askTogether<Answer>(
  questions: readonly Question<Answer>[],
  length: CallLength,
): Promise<readonly Answer[]> {
  try {
    return await roundTrip((context) => {
      const readers = questions.map(({ ask }) => ask(context));
      return () => readers.map((read) => read());
    }, length);
  } catch (error) {
    const code = officeErrorCode(error);
    if (code === null || !REFUSED_AS_TOO_LARGE.has(code)) throw error;
    const [only, ...others] = questions;
    const half = Math.ceil(questions.length / 2);
    const smaller =
      others.length > 0 ? [questions.slice(0, half), questions.slice(half)] : batchesOf(only?.pieces() ?? []);
    if (smaller.length === 0) throw error;
    const answers: Answer[] = [];
    for (const batch of smaller) answers.push(...(await askTogether(batch, length)));
    return answers;
  }
}

export function batchesOf<Asked extends { readonly replyBytes: number }>(
  questions: readonly Asked[],
): readonly (readonly Asked[])[] {
  const batches: Asked[][] = [];
  let bytes = 0;
  for (const question of questions) {
    const batch = batches.at(-1);
    if (batch && batch.length < MAX_QUESTIONS && bytes + question.replyBytes <= MAX_REPLY_BYTES) {
      batch.push(question);
      bytes += question.replyBytes;
    } else {
      batches.push([question]);
      bytes = question.replyBytes;
    }
  }
  return batches;
}

/** The same question, its answer put another way; also where it is asked in pieces. */
export function mapped<Answer, Other>(question: Question<Answer>, change: (answer: Answer) => Other): Question<Other> {
  return {
    replyBytes: question.replyBytes,
    pieces: () => question.pieces().map((piece) => mapped(piece, change)),
    ask(context) {
      const read = question.ask(context);
      return () => change(read());
    },
  };
}
