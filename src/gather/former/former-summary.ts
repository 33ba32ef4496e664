import type { FieldId } from "../../form/definition";
import type { FormReading } from "../../form/reading";
import type { FieldMemory } from "../memory/field-memory";
import type { FormKey, FormSource } from "../collection";
import type { FormRegister } from "../register/register";

/** What a summary assembled before holds, as 総務課 left it. */
export interface FormerSummary {
  readonly file: string;
  readonly forms: readonly FormerForm[];
  /** The merged 全課 forms, as their sheets show them now. */
  readonly merged: readonly FormerMergedForm[];
  /** Forms of earlier gatherings that 総務課 has taken out: their その n is never given again. */
  readonly retired: readonly FormKey[];
  readonly register: FormRegister | null;
}

export interface FormerForm {
  /** As 一覧 has it now: 総務課 may have written in whose form it is. */
  readonly key: FormKey;
  /** As the form itself told when it was gathered. */
  readonly ownKey: FormKey;
  /** Where it was handed in then. */
  readonly source: FormSource;
  /** Made from its row in 一覧 (from its own sheet where the row is gone). */
  readonly reading: FormReading;
  readonly fields: Readonly<Record<FieldId, FormerField>>;
}

/** One field as the former summary has it. */
export interface FormerField {
  /** As it is shown now; the form's own sheet's, where that and 一覧 were changed to different things. Null: no such field. */
  readonly text: string | null;
  /** 一覧's text, where it and the sheet were changed to different things; else null. */
  readonly listText: string | null;
  /** The text as it was gathered, where it still stands anywhere. */
  readonly gathered: string | null;
  /** Null where the summary remembers nothing: its hidden sheet is gone. */
  readonly memory: FieldMemory | null;
}

/** A merged 全課 form. `memory` of a field is about the text that the parts came to, before any edit. */
export interface FormerMergedForm {
  readonly initiative: string;
  readonly fields: Readonly<Record<FieldId, FormerField>>;
}

export { readFormerSummary } from "./read-former-summary";
