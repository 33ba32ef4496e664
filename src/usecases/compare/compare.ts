import { nameForm } from "../../checks/wording";
import type { FieldDefinition } from "../../form/definition";
import type { Collection, FormKey, GatheredForm } from "../../gather/collection";
import { keyTextOf } from "../../gather/form-key-text";
import { compareForms } from "../../gather/form-order";
import { trimmed } from "../../gather/identity/candidates";
import { formsOfTwo, type FormOfTwo } from "../../gather/same-forms-of-two";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { boxDifference } from "../../summary/changes/box-difference";
import { textDifference, type TextDifference } from "../../workbook/text-difference";
import type { ChangedField, ComparedForm, Comparison, Side } from "./comparison";
import { changedBoxes } from "./merged-boxes";

/** Form by form and field by field, to the character, but for line ends and white space at the end of a field. */
export function compare(before: Side, after: Side, names: readonly [before: string, after: string]): Comparison {
  const [one, other] = [before.collection, after.collection];
  const { plan, definition } = other;
  const { forms, uncertain } = formsOfTwo(one, other);
  const keyed = withKeys(forms, other);
  const sorted = keyed.toSorted((a, b) => compareForms(plan)(a.inOrder, b.inOrder));
  const compared = sorted.map(({ key, pair }): ComparedForm => {
    const fields = changedFields(pair, definition.fields);
    const change = !pair.before ? "added" : !pair.after ? "gone" : fields.length > 0 ? "changed" : "same";
    const formerName = pair.before && nameOf(pair.before.key, pair.before, one.plan);
    const hasPlace = pair.keyAfter !== null || pair.keyBefore !== null;
    const name = hasPlace ? nameOf(key, pair.after ?? pair.before, plan) : (formerName ?? "");
    return {
      key,
      change,
      // One of two texts, of which the other stands in both.
      name: isOneText(pair) ? `${name}（二つある本文の一つ）` : name,
      formerName: formerName === name ? null : formerName,
      fields,
      isMerged: false,
    };
  });
  const boxes = changedBoxes(before, after);
  const merged = boxes.changed.map(({ key, fields }): ComparedForm => {
    const name = nameOf(key, null, plan);
    return { key, change: "changed", name, formerName: null, fields, isMerged: true };
  });
  return {
    forms: withMerged(compared, merged),
    remarks: [
      ...yearSentence(one.plan, plan, names),
      ...uncertain.map(
        (pair) =>
          `「${nameForm(pair.before.key, one.plan)}」（${pair.before.source.file}）と「${nameForm(pair.after.key, plan)}」（${pair.after.source.file}）は、同じ様式かどうか分かりません。目指す姿も管理番号も合わないので、別の様式として挙げました。`,
      ),
      ...boxes.notCompared.map((box) => {
        const initiative = findInitiative(plan, box.initiative)?.markedCode ?? box.initiative;
        return `「${names[box.side]}」の総括で、全課の様式「${initiative}」の${box.title}は、まとめた後に直されています。もう一方に同じ欄がないので、直した文は比べていません。`;
      }),
    ],
  };
}

/** What to mark in the texts before and after. */
export function differenceOf({ before, after }: ChangedField, isMerged: boolean, plan: Plan): TextDifference {
  return isMerged ? boxDifference(before ?? "", after ?? "", plan) : textDifference(before ?? "", after ?? "");
}

function isOneText({ before, after, keyBefore, keyAfter }: FormOfTwo): boolean {
  return keyBefore !== null && keyAfter !== null && (before === null || after === null);
}

interface KeyedForm {
  readonly key: FormKey;
  readonly pair: FormOfTwo;
  /** The form with that key, for the order of print. */
  readonly inOrder: GatheredForm;
}

/**
 * One key each, never two forms under one: as the later summary has it in print, else as the earlier one was called, for その n is
 * given once; what is left takes the next that is free.
 */
function withKeys(forms: readonly FormOfTwo[], after: Collection): readonly KeyedForm[] {
  const isPrinted = after.former !== null;
  const keysOf = ({ keyBefore, keyAfter }: FormOfTwo) => (isPrinted ? [keyAfter, keyBefore] : [keyBefore, keyAfter]);
  const taken = new Set(forms.flatMap((pair) => keysOf(pair)[0] ?? []).map(keyTextOf));
  return forms.flatMap((pair): readonly KeyedForm[] => {
    const form = pair.after ?? pair.before;
    const [settled, other] = keysOf(pair);
    if (!form) return [];
    if (settled) return [{ key: settled, pair, inOrder: { ...form, key: settled } }];
    // Gone, and without a place in the later plan.
    if (!other) return [{ key: form.key, pair, inOrder: { ...form, key: { ...form.key, initiative: null } } }];
    let key = other;
    while (taken.has(keyTextOf(key))) key = { ...key, sequence: key.sequence + 1 };
    taken.add(keyTextOf(key));
    return [{ key, pair, inOrder: { ...form, key } }];
  });
}

function changedFields({ before, after }: FormOfTwo, fields: readonly FieldDefinition[]): readonly ChangedField[] {
  return fields.flatMap((field) => {
    const [then, now] = [before?.texts[field.id] ?? null, after?.texts[field.id] ?? null];
    return trimmed(then) === trimmed(now) ? [] : [{ field, before: then, after: now }];
  });
}

/** Behind the forms of their 課. */
function withMerged(forms: readonly ComparedForm[], merged: readonly ComparedForm[]): readonly ComparedForm[] {
  const ofInitiative = (one: ComparedForm): ComparedForm[] =>
    merged.filter(({ key }) => key.initiative === one.key.initiative);
  const lastOf = new Map(forms.map((form, index) => [form.key.initiative, index]));
  const placed = forms.flatMap((form, index) => [
    form,
    ...(lastOf.get(form.key.initiative) === index ? ofInitiative(form) : []),
  ]);
  return [...placed, ...merged.filter((one) => !placed.includes(one))];
}

function nameOf(key: FormKey, form: GatheredForm | null, plan: Plan): string {
  const inPlan = key.initiative === null ? null : findInitiative(plan, key.initiative);
  const title = inPlan?.title ?? form?.reading.initiative.typed.initiative.trim() ?? "";
  return `${nameForm(key, plan)}${title === "" ? "" : ` ${title}`}`;
}

/** A year is a wall for what is written, not for who wants to see what became of last year's forms. */
function yearSentence(
  { fiscalYear: then }: Plan,
  { fiscalYear: now }: Plan,
  [before, after]: readonly [string, string],
): readonly string[] {
  if (sameFiscalYear(then, now)) return [];
  return [
    `「${before}」は${formatFiscalYear(then)}、「${after}」は${formatFiscalYear(now)}の様式です。計画の対応で同じ取組に当たる様式どうしを比べました。`,
  ];
}
