import type { ZodType } from "zod";

/** What the pane remembers on this PC, for this person. What belongs to the workbook is in its settings instead. */
export interface Preferences {
  /** Null where nothing is remembered, or something that `schema` does not know. */
  readonly read: <Value>(key: string, schema: ZodType<Value>) => Value | null;
  readonly write: (key: string, value: PreferenceValue) => void;
}

export type PreferenceValue = string | number | boolean | readonly string[];

/** Kept through office-js-helpers' Storage; where this PC lets nothing be kept, for as long as the pane is open. */
export async function openPreferences(): Promise<Preferences> {
  const memory = preferencesInMemory();
  try {
    const { Storage } = await import("@microsoft/office-js-helpers/dist/office.helpers.min.js");
    const storage = new Storage<PreferenceValue>("torimatome");
    return {
      read: (key, schema) => memory.read(key, schema) ?? schema.safeParse(storage.get(key)).data ?? null,
      write: (key, value) => {
        memory.write(key, value);
        keep(() => storage.set(key, value));
      },
    };
  } catch {
    // localStorage may be forbidden by policy, and its loading may fail: neither may keep anybody from working.
    return memory;
  }
}

/** For as long as the pane is open. */
export function preferencesInMemory(): Preferences {
  const values = new Map<string, unknown>();
  return {
    read: (key, schema) => schema.safeParse(values.get(key)).data ?? null,
    write: (key, value) => void values.set(key, value),
  };
}

/** A full storage loses a preference, never the work: it still stands in memory. */
function keep(store: () => void): void {
  try {
    store();
  } catch {
    return;
  }
}
