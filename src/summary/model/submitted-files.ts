import type { Finding } from "../../checks/finding";
import { findGathered } from "../../checks/find-gathered";
import { countBySeverity } from "../../checks/severity";
import type { Collection, ExcludedForm, RecognisedWorkbook } from "../../gather/collection";
import { groupBy } from "../../workbook/group-by";
import type { BesideFiles, FileStanding, SubmittedFile } from "./summary-model";

/** A row for each workbook that was read, in the order of the submissions. */
export function submittedFiles(collection: Collection, findings: readonly Finding[]): readonly SubmittedFile[] {
  const { submissions, forms, excluded } = collection;
  const formsOf = groupBy(
    forms.filter(({ origin }) => origin === "submitted"),
    ({ source }) => source.file,
  );
  const excludedOf = groupBy(excluded, ({ source }) => source.file);
  const findingsOf = groupBy(findings, ({ file }) => file);
  /** The first file of the same bytes. */
  const firstOf = new Map<string, string>();
  const standingOf = ({ source, isSummary }: RecognisedWorkbook): FileStanding => {
    if (isSummary) return { type: "summary" };
    const { file, sha256 } = source;
    const first = sha256 === null ? undefined : firstOf.get(sha256);
    if (sha256 !== null && first === undefined) firstOf.set(sha256, file);
    const hasForms = (formsOf.get(file) ?? []).length > 0;
    if (hasForms) return { type: "gathered" };
    if (first !== undefined) return { type: "same-file", of: first };
    return standingOfExcluded(excludedOf.get(file) ?? [], collection);
  };
  return submissions.map(({ reading, reading: { source, isSummary }, department }) => ({
    file: source.file,
    sha256: source.sha256,
    modified: source.modified,
    department,
    isSummary,
    forms: formsOf.get(source.file)?.length ?? 0,
    standing: standingOf(reading),
    findingCounts: countBySeverity(findingsOf.get(source.file) ?? []),
  }));
}

/** What is in the numbers of the whole and in no file's row; `gathered` forms are in the summary. */
export function besideFiles(
  files: readonly SubmittedFile[],
  { forms }: Collection,
  gathered: number,
  findings: readonly Finding[],
): BesideFiles {
  const named = new Set(files.map(({ file }) => file));
  return {
    kept: forms.length - files.reduce((sum, file) => sum + file.forms, 0),
    furtherTexts: forms.length - gathered,
    findingCounts: countBySeverity(findings.filter(({ file }) => !named.has(file))),
  };
}

/** Of a file of which no form went in. An optional form handed back blank is no reason of its own. */
function standingOfExcluded(excluded: readonly ExcludedForm[], collection: Collection): FileStanding {
  const [first, ...others] = excluded.filter(({ reason }) => reason !== "optional-blank");
  if (!first || others.some(({ reason }) => reason !== first.reason)) return { type: "gathered" };
  if (first.reason === "superseded") return { type: "superseded" };
  const isCopy = first.reason === "identical-copy" && first.copyOf !== null;
  const original = isCopy ? findGathered(collection, first.copyOf, first.original) : null;
  return original ? { type: "same-file", of: original.source.file } : { type: "gathered" };
}
