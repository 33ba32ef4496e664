import { openBook, saveBook, showValue } from "../../xlsx/book";
import { placeOf } from "../../xlsx/book";
import { toA1 } from "../../workbook/address";
import { messageOf } from "./errors";
import { Failures, type Failure } from "./failures";
import type { EventListener } from "./events";
import type { HostOptions } from "./host-options";
import { HostWorkbook } from "./model/workbook";
import type { UndoStack } from "./undo-stack";
import { Session } from "./session";
import { User } from "./user";
import { interpret } from "./wire/interpreter";
import { byteLength } from "./wire/json";
import { DELAY_FOR_CELL_EDIT, type BatchReply, type BatchRequest } from "./wire/protocol";

export type { Failure } from "./failures";
export type { HostOptions } from "./host-options";
export type { BatchReply, BatchRequest } from "./wire/protocol";

/** One round trip. */
export interface BatchRecord {
  readonly request: BatchRequest;
  readonly reply: BatchReply;
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** Nothing but letting go of objects, which office.js does by itself behind a run. */
  readonly isCleanUp: boolean;
}

/**
 * Excel as far as this add-in needs it: answers the batches of the real office.js over a workbook in memory. What it
 * does not know it refuses by name. Transports (bridge, external, web parent) carry the batches.
 */
export class ExcelHost {
  readonly #session: Session;
  readonly #failures = new Failures();
  readonly #batches: BatchRecord[] = [];
  #batchCount = 0;
  /** What the person at the keyboard does. */
  readonly user: User;
  #last: Promise<unknown> = Promise.resolve();

  readonly #onlookers = new Set<() => void>();

  private constructor(session: Session) {
    this.#session = session;
    this.user = new User(session, () => {
      this.#tellOnlookers();
    });
  }

  /** Rejects for bytes that are no workbook. */
  static async open(bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
    const book = await openBook(bytes);
    if (options.isStructureProtected === true) book.isStructureProtected = true;
    return new ExcelHost(new Session(new HostWorkbook(book), options));
  }

  /** The workbook as a file. */
  save(): Promise<Uint8Array> {
    this.#session.settle();
    return saveBook(this.#session.workbook.toBook());
  }

  get options(): HostOptions {
    return this.#session.options;
  }

  /** What the add-in keeps in the workbook: key and JSON. */
  get settings(): Map<string, string> {
    return this.#session.settings;
  }

  /** All so far, where the host is recording; else none. */
  get batches(): readonly BatchRecord[] {
    return this.#batches;
  }

  /** How many batches it has answered. */
  get batchCount(): number {
    return this.#batchCount;
  }

  /** Workbooks that the add-in opened beside this one. */
  get createdWorkbooks(): readonly Uint8Array[] {
    return this.#session.createdWorkbooks;
  }

  /** Formulas that stand at 0 because nobody here can work them out. */
  get uncalculated(): readonly string[] {
    this.#session.settle();
    return this.#session.uncalculated;
  }

  /** What Ctrl+Z could still take back, and what took that away. */
  get undo(): Pick<UndoStack, "entries" | "emptiedBy"> {
    return this.#session.undo;
  }

  settingsStored(): void {
    this.#session.undo.empty("settings.saveAsync");
  }

  /** Event registrations that stand. */
  get subscriptionCount(): number {
    return this.#session.events.subscriptionCount;
  }

  /** Objects that the add-in has not let go of. */
  get referenceCount(): number {
    return this.#session.references.size;
  }

  fail(failure: Failure): void {
    this.#failures.add(failure);
  }

  /** What stands in the workbook now, formulas worked out: to be looked at, and asked for again after each change. */
  get workbook(): HostWorkbook {
    this.#session.settle();
    return this.#session.workbook;
  }

  /** Grows with every change to the workbook, and with what tried to be one. */
  get changeCount(): number {
    return this.#session.changeCount;
  }

  /** Told after every batch and after everything that the person at the keyboard does. */
  onChange(onlooker: () => void): () => void {
    this.#onlookers.add(onlooker);
    return () => this.#onlookers.delete(onlooker);
  }

  #tellOnlookers(): void {
    for (const onlooker of this.#onlookers) onlooker();
  }

  /** For transports: events on their way to the add-in. */
  listen(listener: EventListener): () => void {
    return this.#session.events.listen(listener);
  }

  /** Presses a button of the ribbon whose function was associated under `action`. */
  press(action: string): void {
    this.#session.events.invokeAction(action);
  }

  /** One batch: what a transport calls. Batches come one after another, as in Excel. */
  answer(request: BatchRequest, flags: number): Promise<BatchReply> {
    const answered = this.#last.then(() => this.#answer(request, flags));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  async #answer(request: BatchRequest, flags: number): Promise<BatchReply> {
    const { delayMs = 0 } = this.#session.options;
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const requestBytes = byteLength(JSON.stringify(request));
    const reply = this.#limited(await this.#carryOut(request, flags, requestBytes));
    if (this.#session.hasCrashed) return new Promise(() => undefined);
    const isCleanUp = request.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);
    this.#batchCount++;
    if (this.#session.options.isRecording === true)
      this.#batches.push({ request, reply, requestBytes, replyBytes: byteLength(JSON.stringify(reply)), isCleanUp });
    this.#tellOnlookers();
    return reply;
  }

  async #carryOut(request: BatchRequest, flags: number, requestBytes: number): Promise<BatchReply> {
    const stop = this.#failures.next(request.Actions.length);
    const { maxBytes = Infinity } = this.#session.options;
    if (requestBytes > maxBytes) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.user.isEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refusal("InvalidOperationInCellEditMode");
      await this.user.editingEnded();
    }
    return interpret(request, this.#session, stop);
  }

  /** Too large an answer is none; what was done stays done. */
  #limited(reply: BatchReply): BatchReply {
    const { maxBytes } = this.#session.options;
    if (maxBytes === undefined) return reply;
    return byteLength(JSON.stringify(reply)) > maxBytes ? refusal("ResponsePayloadSizeLimitExceeded") : reply;
  }

  /** What every cell shows, by sheet and address: to see that nothing was lost. */
  texts(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    this.#session.settle();
    const { sheets, book } = this.#session.workbook;
    return Object.fromEntries(
      sheets.map(({ data }) => [
        data.name,
        Object.fromEntries(
          [...data.cells].flatMap(([key, { value, numberFormat }]) => {
            const { text } = showValue(value, numberFormat, book.dateSystem);
            return text === "" ? [] : [[toA1(placeOf(key)), text]];
          }),
        ),
      ]),
    );
  }
}

function refusal(code: string): BatchReply {
  const error = { Code: code, Message: messageOf(code), HttpStatusCode: 400, Location: "", ActionIndex: 0 };
  return { Results: [], TraceIds: [], Error: error };
}
