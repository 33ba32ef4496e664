import type { FieldId, FormDefinition } from "../../form/definition";
import { fieldOfRole } from "../../form/definition";
import type { FormReading } from "../../form/reading";
import { comparisonKey } from "../../workbook/comparison-key";
import type { BoxPlace } from "./box-place";

/** A form of the open workbook, as it was read. */
export interface FormOnSheet {
  readonly sheetId: string;
  readonly reading: FormReading;
  /** Of every box that the form has. */
  readonly places: Readonly<Record<FieldId, BoxPlace>>;
}

/** A form under a name of the pane's own, which it keeps when rows are inserted above it or its boxes are rewritten. */
export interface KnownForm extends FormOnSheet {
  readonly id: string;
  /** False: it is not there any more; all else is as last seen. */
  readonly isPresent: boolean;
}

/**
 * Which forms of the new reading are which of those known before. What tells forms of one sheet apart (取組項目, 目指す姿,
 * where they stand) may change under somebody's hands, but seldom all at once.
 */
export function matchForms(
  known: readonly KnownForm[],
  current: readonly FormOnSheet[],
  definition: FormDefinition,
): readonly KnownForm[] {
  const cluesOf = clueReader(definition);
  const former = new Set(known);
  const matched = new Map<FormOnSheet, KnownForm>();
  for (const agree of [sameAll, sameContent, sameTitleAndPlace, sameIdentityAndPlace, sameTitle, samePlace]) {
    const keysOfFormer = countBy([...former], (form) => agree(cluesOf(form)));
    const open = current.filter((form) => !matched.has(form));
    const keysOfOpen = countBy(open, (form) => agree(cluesOf(form)));
    for (const form of open) {
      const key = agree(cluesOf(form));
      const candidates = keysOfFormer.get(key) ?? [];
      const [candidate] = candidates;
      if (!candidate || candidates.length > 1 || (keysOfOpen.get(key) ?? []).length > 1) continue;
      matched.set(form, candidate);
      former.delete(candidate);
    }
  }
  let next = 1 + Math.max(0, ...known.map(({ id }) => Number(id)));
  const present = current.map((form) => ({ ...form, id: matched.get(form)?.id ?? String(next++), isPresent: true }));
  return [...present, ...[...former].map((form) => ({ ...form, isPresent: false }))];
}

interface Clues {
  readonly sheetId: string;
  readonly title: string;
  readonly identity: string;
  readonly place: string;
}

const sameAll = (clues: Clues) => JSON.stringify(clues);
const sameContent = ({ sheetId, title, identity }: Clues) => JSON.stringify([sheetId, title, identity]);
const sameTitleAndPlace = ({ sheetId, title, place }: Clues) => JSON.stringify([sheetId, title, place]);
const sameIdentityAndPlace = ({ sheetId, identity, place }: Clues) => JSON.stringify([sheetId, identity, place]);
const sameTitle = ({ sheetId, title }: Clues) => JSON.stringify([sheetId, title]);
const samePlace = ({ sheetId, place }: Clues) => JSON.stringify([sheetId, place]);

function clueReader(definition: FormDefinition): (form: FormOnSheet) => Clues {
  const title = fieldOfRole(definition, "initiative").id;
  const identity = fieldOfRole(definition, "identity").id;
  return ({ sheetId, reading: { fields, frames } }) => ({
    sheetId,
    title: comparisonKey(fields[title]?.text ?? ""),
    identity: comparisonKey(fields[identity]?.text ?? ""),
    place: `${frames[0].top},${frames[0].left}`,
  });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = byKey.get(key);
    if (same) same.push(item);
    else byKey.set(key, [item]);
  }
  return byKey;
}
