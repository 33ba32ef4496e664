import type { GatheredForm } from "../gather/collection";
import { groupBy } from "../workbook/group-by";

/** Forms of one file that are alike in what is to be said of them: it is said once, at the first of them. */
export interface AlikeForms {
  readonly first: GatheredForm;
  readonly count: number;
}

/** Forms handed in, by file and by `keyOf`; those of which it is "" are left out. */
export function alikeInFile(
  forms: readonly GatheredForm[],
  keyOf: (form: GatheredForm) => string,
): readonly AlikeForms[] {
  const named = forms
    .filter(({ origin }) => origin !== "kept")
    .flatMap((form) => {
      const key = keyOf(form);
      return key === "" ? [] : [{ form, key: `${form.source.file}\n${key}` }];
    });
  return Array.from(groupBy(named, ({ key }) => key).values(), (group) => ({
    first: group[0].form,
    count: group.length,
  }));
}
