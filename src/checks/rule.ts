import type { FieldId, FormDefinition } from "../form/definition";
import type { FormReading } from "../form/reading";
import type { Collection, FormKey, FormSource, GatheredForm } from "../gather/collection";
import type { Plan } from "../plan/schema";
import type { CellAddress } from "../workbook/address";
import type { FindingData, Fix, Severity } from "./finding";

/** How people are told which rule it is. What they read about it stands beside it (rule-description.ts). */
export interface RuleHead {
  /** Permanent: "field-empty". */
  readonly id: string;
  /** The highest that the rule reports; one report may be lower. */
  readonly severity: Severity;
  readonly title: string;
}

/** Plain data, every property by its own name: a message that asks for another does not compile. */
type PlainData<Data> = { readonly [Key in keyof Data]: FindingData[string] };

/** What every report of a rule carries; `Data` is what its message is made from. */
interface ReportBase<Data extends PlainData<Data>> {
  readonly data: Data;
  /** Where it is lower than the rule's own. */
  readonly severity?: Severity;
  readonly fix?: Fix | null;
}

/** Where on a form: the rule names the field, the runner knows its cell. */
export interface PlaceOnForm {
  readonly field?: FieldId;
  /** "label": the cell of the field's label instead of its value. */
  readonly part?: "value" | "label";
  /** For what is in no field: unplaced text, a fiscal year, 管理番号. */
  readonly cell?: CellAddress;
}

/** A form that was gathered, or one that was excluded. */
export interface LocatedForm {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly key?: FormKey;
  /** Of an excluded form, which has no key. */
  readonly department?: string | null;
  readonly origin?: GatheredForm["origin"];
}

/** A place that is on no form; `file` is "" where it is about no file. */
export interface PlaceInFile {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: CellAddress;
  readonly field?: FieldId;
  readonly initiative?: string | null;
  readonly department?: string | null;
}

export type FormReport<Data extends PlainData<Data>> = ReportBase<Data> & PlaceOnForm;
export type CollectionReport<Data extends PlainData<Data>> = ReportBase<Data> &
  ((PlaceOnForm & { readonly form: LocatedForm }) | PlaceInFile);

/** What a rule of the scope "form" is given, once for each gathered form. */
export interface FormSubject {
  readonly form: GatheredForm;
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
}

/** What a rule of the scope "collection" is given, once. */
export interface CollectionSubject {
  readonly collection: Collection;
}

interface FormRuleText<Data extends PlainData<Data>> extends RuleHead {
  readonly scope: "form";
  check(context: FormSubject & { readonly report: (report: FormReport<Data>) => void }): void;
  message(data: Data): string;
  ownerMessage?(data: Data): string;
  note?(data: Data): string | null;
}

interface CollectionRuleText<Data extends PlainData<Data>> extends RuleHead {
  readonly scope: "collection";
  check(context: CollectionSubject & { readonly report: (report: CollectionReport<Data>) => void }): void;
  message(data: Data): string;
  /**
   * The message for the owner of the open workbook, who has handed in nothing yet: 総括に入れました would not be true.
   * Absent: `message` is true for both.
   */
  ownerMessage?(data: Data): string;
  /**
   * Where a finding asks for nothing: what it says in a few words (記入例「記入例2」), folded with the others of its file. Absent,
   * or null: it asks for something.
   */
  note?(data: Data): string | null;
}

/** A report with its message; from here on the shape of its data no longer matters. */
export interface ReportedBy {
  readonly message: string;
  readonly ownerMessage: string;
  readonly severity: Severity;
  readonly data: FindingData;
  readonly fix: Fix | null;
  readonly note: string | null;
}
export type ReportedOnForm = ReportedBy & PlaceOnForm;
export type ReportedInCollection = ReportedBy & ((PlaceOnForm & { readonly form: LocatedForm }) | PlaceInFile);

export interface FormRule extends RuleHead {
  readonly scope: "form";
  readonly run: (subject: FormSubject, take: (reported: ReportedOnForm) => void) => void;
}

export interface CollectionRule extends RuleHead {
  readonly scope: "collection";
  readonly run: (subject: CollectionSubject, take: (reported: ReportedInCollection) => void) => void;
}

export type Rule = FormRule | CollectionRule;

/**
 * A rule: what it checks, and what it reports. `check` reports data, `message` turns the same data into the sentence, so
 * that the two cannot drift apart.
 */
export function defineRule<Data extends PlainData<Data>>(rule: FormRuleText<Data>): FormRule;
export function defineRule<Data extends PlainData<Data>>(rule: CollectionRuleText<Data>): CollectionRule;
export function defineRule<Data extends PlainData<Data>>(rule: FormRuleText<Data> | CollectionRuleText<Data>): Rule {
  const { id, severity, title } = rule;
  const withMessage = <Report extends ReportBase<Data>>(report: Report) => ({
    ...report,
    severity: report.severity ?? severity,
    fix: report.fix ?? null,
    message: rule.message(report.data),
    ownerMessage: (rule.ownerMessage ?? rule.message)(report.data),
    note: rule.note?.(report.data) ?? null,
  });
  return rule.scope === "form"
    ? {
        id,
        severity,
        title,
        scope: "form",
        run: (subject, take) => {
          rule.check({
            ...subject,
            report: (report) => {
              take(withMessage(report));
            },
          });
        },
      }
    : {
        id,
        severity,
        title,
        scope: "collection",
        run: (subject, take) => {
          rule.check({
            ...subject,
            report: (report) => {
              take(withMessage(report));
            },
          });
        },
      };
}
