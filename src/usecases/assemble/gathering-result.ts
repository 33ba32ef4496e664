import type { Severity } from "../../checks/finding";
import type { ChosenText, Collection, RegisterEntry } from "../../gather/collection";
import type { Coverage, DepartmentCoverage } from "../../gather/register/coverage";
import type { ExpectedForms } from "../../gather/register/register-entries";
import type { PlanInitiative } from "../../plan/initiatives";
import type { PublishedForm, SummaryModel } from "../../summary/model/summary-model";
import { achievementResult, type AchievementResult } from "./achievement-result";
import { gatheringDifferences, type GatheringDifferences } from "./gathering-differences";
import type { Collected } from "./gather-snapshots";
import { otherYearsSentence } from "./other-years";
import type { Question } from "./questions";

export type { AchievementPart, AchievementResult } from "./achievement-result";
export type { NamedForm } from "./form-names";
export type { DepartmentDifferences, GatheringDifferences } from "./gathering-differences";

/** Everything that the result of a gathering shows, as data. */
export interface GatheringResult {
  /** Of the forms that there should be; one that has come with nothing written in it is not present. */
  readonly forms: { readonly present: number; readonly unwritten: number; readonly expected: number };
  /** What was counted by: 様式台帳, the plan's pairs of initiative and 課, or both. */
  readonly basis: ExpectedForms["basis"];
  /** 課 that 様式台帳 says nothing about. */
  readonly countedByPlan: readonly string[];
  /** Leaves of which there is a form, and all initiatives. */
  readonly initiatives: { readonly present: number; readonly expected: number };
  /** All forms that went in, those that nobody expected among them. */
  readonly gatheredForms: number;
  /** Why there are none: all that came is of another year; null: not so. */
  readonly otherYears: string | null;
  /** Forms without a place in the plan, printed last. */
  readonly unplacedForms: number;
  /** One for each 課 of the plan, in report order. */
  readonly departments: readonly DepartmentResult[];
  /** Null at the first gathering. */
  readonly changes: GatheringDifferences | null;
  readonly achievement: AchievementResult;
  /** What only a person can know, answered or not. */
  readonly questions: readonly Question[];
  /** How many such boxes were answered this time, and are settled until one of the texts changes. */
  readonly chosen: Readonly<Record<ChosenText, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface DepartmentResult {
  readonly department: string;
  /** handed-in: all that there should be; none: 未提出; optional: nothing has come and nothing had to. */
  readonly status: "handed-in" | "partly" | "none" | "optional";
  readonly present: number;
  readonly expected: number;
  readonly missing: readonly MissingForm[];
  /** Forms that have come as they were given out, with nothing written in them. */
  readonly unwritten: number;
  /** Forms with errors or warnings. */
  readonly toCorrect: number;
}

export interface MissingForm {
  readonly entry: RegisterEntry;
  readonly initiative: PlanInitiative;
  /** その2（一般廃棄物）, where there should be several of its initiative and 課; else "" or （件名）. */
  readonly which: string;
}

/** What a gathering came to. The same collection and findings give the same result. */
export function gatheringResult({ collection, model, questions }: Collected): GatheringResult {
  const { coverage } = model;
  return {
    forms: coverage.forms,
    basis: coverage.expected.basis,
    countedByPlan: coverage.expected.countedByPlan,
    initiatives: coverage.initiativeCount,
    gatheredForms: model.gatheredForms,
    otherYears: otherYearsSentence(collection),
    unplacedForms: model.unplacedForms,
    departments: coverage.departments.map((one) => departmentResult(one, model)),
    changes: gatheringDifferences(collection),
    achievement: achievementResult(collection, model.achievement),
    questions,
    chosen: chosenTexts(collection, model.forms),
    findings: model.findingCounts,
  };
}

function departmentResult(
  { department, hasHandedIn, present, expected }: DepartmentCoverage,
  { coverage, formsToCorrect }: SummaryModel,
): DepartmentResult {
  const missing = missingOf(department, coverage);
  const toCorrect = formsToCorrect.filter(({ key }) => key.department === department);
  return {
    department,
    status: !hasHandedIn ? (expected === 0 ? "optional" : "none") : present < expected ? "partly" : "handed-in",
    present,
    expected,
    missing,
    unwritten: expected - present - missing.length,
    toCorrect: toCorrect.length,
  };
}

/** Forms that one 課 should hand in and has not, in plan order. */
export function missingOf(department: string, { initiatives, expected }: Coverage): readonly MissingForm[] {
  return initiatives.flatMap(({ initiative, pairs }) =>
    pairs
      .filter((pair) => pair.department === department)
      .flatMap((pair) => pair.missing)
      .map((entry): MissingForm => {
        const siblings = expected.entries.filter(
          (other) => other.initiative === entry.initiative && other.department === department,
        );
        const number = siblings.length > 1 ? `その${entry.sequence}` : "";
        return { entry, initiative, which: number + (entry.subject === "" ? "" : `（${entry.subject}）`) };
      }),
  );
}

function chosenTexts(
  { chosenFields = [] }: Collection,
  published: readonly PublishedForm[],
): Readonly<Record<ChosenText, number>> {
  const choices = [
    ...chosenFields.map(({ choice }) => choice),
    ...published.flatMap(({ merged }) => Object.values(merged ?? {}).map(({ chosen }) => chosen?.choice ?? null)),
  ];
  const countOf = (choice: ChosenText): number => choices.filter((one) => one === choice).length;
  return { summary: countOf("summary"), submitted: countOf("submitted") };
}
