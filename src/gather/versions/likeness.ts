import { fieldOfRole, tellsWhichForm, type FieldDefinition, type FormDefinition } from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import type { Candidate } from "../identity/candidates";

type Texts = Candidate["texts"];

/** Whether more than half of what one form says besides 目指す姿 stands in another: then they are one form, corrected. */
export function isMostlySame(former: Texts, next: Texts, definition: FormDefinition): boolean {
  const written = ownFields(definition).filter(({ id }) => keyOf(former, id) !== "");
  const same = written.filter(({ id }) => keyOf(former, id) === keyOf(next, id));
  return same.length * 2 > written.length;
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
