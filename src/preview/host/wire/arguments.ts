import { refuse } from "../errors";
import { isJsonObject, type Json, type JsonObject } from "./json";
import { WireObject, type Kind } from "./kinds";

export type Argument = Json | WireObject;

/** A call's arguments, asked for by place and kind; what does not fit is InvalidArgument, as in Excel. */
export class Arguments {
  readonly #values: readonly Argument[];

  constructor(values: readonly Argument[]) {
    this.#values = values;
  }

  /** Null where it is left out. */
  at(index: number): Argument {
    return this.#values[index] ?? null;
  }

  json(index: number): Json {
    const value = this.at(index);
    return value instanceof WireObject ? refuse("InvalidArgument", `argument ${index}: an object`) : value;
  }

  text(index: number): string {
    const value = this.at(index);
    return typeof value === "string" ? value : refuse("InvalidArgument", `argument ${index}: no text`);
  }

  textOr<T>(index: number, otherwise: T): string | T {
    return this.at(index) === null ? otherwise : this.text(index);
  }

  number(index: number): number {
    const value = this.at(index);
    return typeof value === "number" ? value : refuse("InvalidArgument", `argument ${index}: no number`);
  }

  numberOr<T>(index: number, otherwise: T): number | T {
    return this.at(index) === null ? otherwise : this.number(index);
  }

  flag(index: number): boolean {
    const value = this.at(index);
    if (value === null) return false;
    return typeof value === "boolean" ? value : refuse("InvalidArgument", `argument ${index}: neither true nor false`);
  }

  options(index: number): JsonObject {
    const value = this.at(index);
    if (value === null) return {};
    return !(value instanceof WireObject) && isJsonObject(value)
      ? value
      : refuse("InvalidArgument", `argument ${index}: no object of options`);
  }

  objectOr<K extends Kind>(index: number, kind: K): WireObject<K> | null {
    const value = this.at(index);
    return value instanceof WireObject && isKind(value, kind) ? value : null;
  }
}

export function isKind<K extends Kind>(value: WireObject, kind: K): value is WireObject<K> {
  return value.kind === kind;
}
