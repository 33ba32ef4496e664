import { z } from "zod";
import type { FieldId } from "../form/definition";
import { editBetween, type TextEdit } from "../workbook/text-edit";

/** error: makes the summary wrong; warning: likely wrong; info: good to know. */
export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

export const severities = severitySchema.options;

/** Severities that differ from the rules' own, by rule id. */
export type RuleSeverities = Readonly<Record<string, Severity>>;

/** Plain data that a rule's message is made from. */
export type FindingData = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What of a form a correction is of. */
export type FormPart =
  | { readonly part: "value" | "label"; readonly field: FieldId }
  | { readonly part: "registrationNumber" };

export interface FormChange {
  readonly target: FormPart;
  /** What stands there as a whole: where that is another text by now, nothing is done. */
  readonly before: string;
  /** Of `before`, in its order; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** A correction in terms of a form, never of cells; whoever writes turns it into cells. */
export interface Fix {
  /** certain: nothing else can be meant, and many may be done at one press; likely: a person looks at each first. */
  readonly certainty: "certain" | "likely";
  /** All of them, or none. */
  readonly changes: readonly [FormChange, ...FormChange[]];
}

/** A fix of one part of a form. */
export function fixOf(certainty: Fix["certainty"], target: FormPart, before: string, edits: readonly TextEdit[]): Fix {
  return { certainty, changes: [{ target, before, edits }] };
}

/** The certain fix by which a field says `after`; null where it does already. */
export function fixOfField(field: FieldId, before: string, after: string): Fix | null {
  const edit = editBetween(before, after);
  return edit && fixOf("certain", { part: "value", field }, before, [edit]);
}

/** 確認事項: what a check reports. */
export interface Finding {
  /** "field-empty"; permanent. */
  readonly rule: string;
  readonly severity: Severity;
  /** Japanese; says what to do. */
  readonly message: string;
  /** "" where it is about no file (a 課 that handed in nothing of an initiative). */
  readonly file: string;
  readonly sheet: string | null;
  /** A1, of the cell to jump to. */
  readonly cell: string | null;
  readonly field: FieldId | null;
  /** "1-2-1-1" */
  readonly initiative: string | null;
  readonly department: string | null;
  readonly data: FindingData;
  readonly fix: Fix | null;
  /** Of an info finding that asks for nothing: what it says in a few words, to be folded. Absent: it asks for something. */
  readonly note?: string;
}

/** What people call the severities: on sheets, on the terminal, in docs/rules.md. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "誤り", warning: "確認", info: "参考" };
