import type { FieldId } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import { comparisonKey } from "../workbook/comparison-key";

/** Whatever it is compared by, one of these is seen. */
const CERTAINLY_SEEN = /[\w\p{Script=Hiragana}\p{Script=Han}]/u;

/** Nothing but white space and invisible characters; also a field that is not there. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || (!CERTAINLY_SEEN.test(text) && comparisonKey(text) === "");
}

/** Not filled in, while the form's own words to who fills it in still stand there. */
export function isLeftToPrompt({ texts, reading, edited }: GatheredForm, field: FieldId): boolean {
  return isBlank(texts[field]) && !isBlank(reading.fields[field]?.text) && !(field in edited);
}
