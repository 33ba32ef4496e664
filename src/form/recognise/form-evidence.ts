import { enclosing } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { fieldOfRole, type FormDefinition } from "../definition";
import type { FormReading, NearForm } from "../reading";
import type { Label } from "./find-labels";
import type { FormDraft } from "./form-draft";
import { readLabel } from "./read-form";

export type Evidence = "form" | "near-form" | "none";

/**
 * Whether labels in line with each other make a form. Half of the fields must be there; and half by their right names,
 * or the field that names the initiative: an appraisal sheet has 目標, 評価, 上期 and 下期 too. A form is better taken in with fields
 * missing (each is reported) than left out. Fewer labels are a near-form where three stand under their right names, or
 * the field that names the initiative and another: somebody has to look, for nothing else in an office has those but the
 * head of a table.
 */
export function evidenceOf({ fields }: FormDraft, definition: FormDefinition): Evidence {
  const half = Math.ceil(definition.fields.length / 2);
  const rightly = [...fields.values()].filter((labels) => labels.some(({ meaning }) => meaning.spelling !== "other"));
  const initiativeLabels = fields.get(fieldOfRole(definition, "initiative").id);
  const namesInitiative = initiativeLabels?.some(({ meaning }) => meaning.spelling !== "other") ?? false;
  if (fields.size >= half && (rightly.length >= half || namesInitiative)) return "form";
  if (isHeadOfTable([...fields.values()].flat())) return "none";
  return rightly.length >= 3 || (namesInitiative && fields.size >= 2) ? "near-form" : "none";
}

/** One behind the other in one row, with nothing between them: 前期, 後期, 目標の達成 as columns. */
function isHeadOfTable(labels: readonly Label[]): boolean {
  const areas = labels.map(({ area }) => area).toSorted((a, b) => a.left - b.left);
  return areas.every(({ top, left }, index) => {
    const before = areas[index - 1];
    return before === undefined || (before.top === top && before.right === left - 1);
  });
}

/**
 * Whether what is laid out as a form only says how one is filled in or checked (記載要領, チェックリスト): it names an initiative,
 * a 課 and an answer, none of which there is, and is of no year.
 */
export function explainsForm({ frames }: FormDraft, form: FormReading, definition: FormDefinition): boolean {
  const labels = frames.flatMap((frame) => frame.labels);
  if (labels.some(({ meaning }) => meaning.year !== null || meaning.namesProgress)) return false;
  const textOf = (role: "initiative" | "departments" | "achievement"): string =>
    comparisonKey(form.fields[fieldOfRole(definition, role).id]?.text ?? "");
  const { options = [] } = fieldOfRole(definition, "achievement");
  const { initiative, departments } = form;
  const namesNoInitiative = textOf("initiative") !== "" && initiative.candidates.length === 0;
  const namesNobody =
    textOf("departments") !== "" &&
    departments.named.length === 0 &&
    departments.former === undefined &&
    !departments.allDepartments;
  const isAnswered = options.some((option) => textOf("achievement").includes(comparisonKey(option)));
  return namesNoInitiative && namesNobody && !isAnswered;
}

export function nearFormOf({ frames, fields }: FormDraft, definition: FormDefinition): NearForm {
  const labels = frames.flatMap((frame) => frame.labels);
  return {
    area: labels.map(({ area }) => area).reduce(enclosing),
    labels: labels.filter(({ meaning }) => meaning.field !== null).map(readLabel),
    missing: definition.fields.map(({ id }) => id).filter((id) => !fields.has(id)),
  };
}
