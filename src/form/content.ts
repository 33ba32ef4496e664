import type { PlanInitiative } from "../plan/initiatives";
import type { FieldId } from "./definition";
import type { RegistrationNumber } from "./reading";

/** What a form to be drawn holds. */
export interface FormContent {
  /** Its place in the plan: the lines above the frame. Null where it has none. */
  readonly initiative: PlanInitiative | null;
  /** Small, at the top right; null where the form has no certain identity. */
  readonly registrationNumber: RegistrationNumber | null;
  /** Every field's text; null and "" are both drawn as an empty field. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** A line above the frame for people: 「二つの本文があります」; absent on ordinary forms. */
  readonly remark?: string;
}
