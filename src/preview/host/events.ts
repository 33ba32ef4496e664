import type { JsonObject } from "./wire/json";
import type { HostSheet } from "./model/workbook";

/** Excel's numbers for the events that reach add-ins. */
export const eventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** By the name on the wire, behind `_Register` and `_Unregister`. */
export const sheetEvents: Readonly<Record<string, number>> = {
  DataChangedEvent: eventNumber.changed,
  ActivatedEvent: eventNumber.activated,
  DeactivatedEvent: eventNumber.deactivated,
  SelectionChangedEvent: eventNumber.selectionChanged,
  CalculatedEvent: eventNumber.calculated,
  FormatChangedEvent: eventNumber.formatChanged,
  RowHiddenChangedEvent: eventNumber.rowHiddenChanged,
  FormulaChangedEvent: eventNumber.formulaChanged,
  ProtectionChangedEvent: eventNumber.protectionChanged,
  EventNameChanged: eventNumber.nameChanged,
  EventVisibilityChanged: eventNumber.visibilityChanged,
};

export const collectionEvents: Readonly<Record<string, number>> = {
  ...sheetEvents,
  AddedEvent: eventNumber.added,
  DeletedEvent: eventNumber.deleted,
  EventMoved: eventNumber.moved,
};

/** Target of events that concern the workbook as a whole. */
export const WORKBOOK_TARGET = "Workbook";

/** Where events of the RichApi pipe are told apart from others. */
const DOCUMENT_EVENT = 65_536;
const INVOKE_ACTION = 2;
const ACTION_TYPE = 1000;

/** As a transport hands it over: category, number, target, arguments as JSON, sequence. */
export type EventEntry = readonly [number, number, string, string, number];

export type EventListener = (entries: readonly EventEntry[]) => void;

/** Who is to be told of what happens: only those who registered, as in Excel. */
export class Events {
  readonly #subscriptions = new Map<string, number>();
  readonly #listeners = new Set<EventListener>();
  #sequence = 0;
  isEnabled = true;

  /** Registrations that stand: nobody may leave any behind. */
  get subscriptionCount(): number {
    return [...this.#subscriptions.values()].reduce((sum, count) => sum + count, 0);
  }

  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  subscribe(event: number, target: string, isOn: boolean): void {
    const key = `${event}|${target}`;
    const count = (this.#subscriptions.get(key) ?? 0) + (isOn ? 1 : -1);
    if (count > 0) this.#subscriptions.set(key, count);
    else this.#subscriptions.delete(key);
  }

  /** To those who watch the sheet and to those who watch all sheets. */
  ofSheet(event: number, sheet: HostSheet, details: JsonObject): void {
    this.#send(event, sheet.id, details);
    this.#send(event, WORKBOOK_TARGET, details);
  }

  ofWorkbook(event: number, details: JsonObject): void {
    this.#send(event, WORKBOOK_TARGET, details);
  }

  /** The function of a button on the ribbon. */
  invokeAction(name: string): void {
    this.#deliver([INVOKE_ACTION, ACTION_TYPE, "", JSON.stringify([name, null]), ++this.#sequence]);
  }

  /** Whether registered or not: the pane's own visibility. */
  announce(event: number, details: JsonObject): void {
    this.#deliver([DOCUMENT_EVENT, event, "", JSON.stringify(details), ++this.#sequence]);
  }

  #send(event: number, target: string, details: JsonObject): void {
    if (!this.isEnabled || !this.#subscriptions.has(`${event}|${target}`)) return;
    this.#deliver([DOCUMENT_EVENT, event, target, JSON.stringify(details), ++this.#sequence]);
  }

  #deliver(entry: EventEntry): void {
    for (const listener of this.#listeners) listener([entry]);
  }
}
