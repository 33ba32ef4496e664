import { officeErrorCode } from "../excel-problem";
import { roundTrip } from "../round-trip";

/** Something to ask Excel, that may be asked together with others. */
export interface Question<Answer> {
  /** Loads what is to be known, and gives back how to read it. */
  readonly ask: (context: Excel.RequestContext) => () => Answer;
  /** About what the reply to it will weigh; 0 where nobody can know. */
  readonly replyBytes: number;
  /** The same in smaller pieces, for where the reply is too large; none: it cannot be asked otherwise. */
  readonly pieces: () => readonly Question<Answer>[];
}

/** Excel on the web takes 5 MB a request and a reply; what we know of their weight is an estimate. */
const MAX_REPLY_BYTES = 4_000_000;
/** A question weighs less than a kilobyte in the request. */
const MAX_QUESTIONS = 4000;

const REFUSED_AS_TOO_LARGE: ReadonlySet<string> = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

/**
 * The answers, in the order of the questions: one round trip, and one more for each further 5 MB. What Excel refuses as
 * too large is asked in two halves, and what cannot be halved in its own pieces.
 */
export async function askAll<Answer>(questions: readonly Question<Answer>[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const batch of batchesOf(questions)) answers.push(...(await askTogether(batch)));
  return answers;
}

async function askTogether<Answer>(questions: readonly Question<Answer>[]): Promise<readonly Answer[]> {
  try {
    return await roundTrip((context) => {
      const readers = questions.map(({ ask }) => ask(context));
      return () => readers.map((read) => read());
    });
  } catch (error) {
    const code = officeErrorCode(error);
    if (code === null || !REFUSED_AS_TOO_LARGE.has(code)) throw error;
    const [only, ...others] = questions;
    const half = Math.ceil(questions.length / 2);
    const smaller =
      others.length > 0 ? [questions.slice(0, half), questions.slice(half)] : batchesOf(only?.pieces() ?? []);
    if (smaller.length === 0) throw error;
    const answers: Answer[] = [];
    for (const batch of smaller) answers.push(...(await askTogether(batch)));
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
