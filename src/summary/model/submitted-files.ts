import type { Finding } from "../../checks/finding";
import { countBySeverity } from "../../checks/severity";
import type { Collection } from "../../gather/collection";
import { groupBy } from "../../workbook/group-by";
import type { SubmittedFile } from "./summary-model";

/** A row for each workbook that was read, in the order of the submissions. */
export function submittedFiles(
  { submissions, forms }: Collection,
  findings: readonly Finding[],
): readonly SubmittedFile[] {
  const formsOf = groupBy(
    forms.filter(({ origin }) => origin === "submitted"),
    ({ source }) => source.file,
  );
  const findingsOf = groupBy(findings, ({ file }) => file);
  return submissions.map(({ reading: { source, isSummary }, department }) => ({
    file: source.file,
    sha256: source.sha256,
    modified: source.modified,
    department,
    isSummary,
    forms: formsOf.get(source.file)?.length ?? 0,
    findingCounts: countBySeverity(findingsOf.get(source.file) ?? []),
  }));
}
