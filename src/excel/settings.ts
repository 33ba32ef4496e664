import { officeContext } from "./office-environment";
import type { WorkbookSettings } from "./open-workbook";

/**
 * The version of all that is kept in a workbook's settings; it stands under a key of its own, and none is the first. Of a
 * higher one nothing is read, for it may mean something else, and nothing is written over it.
 */
const SETTINGS_VERSION = 1;
const VERSION_KEY = "version";

/**
 * What is kept in the workbook file itself. One for the whole pane: what Excel cannot store, or a
 * newer product has stored, is kept here.
 */
export function workbookSettings(): WorkbookSettings {
  const unsaved = new Map<string, unknown>();
  const isOfNewerVersion = (): boolean => {
    const version = storedIn(officeContext()?.document.settings, VERSION_KEY);
    return typeof version === "number" && version > SETTINGS_VERSION;
  };
  const keep = async (): Promise<boolean> => {
    const kept = [...unsaved];
    const settings = officeContext()?.document.settings;
    if (kept.length === 0) return true;
    if (!settings || isOfNewerVersion() || !(await stored(settings, kept))) return false;
    for (const [key, value] of kept) if (unsaved.get(key) === value) unsaved.delete(key);
    return true;
  };
  return {
    isOfNewerVersion,
    get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      return isOfNewerVersion() ? null : storedIn(officeContext()?.document.settings, key);
    },
    defer(key, value) {
      unsaved.set(key, value);
    },
    set(key, value) {
      unsaved.set(key, value);
      return keep();
    },
    keep,
  };
}

function storedIn(settings: Office.Settings | undefined, key: string): unknown {
  const text: unknown = settings?.get(key);
  return typeof text === "string" ? parsed(text) : null;
}

function stored(settings: Office.Settings, values: readonly (readonly [string, unknown])[]): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      for (const [key, value] of values) settings.set(key, JSON.stringify(value));
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
