import { z } from "zod";
import type { Preferences } from "../preferences";

/** What a person has chosen for a workbook, kept on this PC until something else is written into the workbook. */
export interface Choices {
  readonly department: string | null;
  readonly period: string | null;
}

const KEY = "choices";
/** More workbooks than anybody has at hand; the oldest are forgotten. */
const MOST_WORKBOOKS = 200;

const text = z.string().min(1).nullable();
const entrySchema = z.tuple([z.string(), text, text]);
const listSchema = z.array(z.string()).readonly();

type Entry = z.infer<typeof entrySchema>;

/** `address`: of the workbook; of one that was never saved nothing is kept. */
export function chosenFor(address: string | null, preferences: Preferences): Choices {
  const entry = address === null ? undefined : entries(preferences).findLast(([of]) => of === address);
  return { department: entry?.[1] ?? null, period: entry?.[2] ?? null };
}

export function choose(address: string | null, preferences: Preferences, chosen: Partial<Choices>): void {
  if (address === null) return;
  const { department, period } = { ...chosenFor(address, preferences), ...chosen };
  const others = entries(preferences).filter(([of]) => of !== address);
  const all: readonly Entry[] = [...others, [address, department, period]];
  preferences.write(
    KEY,
    all.slice(-MOST_WORKBOOKS).map((entry) => JSON.stringify(entry)),
  );
}

function entries(preferences: Preferences): readonly Entry[] {
  return (preferences.read(KEY, listSchema) ?? []).flatMap((line) => {
    const entry = entrySchema.safeParse(parsed(line));
    return entry.success ? [entry.data] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
