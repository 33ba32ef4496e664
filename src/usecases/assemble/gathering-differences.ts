import type { FieldId } from "../../form/definition";
import type { Collection, FormKey } from "../../gather/collection";
import { keyTextOf } from "../../gather/form-key-text";
import { formNamer, type NamedForm } from "../../summary/model/form-names";
import { groupBy } from "../../workbook/group-by";

/** What has become of the former summary. */
export interface GatheringDifferences {
  /** Only 課 of which there is a form, in report order; what is nobody's last, under null. */
  readonly departments: readonly DepartmentDifferences[];
  readonly replaced: number;
  readonly added: number;
  readonly kept: number;
  readonly unchanged: number;
}

export interface DepartmentDifferences {
  readonly department: string | null;
  /** Came again with another text, or under another initiative or 課. */
  readonly replaced: readonly ReplacedForm[];
  readonly added: readonly NamedForm[];
  /** Did not come this time, and stay. */
  readonly kept: readonly NamedForm[];
  readonly unchanged: readonly NamedForm[];
}

export interface ReplacedForm extends NamedForm {
  /** The fields that say something else now, in the order of the form. */
  readonly fields: readonly ReplacedText[];
}

export interface ReplacedText {
  readonly field: FieldId;
  /** 「前期」 */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** By 課, what a second gathering changed; null at the first. */
export function gatheringDifferences(collection: Collection): GatheringDifferences | null {
  const { changes, plan, changedTexts = [], definition } = collection;
  if (!changes) return null;
  const nameOf = formNamer(collection);
  const textsOf = groupBy(changedTexts, ({ key }) => keyTextOf(key));
  const withTexts = (form: NamedForm): ReplacedForm => ({
    ...form,
    fields: definition.fields.flatMap(({ id, listHeader: title }) =>
      (textsOf.get(keyTextOf(form.key)) ?? [])
        .filter(({ field }) => field === id)
        .map(({ field, before, after }) => ({ field, title, before, after })),
    ),
  });
  const replaced = [...changes.replaced, ...changes.reclassified.map(({ submitted }) => submitted)];
  const { added, kept, unchanged } = changes;
  const all = [...replaced, ...added, ...kept, ...unchanged];
  const others = [...new Set(all.map(({ department }) => department))].filter(
    (department) => department === null || !plan.departments.includes(department),
  );
  const ofDepartment = (keys: readonly FormKey[], department: string | null): readonly NamedForm[] =>
    keys.filter((key) => key.department === department).map(nameOf);
  const departments = [...plan.departments, ...others.filter((name) => name !== null), null].map(
    (department): DepartmentDifferences => ({
      department,
      replaced: ofDepartment(replaced, department).map(withTexts),
      added: ofDepartment(added, department),
      kept: ofDepartment(kept, department),
      unchanged: ofDepartment(unchanged, department),
    }),
  );
  return {
    departments: departments.filter((one) => all.some(({ department }) => department === one.department)),
    replaced: replaced.length,
    added: added.length,
    kept: kept.length,
    unchanged: unchanged.length,
  };
}
