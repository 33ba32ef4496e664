import type { WorkbookSettings } from "../../src/excel/open-workbook";

/** A workbook's settings for tests that have no Office around them; what is kept goes through JSON as in the file. */
export function memorySettings(): WorkbookSettings {
  const kept = new Map<string, string>();
  const store = (key: string, value: unknown) => void kept.set(key, JSON.stringify(value));
  return {
    isOfNewerVersion: () => false,
    get: (key) => {
      const text = kept.get(key);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
    defer: store,
    set: (key, value) => {
      store(key, value);
      return Promise.resolve(true);
    },
    keep: () => Promise.resolve(true),
  };
}
