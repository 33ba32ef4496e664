import { distance } from "fastest-levenshtein";
import { fieldOfRole, tellsWhichForm, type FieldDefinition, type FormDefinition } from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import type { Candidate } from "../identity/candidates";

type Texts = Candidate["texts"];

/** Whether more than half of what one form says besides 目指す姿 stands in another: then they are one form, corrected. */
export function isMostlySame(former: Texts, next: Texts, definition: FormDefinition): boolean {
  return areMostly(former, next, definition, (a, b) => a === b);
}

/** The same of forms of which more is known to agree: a text that was worked over counts, too. */
export function isMostlyAlike(former: Texts, next: Texts, definition: FormDefinition): boolean {
  return areMostly(former, next, definition, isAlike);
}

function areMostly(
  former: Texts,
  next: Texts,
  definition: FormDefinition,
  areSame: (a: string, b: string) => boolean,
): boolean {
  const written = ownFields(definition).filter(({ id }) => keyOf(former, id) !== "");
  const same = written.filter(({ id }) => areSame(keyOf(former, id), keyOf(next, id)));
  return same.length * 2 > written.length;
}

/** The beginning tells: comparing whole texts would take time by the square of their length. */
const COMPARED_CHARACTERS = 400;

/** At least half of the longer one is the same. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [beginA, beginB] = [a, b].map((text) => text.slice(0, COMPARED_CHARACTERS));
  if (!beginA || !beginB) return false;
  return distance(beginA, beginB) * 2 <= Math.max(beginA.length, beginB.length);
}

/** Whether nothing is written besides 目指す姿. */
export function saysNothingElse(texts: Texts, definition: FormDefinition): boolean {
  return ownFields(definition).every(({ id }) => keyOf(texts, id) === "");
}

/** Whether a 課 has written something about its year: what a blank form begins with does not count. */
export function isReported(texts: Texts, definition: FormDefinition): boolean {
  const reports = ownFields(definition).filter(({ carriesOver }) => carriesOver !== true);
  return reports.some(({ id }) => keyOf(texts, id) !== "");
}

function ownFields(definition: FormDefinition): readonly FieldDefinition[] {
  const identity = fieldOfRole(definition, "identity");
  return definition.fields.filter((field) => field !== identity && !tellsWhichForm(field));
}

function keyOf(texts: Texts, id: string): string {
  return comparisonKey(texts[id] ?? "");
}
