import type { FormContent } from "../../form/content";
import type { FieldId } from "../../form/definition";
import type { Collection, FormKey, GatheredForm, ResolvedField } from "../../gather/collection";
import { isPlaced } from "../../gather/form-order";
import { resolveMergedForm } from "../../gather/memory/field-memory";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { mergeAllDepartments } from "./merge-all-departments";

/** One form as the summary prints it: a 課's own, or all 課's of a 全課 initiative in one. */
export interface PublishedForm {
  /** Its place in the plan; null under 分類できない様式. */
  readonly initiative: PlanInitiative | null;
  /** More than one where a 全課 initiative is merged: the leading form first, then in report order. */
  readonly parts: readonly [GatheredForm, ...GatheredForm[]];
  /** The boxes of a merged 全課 form, with what 総務課 has edited in them; null for a 課's own form. */
  readonly merged: Readonly<Record<FieldId, ResolvedField>> | null;
  readonly content: FormContent;
}

/**
 * The forms in the order of print: those with a place in the plan in its order, one for each 全課 initiative, and last those
 * without a place. Every gathered form is a part of exactly one of them.
 */
export function publishForms(collection: Collection): readonly PublishedForm[] {
  const { plan, forms } = collection;
  const seen = new Set<string>();
  const placed: PublishedForm[] = [];
  const unplaced: PublishedForm[] = [];
  const mergedInitiatives = new Set<string>();

  for (const form of forms) {
    const initiative = placeInPlan(plan, form.key);
    const isFurtherText = form.isInConflict && seen.has(identityOf(form.key));
    seen.add(identityOf(form.key));
    if (!initiative) {
      unplaced.push(publishSingle(form, null, collection));
    } else if (!form.isAllDepartments || isFurtherText) {
      placed.push(publishSingle(form, initiative, collection));
    } else if (!mergedInitiatives.has(initiative.code)) {
      mergedInitiatives.add(initiative.code);
      placed.push(publishMerged(initiative, collection));
    }
  }
  return [...placed, ...unplaced];
}

/** The initiative that a form stands under; null where the plan has no place for it: 分類できない様式. */
function placeInPlan(plan: Plan, key: FormKey): PlanInitiative | null {
  return key.initiative !== null && isPlaced(key, plan) ? findInitiative(plan, key.initiative) : null;
}

function publishMerged(initiative: PlanInitiative, collection: Collection): PublishedForm {
  const { leadDepartment } = initiative;
  const seen = new Set<string>();
  const ofInitiative = collection.forms.filter((form) => {
    if (!form.isAllDepartments || placeInPlan(collection.plan, form.key) !== initiative) return false;
    const isFirstText = !seen.has(identityOf(form.key));
    seen.add(identityOf(form.key));
    return isFirstText;
  });
  const isLeads = ({ key }: GatheredForm): boolean => key.department === leadDepartment;
  const [leading, ...others] = [...ofInitiative.filter(isLeads), ...ofInitiative.filter((form) => !isLeads(form))];
  if (!leading) throw new Error(`No form to merge for the initiative ${initiative.code}.`);
  const parts = [leading, ...others] as const;
  const texts = mergeAllDepartments(parts, leadDepartment, collection.definition);
  const merged = resolveMergedForm(collection, initiative.code, texts);
  const isInConflict = parts.some((part) => part.isInConflict);
  return {
    initiative,
    parts,
    merged,
    content: {
      initiative,
      registrationNumber: numberOf(leading, initiative, collection.plan),
      texts: Object.fromEntries(Object.entries(merged).map(([field, { text }]) => [field, text])),
      ...(isInConflict && { remark: CONFLICT_REMARK }),
    },
  };
}

const CONFLICT_REMARK =
  "確認してください：同じ様式が、異なる本文で2つ以上提出されています。すべて掲載し、集計にもそれぞれ数えています。";
const UNPLACED_REMARK =
  "分類できない様式：取組項目または実践課が計画の体系と合いません。確認事項を見て、担当課に確かめてください。";

function publishSingle(form: GatheredForm, initiative: PlanInitiative | null, { plan }: Collection): PublishedForm {
  const remarks = [...(initiative ? [] : [UNPLACED_REMARK]), ...(form.isInConflict ? [CONFLICT_REMARK] : [])];
  return {
    initiative,
    parts: [form],
    merged: null,
    content: {
      initiative: initiative ?? knownInitiative(plan, form),
      registrationNumber: initiative && numberOf(form, initiative, plan),
      texts: form.texts,
      ...(remarks.length > 0 && { remark: remarks.join("\n") }),
    },
  };
}

function knownInitiative(plan: Plan, { key }: GatheredForm): PlanInitiative | null {
  return key.initiative === null ? null : findInitiative(plan, key.initiative);
}

function numberOf(
  { key }: GatheredForm,
  initiative: PlanInitiative,
  { fiscalYear }: Plan,
): FormContent["registrationNumber"] {
  if (key.department === null) return null;
  return { fiscalYear, initiative: initiative.code, department: key.department, sequence: key.sequence };
}

function identityOf({ initiative, department, sequence }: FormKey): string {
  return JSON.stringify([initiative, department, sequence]);
}
