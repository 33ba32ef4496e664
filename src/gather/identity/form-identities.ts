import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { RecognisedWorkbook } from "../collection";
import { listCandidates, type Candidate } from "./candidates";
import { keyOfNumber } from "./form-number";

/** Which form of a workbook it is, to distinguish a corrected workbook from another one of the same name. */
export interface FormIdentity {
  /** Initiative, 課 and which of several; null where initiative or 課 is unknown: such a form is like no other. */
  readonly key: string | null;
  /** Fields that hold something, and "unplaced" where something stands in none. */
  readonly written: readonly string[];
}

/**
 * The forms of a workbook that would go into a summary, distinguished as when they are gathered: by 管理番号, without one by
 * 目指す姿, and what is alike even then by its order.
 */
export function identitiesOfForms(
  workbook: RecognisedWorkbook,
  plan: Plan,
  definition: FormDefinition,
): readonly FormIdentity[] {
  const seen = new Map<string, number>();
  return listCandidates([workbook], plan, definition, true).candidates.map((candidate) => {
    const written = writtenFields(candidate, definition);
    const name = nameOf(candidate);
    if (name === null) return { key: null, written };
    const order = seen.get(name) ?? 0;
    seen.set(name, order + 1);
    return { key: `${name} ${order}`, written };
  });
}

/**
 * Whether all forms of `former` are among `next`, no field of them emptied: then `next` is the same workbook, corrected. Two
 * 班 of a 課 begin with the same workbook and fill in different forms of it: neither is the other's correction.
 */
export function coversForms(next: readonly FormIdentity[], former: readonly FormIdentity[]): boolean {
  return former.every(
    ({ key, written }) =>
      key !== null && next.some((form) => form.key === key && written.every((field) => form.written.includes(field))),
  );
}

function writtenFields({ texts, reading }: Candidate, { fields }: FormDefinition): readonly string[] {
  const written = fields.filter(({ id }) => comparisonKey(texts[id] ?? "") !== "").map(({ id }) => id);
  return reading.unplaced.length > 0 ? [...written, "unplaced"] : written;
}

function nameOf({ initiative, department, number, identity }: Candidate): string | null {
  if (initiative === null || department === null) return null;
  return JSON.stringify([initiative, department, number ? keyOfNumber(number) : identity]);
}
