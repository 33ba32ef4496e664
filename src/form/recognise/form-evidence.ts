import { enclosing } from "../../workbook/address";
import { fieldOfRole, type FormDefinition } from "../definition";
import type { NearForm } from "../reading";
import type { FormDraft } from "./group-labels";
import { readLabel } from "./read-form";

export type Evidence = "form" | "near-form" | "none";

/**
 * Whether labels in line with each other make a form. Half of the boxes must be there; and half by their right names, or
 * the box that names the leaf: an appraisal sheet has 目標, 評価, 上期 and 下期 too. A form is better taken in with boxes
 * missing (each is reported) than left out. Fewer labels are a near-form where three stand under their right names, or
 * the box that names the leaf and another: somebody has to look, for nothing else in an office has those.
 */
export function evidenceOf({ fields }: FormDraft, definition: FormDefinition): Evidence {
  const half = Math.ceil(definition.fields.length / 2);
  const rightly = [...fields.values()].filter((labels) => labels.some(({ meaning }) => meaning.spelling !== "other"));
  const initiative = fields.get(fieldOfRole(definition, "initiative").id);
  const namesLeaf = initiative?.some(({ meaning }) => meaning.spelling !== "other") ?? false;
  if (fields.size >= half && (rightly.length >= half || namesLeaf)) return "form";
  return rightly.length >= 3 || (namesLeaf && fields.size >= 2) ? "near-form" : "none";
}

export function nearFormOf({ frames, fields }: FormDraft, definition: FormDefinition): NearForm {
  const labels = frames.flatMap((frame) => frame.labels);
  return {
    area: labels.map(({ box }) => box).reduce(enclosing),
    labels: labels.filter(({ meaning }) => meaning.field !== null).map(readLabel),
    missing: definition.fields.map(({ id }) => id).filter((id) => !fields.has(id)),
  };
}
