import { areaToA1, type Area } from "../../workbook/address";
import type { CellsOfSheet, WorkbookChanges } from "../open-workbook";

/** One thing that happened. */
export interface WorkbookEvent {
  readonly edited?: CellsOfSheet;
  readonly recalculated?: string;
  readonly reshaped?: string;
  readonly added?: string;
  readonly deleted?: string;
  readonly activated?: string;
  readonly selection?: WorkbookChanges["selection"];
  readonly isRearranged?: true;
}

export interface GatheredEvents {
  readonly note: (event: WorkbookEvent) => void;
  /** Nothing is reported any more, not even what was already collected. */
  readonly stop: () => void;
}

/** Shorter than a person notices, longer than the events of one action take. */
const QUIET_MS = 150;
/** Even under continuous typing the pane follows within half a second. */
const LONGEST_WAIT_MS = 400;

/** Reports events together after a pause, and at the latest after {@link LONGEST_WAIT_MS}. */
export function gatherEvents(listener: (changes: WorkbookChanges) => void): GatheredEvents {
  let events: WorkbookEvent[] = [];
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const forget = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    events = [];
  };
  const tell = (): void => {
    const noted = events;
    forget();
    listener(together(noted));
  };

  return {
    note(event) {
      if (isStopped) return;
      events.push(event);
      clearTimeout(quiet);
      quiet = setTimeout(tell, QUIET_MS);
      longest ??= setTimeout(tell, LONGEST_WAIT_MS);
    },
    stop() {
      isStopped = true;
      forget();
    },
  };
}

function together(events: readonly WorkbookEvent[]): WorkbookChanges {
  const all = (key: "recalculated" | "reshaped" | "added" | "deleted"): readonly string[] => [
    ...new Set(events.flatMap((event) => event[key] ?? [])),
  ];
  return {
    edited: editedCells(events.flatMap(({ edited }) => edited ?? [])),
    recalculated: all("recalculated"),
    reshaped: all("reshaped"),
    added: all("added"),
    deleted: all("deleted"),
    activated: events.findLast(({ activated }) => activated !== undefined)?.activated ?? null,
    selection: events.findLast(({ selection }) => selection)?.selection ?? null,
    isRearranged: events.some(({ isRearranged }) => isRearranged),
  };
}

/** Each area once, by sheet. */
function editedCells(edits: readonly CellsOfSheet[]): readonly CellsOfSheet[] {
  const bySheet = new Map<string, Map<string, Area>>();
  for (const { sheetId, areas } of edits) {
    const known = bySheet.get(sheetId) ?? new Map<string, Area>();
    for (const area of areas) known.set(areaToA1(area), area);
    bySheet.set(sheetId, known);
  }
  return [...bySheet].map(([sheetId, areas]) => ({ sheetId, areas: [...areas.values()] }));
}
