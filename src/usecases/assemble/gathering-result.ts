import { nameInitiative } from "../../plan/initiatives";
import type { Severity } from "../../checks/finding";
import type { ChosenText, Collection, RegisterEntry } from "../../gather/collection";
import { firstArrived, type Coverage, type DepartmentStatus } from "../../gather/register/coverage";
import type { PlanInitiative } from "../../plan/initiatives";
import { countLabels } from "../../summary/model/count-words";
import type {
  CountedLine,
  DepartmentCounts,
  NamedCounts,
  PublishedForm,
  SummaryCounts,
  SummaryModel,
} from "../../summary/model/summary-model";
import { achievementResult, type AchievementResult } from "./achievement-result";
import { gatheringDifferences, type GatheringDifferences } from "./gathering-differences";
import type { Collected } from "./gather-snapshots";
import { otherYearsSentence } from "./other-years";
import type { Question } from "./questions";

export type { AchievementPart, AchievementResult } from "./achievement-result";
export type { NamedForm } from "../../summary/model/form-names";
export type { DepartmentDifferences, GatheringDifferences, ReplacedForm } from "./gathering-differences";

/** Everything that the result of a gathering shows, as data. */
export interface GatheringResult {
  /** Every number of forms, as the list that it counts; the words for them are in `summary/model/count-words`. */
  readonly counts: SummaryCounts;
  /** Of the forms that there should be: how long some of these lists are. */
  readonly forms: CountedForms;
  /** What was counted by: 様式台帳, the plan's pairs of initiative and 課, or both. */
  readonly basis: SummaryCounts["basis"];
  /** Leaves of which there is a form, and all initiatives. */
  readonly initiatives: {
    readonly present: number;
    readonly expected: number;
    /** All of them, those of which nothing has come first; of the others, the first form that has. */
    readonly list: readonly CountedLine[];
  };
  /** All forms that are in the summary, those that nobody expected among them. */
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

/** present + earlier + unwritten + what is missing = expected. */
export interface CountedForms {
  readonly present: number;
  /** Forms that have come for an earlier period only. */
  readonly earlier: number;
  /** Forms that have come with nothing reported in them. */
  readonly unwritten: number;
  readonly expected: number;
}

export interface DepartmentResult extends CountedForms {
  readonly department: string;
  readonly status: DepartmentStatus;
  readonly counts: DepartmentCounts;
  readonly missing: readonly MissingForm[];
  /** Forms with errors or warnings; two texts of one form are one. */
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
    counts: model.counts,
    forms: countedForms(model.counts),
    basis: model.counts.basis,
    initiatives: { ...coverage.initiativeCount, list: initiativeLines(coverage) },
    gatheredForms: model.counts.gathered,
    otherYears: otherYearsSentence(collection),
    unplacedForms: model.unplacedForms,
    departments: model.departments.map((one) => departmentResult(one, model)),
    changes: gatheringDifferences(collection),
    achievement: achievementResult(collection, model.achievement),
    questions,
    chosen: chosenTexts(collection, model.forms),
    findings: model.findingCounts,
  };
}

function initiativeLines({ initiatives }: Coverage): readonly CountedLine[] {
  const lines = initiatives.map((one): CountedLine => {
    const form = firstArrived(one);
    const name = nameInitiative(one.initiative);
    const source = form?.texts[0].source ?? null;
    return { key: form?.key ?? null, name, department: null, source, note: form ? countLabels.arrived : "" };
  });
  return [...lines.filter(({ key }) => key === null), ...lines.filter(({ key }) => key !== null)];
}

function countedForms({ arrived, earlier, unwritten, expected }: NamedCounts): CountedForms {
  return {
    present: arrived.length,
    earlier: earlier.length,
    unwritten: unwritten.length,
    expected: expected.length,
  };
}

function departmentResult(counts: DepartmentCounts, { coverage, formsToCorrect }: SummaryModel): DepartmentResult {
  const { department, status } = counts;
  const toCorrect = formsToCorrect.filter(({ key }) => key.department === department);
  return {
    department,
    status,
    counts,
    ...countedForms(counts),
    missing: missingOf(department, coverage),
    toCorrect: new Set(toCorrect.map(({ key }) => JSON.stringify([key.initiative, key.sequence]))).size,
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
