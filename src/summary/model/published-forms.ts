import { keyTextOf } from "../../gather/form-key-text";
import type { FormContent } from "../../form/draw-form";
import type { Collection, FormKey, GatheredForm } from "../../gather/collection";
import { isPlaced } from "../../gather/form-order";
import { groupBy } from "../../workbook/group-by";
import { resolveMergedForm } from "../../gather/memory/field-memory";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { mergeAllDepartments } from "./merge-all-departments";
import type { PublishedForm } from "./summary-model";

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
  const distinctionOf = distinctions(collection);

  for (const form of forms) {
    const place = placeInPlan(plan, form.key);
    const isFurtherText = form.isInConflict && seen.has(keyTextOf(form.key));
    seen.add(keyTextOf(form.key));
    if (!place) {
      unplaced.push(publishUnplaced(form, plan));
    } else if (!form.isAllDepartments || isFurtherText) {
      placed.push(publishSingle(form, place, plan, distinctionOf(form)));
    } else if (!mergedInitiatives.has(place.code)) {
      mergedInitiatives.add(place.code);
      placed.push(publishMerged(place, collection));
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
    const isFirstText = !seen.has(keyTextOf(form.key));
    seen.add(keyTextOf(form.key));
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
    place: initiative,
    parts,
    merged,
    distinction: "",
    registrationNumber: numberOf(leading, initiative, collection.plan),
    texts: Object.fromEntries(Object.entries(merged).map(([field, { text }]) => [field, text])),
    ...(isInConflict && { remark: CONFLICT_REMARK }),
  };
}

const CONFLICT_REMARK =
  "確認してください：同じ様式が、異なる本文で2つ以上提出されています。どの本文もすべて掲載し、1様式と数えて、達成状況では「未確定」としています。";
const UNPLACED_REMARK =
  "分類できない様式：取組項目または実践課が計画の体系と合いません。確認事項を見て、担当課に確かめてください。";

function publishSingle(form: GatheredForm, initiative: PlanInitiative, plan: Plan, distinction: string): PublishedForm {
  return {
    initiative,
    place: initiative,
    parts: [form],
    merged: null,
    distinction,
    registrationNumber: numberOf(form, initiative, plan),
    texts: form.texts,
    ...(form.isInConflict && { remark: CONFLICT_REMARK }),
  };
}

function publishUnplaced(form: GatheredForm, plan: Plan): PublishedForm {
  const { key, texts, isInConflict } = form;
  return {
    initiative: key.initiative === null ? null : findInitiative(plan, key.initiative),
    place: null,
    parts: [form],
    merged: null,
    distinction: "",
    registrationNumber: null,
    texts,
    remark: isInConflict ? `${UNPLACED_REMARK}\n${CONFLICT_REMARK}` : UNPLACED_REMARK,
  };
}

/** 件名 of 様式台帳, with その n where the 課 has several forms for the initiative; the forms are looked through once. */
function distinctions({ forms, register }: Collection): (form: GatheredForm) => string {
  const formsOfPair = groupBy(forms, ({ key }) => pairOf(key));
  const subjects = new Map(register?.entries.map((entry) => [keyTextOf(entry), entry.subject]));
  return ({ key, isInConflict }) => {
    const sequences = new Set(formsOfPair.get(pairOf(key))?.map((other) => other.key.sequence));
    const number = sequences.size > 1 ? `その${key.sequence}` : "";
    const subject = subjects.get(keyTextOf(key)) ?? "";
    return [number, subject, isInConflict ? "本文が2つ以上" : ""].filter((part) => part !== "").join(" ");
  };
}

function numberOf(
  { key }: GatheredForm,
  initiative: PlanInitiative,
  { fiscalYear }: Plan,
): FormContent["registrationNumber"] {
  if (key.department === null) return null;
  return { fiscalYear, initiative: initiative.code, department: key.department, sequence: key.sequence };
}

function pairOf({ initiative, department }: FormKey): string {
  return JSON.stringify([initiative, department]);
}
