import type { WorkbookSettings } from "../../src/excel/open-workbook";

/** A workbook's settings for tests that have no Office around them; what is kept goes through JSON as in the file. */
export function memorySettings(): WorkbookSettings {
  const kept = new Map<string, string>();
  return {
    isOfNewerVersion: () => false,
    get: (key) => {
      const text = kept.get(key);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
    set: (key, value) => {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve(true);
    },
  };
}
