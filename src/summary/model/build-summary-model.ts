import type { Finding, RuleSeverities } from "../../checks/finding";
import { worstFirst } from "../../checks/finding-order";
import { countBySeverity } from "../../checks/severity";
import { titleOfPeriod } from "../../form/definition";
import type { Collection } from "../../gather/collection";
import { coverageOf } from "../../gather/register/coverage";
import { registerFromCollection } from "../../gather/register/register-entries";
import { achievementStatistics } from "./achievement";
import { changesSince } from "./changes-since";
import { departmentCounts, summaryCounts } from "./form-counts";
import { initiativeProgress } from "./initiative-progress";
import { listForms } from "./listed-forms";
import { findingsAboutMerged, mergedQuestions } from "./merged-questions";
import { notGathered } from "./not-gathered";
import { publishForms } from "./published-forms";
import { besideFiles, submittedFiles } from "./submitted-files";
import { formsToCorrect, notesOfFiles, placeFindings } from "./summary-findings";
import type { SummaryModel } from "./summary-model";

/**
 * What the summary of a collection says. `checked` is what the rules found in it; what is to be asked about merged 全課
 * forms comes to that here, where they are merged, with the town's `severities`. The same collection and findings give the
 * same model.
 */
export function buildSummaryModel(
  collection: Collection,
  checked: readonly Finding[],
  severities: RuleSeverities,
): SummaryModel {
  const { plan, definition, period, unreadable, changes } = collection;
  const forms = publishForms(collection);
  const listed = listForms(forms, plan, definition);
  const questions = mergedQuestions(forms);
  const allFindings = [...checked, ...findingsAboutMerged(collection, questions, severities)];
  const findings = placeFindings(worstFirst(allFindings), collection, listed);
  const toCorrect = formsToCorrect(findings);
  const coverage = coverageOf(collection);
  const left = notGathered(collection);
  const counts = summaryCounts(collection, coverage, left);
  const files = submittedFiles(collection, allFindings);
  return {
    plan,
    definition,
    periodTitle: titleOfPeriod(period, definition),
    forms,
    listed,
    counts,
    departments: departmentCounts(collection, coverage),
    unplacedForms: forms.filter(({ place }) => place === null).length,
    coverage,
    initiatives: initiativeProgress(coverage, listed, toCorrect),
    formsToCorrect: toCorrect,
    achievement: achievementStatistics(listed, plan, definition),
    findings,
    notes: notesOfFiles(findings),
    findingCounts: countBySeverity(allFindings),
    mergedQuestions: questions,
    files,
    besideFiles: besideFiles(files, collection, counts.gathered, allFindings),
    unreadable,
    notGathered: left,
    changes,
    register: registerFromCollection(collection),
    changesSince: changesSince(collection, forms),
  };
}
