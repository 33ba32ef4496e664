import { officeContext } from "./office-environment";
import type { WorkbookSettings } from "./open-workbook";

/**
 * What is kept in the workbook file itself. One for the whole pane: what Excel cannot store is kept
 * here.
 */
export function workbookSettings(): WorkbookSettings {
  const unsaved = new Map<string, unknown>();
  return {
    get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      const stored: unknown = officeContext()?.document.settings.get(key);
      return typeof stored === "string" ? parsed(stored) : null;
    },
    async set(key, value) {
      unsaved.set(key, value);
      const settings = officeContext()?.document.settings;
      if (!settings || !(await stored(settings, key, value))) return false;
      if (unsaved.get(key) === value) unsaved.delete(key);
      return true;
    },
  };
}

function stored(settings: Office.Settings, key: string, value: unknown): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      settings.set(key, JSON.stringify(value));
      settings.saveAsync((result) => {
        resolve(result.status === Office.AsyncResultStatus.Succeeded);
      });
    } catch {
      // A host without settings throws at once: the same as not stored.
      resolve(false);
    }
  });
}

/** Null for a value that is not ours: another add-in may use the same key. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
