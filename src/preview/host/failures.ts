import type { Stop } from "./wire/interpreter";

/** A failure to come. */
export interface Failure {
  /** Counted from now: 1 is the next batch. */
  readonly batch: number;
  /** Index among the batch's actions; absent: "before" the first or "after" the last. */
  readonly action?: number;
  /** Excel's: "GeneralException", "AccessDenied", "ItemNotFound" … */
  readonly code: string;
  readonly message?: string;
  /** "after": the action took effect, and so did those before it; then the error. */
  readonly moment: "before" | "after";
}

/** Failures that were asked for, each of which happens once. */
export class Failures {
  #waiting: readonly { readonly failure: Failure; readonly batchNumber: number }[] = [];
  #batches = 0;

  add(failure: Failure): void {
    this.#waiting = [...this.#waiting, { failure, batchNumber: this.#batches + failure.batch }];
  }

  /** For the batch that comes now. */
  next(actionCount: number): Stop | null {
    const number = ++this.#batches;
    const due = this.#waiting.find(({ batchNumber }) => batchNumber === number);
    this.#waiting = this.#waiting.filter(({ batchNumber }) => batchNumber > number);
    if (!due) return null;
    const { action, code, message = null, moment } = due.failure;
    return { action: action ?? (moment === "before" ? 0 : actionCount - 1), moment, code, message };
  }
}
