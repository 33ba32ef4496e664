import type { Session } from "../session";
import type { Arguments } from "./arguments";
import type { Json, JsonObject } from "./json";
import type { WireObject, WireStates } from "./kinds";

/** What a method may give: another object, a plain value, nothing, or null for a null object. */
export type Answer = WireObject | Json | undefined;

/**
 * What one class of Excel has here, by the names on the wire (PascalCase). What is not declared is refused by name:
 * a host that answers to everything proves nothing.
 */
export interface WireClass<State> {
  /** Sent back when a proxy is first met: ids by which it is found again. */
  readonly identity?: (state: State, session: Session) => JsonObject;
  readonly values?: Readonly<Record<string, ValueMember<State>>>;
  /** Properties that are objects; null is a null object. */
  readonly objects?: Readonly<Record<string, (state: State, session: Session) => WireObject | null>>;
  readonly methods?: Readonly<
    Record<string, (state: State, args: Arguments, session: Session) => Answer | Promise<Answer>>
  >;
  /** Of a collection. */
  readonly items?: (state: State, session: Session) => readonly WireObject[];
  /** `collection.getItem(key)` */
  readonly item?: (state: State, args: Arguments, session: Session) => WireObject | null;
  /** Methods that register and unregister events, and the events' numbers. */
  readonly events?: Readonly<Record<string, number>>;
  /** Whose events they are: an id, or "Workbook". */
  readonly eventTarget?: (state: State) => string;
}

export interface ValueMember<State> {
  readonly read: (state: State, session: Session) => Json;
  readonly write?: (state: State, value: Json, session: Session) => void;
  /** Not sent where `load()` names nothing. */
  readonly isOnRequestOnly?: boolean;
}

export type WireClasses = { readonly [K in keyof WireStates]: WireClass<WireStates[K]> };
