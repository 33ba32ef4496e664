import type { Collection, RegisterEntry } from "../gather/collection";
import { coverageOf } from "../gather/register/coverage";

/** A form that should exist and does not. */
export interface FormNotHandedIn {
  readonly entry: RegisterEntry;
  /** The only one expected of its initiative and 課. */
  readonly isOnlyOne: boolean;
}

/** Expected forms that are missing from a 課 which has handed something in. */
export function formsNotHandedIn(collection: Collection): readonly FormNotHandedIn[] {
  const coverage = coverageOf(collection);
  const handedIn = departmentsHandedIn(collection);
  return coverage.initiatives.flatMap(({ initiative, pairs }) =>
    pairs
      .filter(({ department }) => handedIn.has(department))
      .flatMap(({ department, missing }) => {
        const wanted = coverage.expected.entries.filter(
          (entry) => entry.initiative === initiative.code && entry.department === department,
        );
        return missing.map((entry): FormNotHandedIn => ({ entry, isOnlyOne: wanted.length === 1 }));
      }),
  );
}

/**
 * 課 of which a workbook has come; where a workbook belongs to no one 課, the 課 of its forms. A form that names
 * another 課 than its workbook's is more often a typing error than that 課's submission.
 */
function departmentsHandedIn({ submissions, forms }: Collection): ReadonlySet<string> {
  const own = submissions.filter(({ reading }) => !reading.isSummary);
  const shared = new Set(own.filter(({ department }) => department === null).map(({ reading }) => reading.source.file));
  const byForms = forms.filter(({ origin, source }) => origin === "submitted" && shared.has(source.file));
  return new Set(
    [...own.map(({ department }) => department), ...byForms.map(({ key }) => key.department)].filter(
      (department) => department !== null,
    ),
  );
}
