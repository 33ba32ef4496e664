import type { Finding, RuleSeverities } from "../../checks/finding";
import { changedInBoth } from "../../checks/rules/changed-in-both";
import { mendedTwice } from "../../checks/rules/mended-twice";
import { runChecks } from "../../checks/run-checks";
import type { ChangedInBoth, Collection, EditedTwice } from "../../gather/collection";
import type { MergedQuestions, PublishedForm } from "./summary-model";

/**
 * What is to be asked about the fields of merged 全課 forms: gathering compares forms, and only here is known what the parts
 * of one come to.
 */
export function mergedQuestions(published: readonly PublishedForm[]): MergedQuestions {
  const both: ChangedInBoth[] = [];
  const twice: EditedTwice[] = [];
  for (const { merged, parts } of published) {
    const [{ key, source }] = parts;
    for (const [field, resolved] of Object.entries(merged ?? {})) {
      const place = { key, field, source };
      if (resolved.changedInBoth !== null) {
        both.push({ ...place, summaryText: resolved.text ?? "", submittedText: resolved.changedInBoth });
      }
      if (resolved.editedTwice !== null)
        twice.push({ ...place, sheetText: resolved.text ?? "", listText: resolved.editedTwice });
    }
  }
  return { changedInBoth: both, editedTwice: twice };
}

/** The same questions as findings: the rules are those for any other field. */
export function findingsAboutMerged(
  collection: Collection,
  questions: MergedQuestions,
  severities: RuleSeverities,
): readonly Finding[] {
  if (questions.changedInBoth.length + questions.editedTwice.length === 0) return [];
  return runChecks({ ...collection, ...questions }, [changedInBoth, mendedTwice], severities);
}
