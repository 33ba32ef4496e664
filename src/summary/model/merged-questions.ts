import type { Finding, RuleSeverities } from "../../checks/finding";
import { changedInBoth } from "../../checks/rules/changed-in-both";
import { mendedTwice } from "../../checks/rules/mended-twice";
import { runChecks } from "../../checks/run-checks";
import type { ChangedInBoth, Collection, EditedTwice } from "../../gather/collection";
import { publishForms, type PublishedForm } from "./published-forms";

/**
 * What is to be asked about the boxes of merged 全課 forms: gathering compares forms, and only here is known what the
 * parts of one come to. The rules are those for any other box.
 */
export function questionsAboutMerged(
  collection: Collection,
  severities: RuleSeverities,
  published: readonly PublishedForm[] = publishForms(collection),
): readonly Finding[] {
  const questions = mergedQuestions(published);
  if (questions.changedInBoth.length + questions.editedTwice.length === 0) return [];
  return runChecks({ ...collection, ...questions }, [changedInBoth, mendedTwice], severities);
}

/** The same questions as gathering puts them; each under the key of the form that leads the merged one. */
export function mergedQuestions(
  published: readonly PublishedForm[],
): Pick<Collection, "changedInBoth" | "editedTwice"> {
  const both: ChangedInBoth[] = [];
  const twice: EditedTwice[] = [];
  for (const { merged, parts } of published) {
    const [{ key, source }] = parts;
    for (const [field, box] of Object.entries(merged ?? {})) {
      const place = { key, field, source };
      if (box.changedInBoth !== null) {
        both.push({ ...place, summaryText: box.text ?? "", submittedText: box.changedInBoth });
      }
      if (box.editedTwice !== null) twice.push({ ...place, sheetText: box.text ?? "", listText: box.editedTwice });
    }
  }
  return { changedInBoth: both, editedTwice: twice };
}
