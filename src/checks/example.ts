import type { FieldId } from "../form/definition";
import type { FormerRemark } from "../form/former-remarks";
import type { CellRemark, SheetKind } from "../form/reading";
import type { Collection, RegisterEntry, RegisterProblem, UnreadableFile } from "../gather/collection";
import type { FormerName } from "../plan/schema";
import type { Untold, Visibility } from "../workbook/snapshot";

/**
 * A case of a rule: what was handed in, as far as it differs from a correct form. Tests build the rest around it;
 * docs/rules.md prints the situation and its messages.
 */
export interface OkExample {
  /** In a few words: 「「後期」の欄が空いている」. */
  readonly situation: string;
  /** Absent: the last period of the definition in which all forms are handed in. */
  readonly period?: string;
  /** 旧課名 in the plan. */
  readonly formerNames?: readonly FormerName[];
  readonly forms?: readonly ExampleForm[];
  readonly sheets?: readonly ExampleSheet[];
  readonly register?: readonly RegisterEntry[];
  readonly registerProblems?: readonly RegisterProblem[];
  readonly unreadable?: readonly UnreadableFile[];
  /** What gathering found out by comparing with the former summary, or one 様式台帳 with another. */
  readonly compared?: Partial<
    Pick<
      Collection,
      | "changedInBoth"
      | "editedTwice"
      | "uncertain"
      | "registerDisagreements"
      | "questions"
      | "visionsCorrected"
      | "visionsOfLastYear"
      | "former"
      | "listProblems"
    >
  >;
}

export interface NgExample extends OkExample {
  readonly messages: readonly [string, ...string[]];
  /** The text after the fix, where there is a certain one; after the one that is only proposed. */
  readonly fixed?: AfterFix;
  readonly proposed?: AfterFix;
}

/** Of one message, or of each (null: it has no such fix). Where several parts of a form change, they stand one under the other with a line `――` between. */
export type AfterFix = string | readonly (string | null)[];

/** The texts after the fixes of an example, in the order of its messages. */
export function textsAfter(after: AfterFix | undefined): readonly (string | null)[] {
  return after === undefined ? [] : typeof after === "string" ? [after] : after;
}

/** By default 町民生活課's form of Ⅰ-2-①(1), all of it correct. */
export interface ExampleForm {
  /** 「町民生活課.xlsx」, by its 課. */
  readonly file?: string;
  readonly sheet?: string;
  readonly visibility?: Visibility;
  readonly origin?: "submitted" | "kept";
  /** Of the plan: fills 取組項目 and 実践課 in. */
  readonly initiative?: string;
  /** Whose workbook it is in; on an initiative that is not 全課's, also 実践課. */
  readonly department?: string;
  /** Null where the form has no such field. */
  readonly texts?: Readonly<Record<FieldId, string | null>>;
  /** Labels as typed, where they are not the standard ones. */
  readonly labels?: Readonly<Record<FieldId, string>>;
  /** As printed on the frame. */
  readonly fiscalYears?: readonly string[];
  readonly registrationNumber?: string;
  readonly unplaced?: readonly (string | { readonly text: string; readonly under: string })[];
  /** 備考（整える前の記載） below it. */
  readonly formerRemarks?: readonly FormerRemark[];
  /** Its fields from top to bottom, where they are not in the standard order. */
  readonly order?: readonly FieldId[];
  /** Fields side by side, each text under its label. */
  readonly across?: readonly FieldId[];
  /** Rows above it, columns left of it, and columns between its labels and their texts. */
  readonly inserted?: { readonly rows?: number; readonly columns?: number; readonly beforeTexts?: number };
  /** By field; where its cell is does not matter. */
  readonly remarks?: Readonly<Record<FieldId, Omit<CellRemark, "cell">>>;
}

/** A sheet that holds no form. */
export interface ExampleSheet {
  readonly file?: string;
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly nearForm?: { readonly labels: readonly string[]; readonly missing: readonly FieldId[] };
  readonly isSummary?: boolean;
  /** Another sheet has taken its place (旧…). */
  readonly isRetired?: boolean;
  /** A newer product has written into its A1. */
  readonly isNewer?: boolean;
  /** Frames of examples beside real forms, as "A1:D9". */
  readonly examples?: readonly string[];
  /** Of a sheet of the open workbook; `partlyStruck` are cells in A1. */
  readonly untold?: Untold & { readonly partlyStruck: readonly string[] };
}
