import type { FormDefinition, FieldId } from "../form/definition";
import type { CellRemark, FormReading } from "../form/reading";
import { fieldTitle } from "./wording";

/** What is to be said of a cell of a form, and of which field it is. */
export interface RemarkOfField extends CellRemark {
  readonly field: FieldId;
  /** 「前期」 */
  readonly label: string;
}

/** In the order of the fields. */
export function remarksOn({ fields }: FormReading, definition: FormDefinition): readonly RemarkOfField[] {
  return Object.entries(fields).flatMap(([field, reading]) =>
    (reading?.remarks ?? []).map((remark) => ({ ...remark, field, label: fieldTitle(definition, field) })),
  );
}

/** What stands there instead of a text: the field is not filled in, and not empty either. */
const NO_TEXT = ["error", "picture", "uncalculated", "empty-link", "unclear-year"] as const;
export type NoText = (typeof NO_TEXT)[number];

export function isNoText(about: CellRemark["about"]): about is NoText {
  return NO_TEXT.some((one) => one === about);
}

/** An answer that was given, by a check box or an oval, and cannot be told. */
export function isAnswerUnclear(about: CellRemark["about"]): about is "check" | "mark" {
  return about === "check" || about === "mark";
}
