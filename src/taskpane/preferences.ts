import type { ZodType } from "zod";

/** What the pane remembers on this PC, for this person. What belongs to the workbook is in its settings instead. */
export interface Preferences {
  /** Null where nothing is remembered, or something that `schema` does not know. */
  readonly read: <Value>(key: string, schema: ZodType<Value>) => Value | null;
  readonly write: (key: string, value: PreferenceValue) => void;
}

export type PreferenceValue = string | number | boolean | readonly string[];

/** For as long as the pane is open: where the browser keeps nothing for us. */
export function preferencesInMemory(): Preferences {
  const values = new Map<string, unknown>();
  return {
    read: (key, schema) => schema.safeParse(values.get(key)).data ?? null,
    write: (key, value) => void values.set(key, value),
  };
}
