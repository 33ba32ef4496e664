import type { FieldId } from "../form/definition";
import type { FormKey, FormSource } from "./collection";
import type { FormRegister } from "./register";

/** What a summary assembled before holds, as 総務課 left it. */
export interface FormerSummary {
  readonly file: string;
  readonly forms: readonly FormerForm[];
  readonly register: FormRegister | null;
}

export interface FormerForm {
  readonly key: FormKey;
  readonly source: FormSource;
  /** As the summary shows it now. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** SHA-256 of each box's text as it was gathered. */
  readonly gatheredHashes: Readonly<Record<FieldId, string | null>>;
}
