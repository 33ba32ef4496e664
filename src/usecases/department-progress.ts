import { isBlank } from "../checks/blank";
import type { Finding } from "../checks/finding";
import { fieldOfRole, isWanted, type FieldDefinition, type FieldId } from "../form/definition";
import { isUnwritten } from "../gather/candidates";
import type { Collection, GatheredForm } from "../gather/collection";
import { coverageOf } from "../gather/coverage";
import type { RegisterEntry } from "../gather/register";
import { responsibleDepartments, type PlanLeaf } from "../plan/initiatives";
import { formFinder } from "../summary/finding-places";
import type { CheckedWorkbook } from "./check-workbook";
import { isOptionalBlank } from "./own-findings";

export interface DepartmentProgress {
  /** Those that the 課 carries out, in plan order. */
  readonly leaves: readonly LeafProgress[];
  /** Of what the period asks for, over the forms that there should be and those that are there. */
  readonly boxes: { readonly filled: number; readonly wanted: number };
}

export interface LeafProgress {
  readonly leaf: PlanLeaf;
  readonly forms: readonly FormProgress[];
  /** Forms that there should be and are not. */
  readonly missing: readonly RegisterEntry[];
  /** A 全課 leaf of which another 課 is とりまとめ課: a form may be handed in. */
  readonly isOptional: boolean;
}

export interface FormProgress {
  readonly form: GatheredForm;
  /** 件名 of 様式台帳; where there is none and the leaf has several forms, the first line of 目指す姿; else "". */
  readonly subject: string;
  /** Boxes that the period asks for and that hold nothing; [] of a form that need not be handed in and holds nothing. */
  readonly emptyFields: readonly FieldId[];
  /** Errors and warnings beyond the empty boxes. */
  readonly findings: readonly Finding[];
  /** unwritten: nothing but 取組項目 and 実践課 is filled in. */
  readonly state: "unwritten" | "incomplete" | "to-confirm" | "complete";
}

/** How far one 課 is with its leaves. A 課 that the plan does not have has none. */
export function departmentProgress({ collection, findings }: CheckedWorkbook, department: string): DepartmentProgress {
  const { plan, definition, period } = collection;
  const findingsOf = findingsByForm(collection, findings);
  const wanted = definition.fields.filter((field) => isWanted(field, period, definition));
  const leaves = coverageOf(collection)
    .leaves.filter(({ leaf }) => responsibleDepartments(plan, leaf).includes(department))
    .map(({ leaf, pairs }): LeafProgress => {
      const pair = pairs.find((one) => one.department === department);
      const { allDepartments, leadDepartment } = leaf.initiative;
      const isOptional = allDepartments && leadDepartment !== department;
      const forms = pair?.forms ?? [];
      return {
        leaf,
        forms: forms.map((form) => progressOf(form, forms.length, findingsOf(form), wanted, collection)),
        // 様式台帳 may have a form that nobody has to hand in.
        missing: isOptional ? [] : (pair?.missing ?? []),
        isOptional,
      };
    });
  const counted = leaves.flatMap(({ forms }) => forms.filter(({ form }) => !isOptionalBlank(form, collection)));
  const missing = leaves.reduce((sum, leaf) => sum + leaf.missing.length, 0);
  return {
    leaves,
    boxes: {
      filled: counted.reduce((sum, { form }) => sum + wanted.filter(({ id }) => !isBlank(form.texts[id])).length, 0),
      wanted: (counted.length + missing) * wanted.length,
    },
  };
}

function progressOf(
  form: GatheredForm,
  formsOfLeaf: number,
  findings: readonly Finding[],
  wanted: readonly FieldDefinition[],
  collection: Collection,
): FormProgress {
  const asked = isOptionalBlank(form, collection) ? [] : wanted;
  const emptyFields = asked.map(({ id }) => id).filter((id) => form.reading.fields[id] && isBlank(form.texts[id]));
  const progress = { form, subject: subjectOf(form, formsOfLeaf, collection), emptyFields, findings };
  if (isUnwritten(form, collection.definition)) return { ...progress, state: "unwritten" };
  if (emptyFields.length > 0) return { ...progress, state: "incomplete" };
  return { ...progress, state: findings.length > 0 ? "to-confirm" : "complete" };
}

function subjectOf({ key, texts }: GatheredForm, formsOfLeaf: number, { register, definition }: Collection): string {
  const entry = register?.entries.find(
    ({ initiative, department, sequence }) =>
      initiative === key.initiative && department === key.department && sequence === key.sequence,
  );
  if (entry && entry.subject !== "") return entry.subject;
  if (formsOfLeaf < 2) return "";
  const vision = texts[fieldOfRole(definition, "identity").id] ?? "";
  return vision.trim().split(/[\r\n]/u)[0] ?? "";
}

function findingsByForm(
  collection: Collection,
  findings: readonly Finding[],
): (form: GatheredForm) => readonly Finding[] {
  const formOf = formFinder(collection);
  const byForm = new Map<GatheredForm, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === "info" || finding.rule === "field-empty") continue;
    const form = formOf(finding);
    if (form) byForm.set(form, [...(byForm.get(form) ?? []), finding]);
  }
  return (form) => byForm.get(form) ?? [];
}
