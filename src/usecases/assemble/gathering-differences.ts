import type { Collection, FormKey } from "../../gather/collection";
import { formNamer, type NamedForm } from "../../summary/model/form-names";

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
  readonly replaced: readonly NamedForm[];
  readonly added: readonly NamedForm[];
  /** Did not come this time, and stay. */
  readonly kept: readonly NamedForm[];
  readonly unchanged: readonly NamedForm[];
}

/** By 課, what a second gathering changed; null at the first. */
export function gatheringDifferences(collection: Collection): GatheringDifferences | null {
  const { changes, plan } = collection;
  if (!changes) return null;
  const nameOf = formNamer(collection);
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
      replaced: ofDepartment(replaced, department),
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
