import { z } from "zod";
import type { FieldId } from "../form/definition";

/** error: makes the summary wrong; warning: likely wrong; info: good to know. */
export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

export const severities = severitySchema.options;

/** Severities that differ from the rules' own, by rule id. */
export type RuleSeverities = Readonly<Record<string, Severity>>;

/** Plain data that a rule's message is made from. */
export type FindingData = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A correction in terms of fields, never of cells; the writer turns it into cells. */
export interface Fix {
  readonly field: FieldId;
  /** What the field holds now: a fix that does not find this any more is not carried out. */
  readonly before: string;
  readonly after: string;
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
