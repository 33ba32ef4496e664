import type { Collection } from "../gather/collection";
import type { RegisterEntry } from "../gather/register";
import { expectedForms } from "../gather/register-entries";
import { findInitiative } from "../plan/initiatives";

/** A form that there should be and that is not there. */
export interface MissingForm {
  readonly entry: RegisterEntry;
  /** The only one that there should be of its leaf and 課. */
  readonly isOnlyOne: boolean;
}

/**
 * What is missing of the forms that there should be, whoever handed in and whoever did not. On a 全課 leaf only the
 * とりまとめ課's is ever missing, also where 様式台帳 has others: they may or may not come.
 */
export function missingForms(collection: Collection): readonly MissingForm[] {
  const { plan, forms } = collection;
  const { entries } = expectedForms(collection);
  return entries.flatMap((entry): readonly MissingForm[] => {
    const { initiative, department, sequence } = entry;
    const leaf = findInitiative(plan, initiative)?.initiative;
    if (leaf?.allDepartments && leaf.leadDepartment !== department) return [];
    const ofPair = entries.filter((other) => other.initiative === initiative && other.department === department);
    const there = new Set(
      forms
        .filter(({ key }) => key.initiative === initiative)
        .filter(({ key, reading }) => key.department === department || reading.departments.named.includes(department))
        .map(({ key }) => key.sequence),
    );
    // A form under another その n than 様式台帳 has stands for one that it lacks: only too few are too few.
    const lacking = ofPair
      .filter((other) => !there.has(other.sequence))
      .slice(0, Math.max(0, ofPair.length - there.size));
    const isMissing = lacking.some((other) => other.sequence === sequence);
    return isMissing ? [{ entry, isOnlyOne: ofPair.length === 1 }] : [];
  });
}

/** 課 of which anything was handed in: by the workbook, or, where a workbook is nobody's in particular, by its forms. */
export function departmentsHandedIn({ submissions, forms }: Collection): ReadonlySet<string> {
  const own = submissions.filter(({ reading }) => !reading.isSummary);
  const shared = new Set(own.filter(({ department }) => department === null).map(({ reading }) => reading.source.file));
  const byForms = forms.filter(({ origin, source }) => origin === "submitted" && shared.has(source.file));
  return new Set(
    [...own.map(({ department }) => department), ...byForms.map(({ key }) => key.department)].filter(
      (department) => department !== null,
    ),
  );
}
