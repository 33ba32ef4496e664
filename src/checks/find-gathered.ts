import type { Collection, FormKey, FormSource, GatheredForm } from "../gather/collection";

/** The gathered form of that key; of two texts for one form, the one from `source`. */
export function findGathered({ forms }: Collection, key: FormKey, source?: FormSource): GatheredForm | null {
  const same = forms.filter(
    (form) =>
      form.key.initiative === key.initiative &&
      form.key.department === key.department &&
      form.key.sequence === key.sequence,
  );
  const fromSource = same.find((form) => form.source.file === source?.file && form.source.sheet === source.sheet);
  return fromSource ?? same[0] ?? null;
}
