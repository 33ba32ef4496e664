import { isBlank } from "../../checks/blank";
import type { Finding } from "../../checks/finding";
import { formUnwritten } from "../../checks/rules/form-unwritten";
import { fieldEmpty } from "../../checks/rules/field-empty";
import { fieldOfRole, isRequired, type FieldDefinition, type FieldId } from "../../form/definition";
import type { Collection, GatheredForm, RegisterEntry } from "../../gather/collection";
import { coverageOf } from "../../gather/register/coverage";
import { isUnreported } from "../../gather/register/form-counts";
import { responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import type { CheckedWorkbook } from "../check/check-workbook";
import { findingsOfForms, type StandingForm } from "./findings-of-form";
import { otherForms, type OtherForm } from "./other-forms";
import { isOptionalBlank } from "./own-findings";

export interface DepartmentProgress {
  /** Those that the 課 carries out, in plan order. */
  readonly initiatives: readonly OwnInitiative[];
  /** Forms of the workbook that belong to none of these initiatives, as they stand: none is passed over in silence. */
  readonly others: readonly OtherForm[];
  /**
   * Of what the period asks for, over the 課's forms in this workbook; where there are none yet, over those that there
   * should be. Others may lie in the workbooks of other 班: counted here, this one could never be full.
   */
  readonly boxes: { readonly filled: number; readonly wanted: number };
}

export interface OwnInitiative {
  readonly initiative: PlanInitiative;
  readonly forms: readonly FormProgress[];
  /** Sheets that were copied and are still the same to the letter: only the form that they were copied from counts. */
  readonly copies: readonly CopiedForm[];
  /** Forms that there should be and are not. */
  readonly missing: readonly RegisterEntry[];
  /** A 全課 initiative of which another 課 is とりまとめ課: a form may be handed in. */
  readonly isOptional: boolean;
}

export interface CopiedForm {
  readonly form: StandingForm;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

export interface FormProgress {
  readonly form: GatheredForm;
  /** 件名 of 様式台帳; where there is none and the initiative has several forms, the first line of 目指す姿; else "". */
  readonly subject: string;
  /** Boxes that the period asks for and that hold nothing; [] of a form that need not be handed in and holds nothing. */
  readonly emptyFields: readonly FieldId[];
  /** Errors and warnings beyond `emptyFields`, as many as 点検 has. */
  readonly findings: readonly Finding[];
  /** unwritten: nothing is reported; what was carried over from the year before may be filled in. */
  readonly state: "unwritten" | "incomplete" | "to-confirm" | "complete";
}

/** How far one 課 is with its initiatives. A 課 that the plan does not have has none. */
export function departmentProgress({ collection, findings }: CheckedWorkbook, department: string): DepartmentProgress {
  const { plan, definition, period, excluded } = collection;
  const findingsOf = findingsOfForms([...collection.forms, ...excluded], findings);
  const wanted = definition.fields.filter((field) => isRequired(field, period, definition));
  const initiatives = coverageOf(collection)
    .initiatives.filter(({ initiative }) => responsibleDepartments(plan, initiative).includes(department))
    .map(({ initiative, pairs }): OwnInitiative => {
      const pair = pairs.find((one) => one.department === department);
      const { allDepartments, leadDepartment } = initiative;
      const isOptional = allDepartments && leadDepartment !== department;
      const forms = pair?.forms ?? [];
      return {
        initiative,
        forms: forms.map((form) => progressOf(form, forms.length, findingsOf(form), wanted, collection)),
        copies: excluded
          .filter(({ copyOf }) => copyOf?.initiative === initiative.code && copyOf.department === department)
          .map((form) => ({ form, findings: findingsOf(form) })),
        // 様式台帳 may have a form that nobody has to hand in.
        missing: isOptional ? [] : (pair?.missing ?? []),
        isOptional,
      };
    });
  const forms = initiatives.flatMap((initiative) => initiative.forms.map(({ form }) => form));
  const listed = [...forms, ...initiatives.flatMap(({ copies }) => copies.map(({ form }) => form))];
  const counted = forms.filter((form) => !isOptionalBlank(form, collection));
  const missing = initiatives.reduce((sum, initiative) => sum + initiative.missing.length, 0);
  return {
    initiatives,
    others: otherForms(collection, listed, findingsOf),
    boxes: {
      filled: counted.reduce((sum, form) => sum + wanted.filter(({ id }) => !isBlank(form.texts[id])).length, 0),
      wanted: (counted.length === 0 ? missing : counted.length) * wanted.length,
    },
  };
}

function progressOf(
  form: GatheredForm,
  formsOfInitiative: number,
  ownFindings: readonly Finding[],
  wanted: readonly FieldDefinition[],
  collection: Collection,
): FormProgress {
  const asked = isOptionalBlank(form, collection) ? [] : wanted;
  const emptyFields = asked.map(({ id }) => id).filter((id) => form.reading.fields[id] && isBlank(form.texts[id]));
  const findings = ownFindings.filter(
    ({ rule, field }) =>
      // What the form's state says already.
      rule !== formUnwritten.id && (rule !== fieldEmpty.id || field === null || !emptyFields.includes(field)),
  );
  const progress = { form, subject: subjectOf(form, formsOfInitiative, collection), emptyFields, findings };
  if (isUnreported(form, collection.definition)) return { ...progress, state: "unwritten" };
  if (emptyFields.length > 0) return { ...progress, state: "incomplete" };
  return { ...progress, state: findings.length > 0 ? "to-confirm" : "complete" };
}

function subjectOf(
  { key, texts }: GatheredForm,
  formsOfInitiative: number,
  { register, definition }: Collection,
): string {
  const entry = register?.entries.find(
    ({ initiative, department, sequence }) =>
      initiative === key.initiative && department === key.department && sequence === key.sequence,
  );
  if (entry && entry.subject !== "") return entry.subject;
  if (formsOfInitiative < 2) return "";
  const vision = texts[fieldOfRole(definition, "identity").id] ?? "";
  return vision.trim().split(/[\r\n]/u)[0] ?? "";
}
