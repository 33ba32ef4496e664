import { formatSeverityCounts } from "../../checks/severity";
import { answerNames, answersOf } from "../model/achievement-answers";
import {
  basisSentence,
  changesSentence,
  changesSinceSentence,
  countsSentence,
  countTitles,
  departmentStatuses,
  gatheredSentence,
  initiativesSentence,
  notesOfFindings,
} from "../model/count-words";
import type { DepartmentCounts, SummaryModel } from "../model/summary-model";
import { formatJapaneseTime } from "../sheet/japanese-time";

type Fact = readonly [label: string, content: string];

/** Whose forms these are, how complete they are and what is to be looked at, a line each. */
export function coverFacts(model: SummaryModel, assembledAt: string | null): readonly Fact[] {
  const { periodTitle, coverage, counts, unplacedForms } = model;
  return [
    ["対象", periodTitle],
    ...(assembledAt === null ? [] : [["とりまとめ", formatJapaneseTime(assembledAt)] as const]),
    ["様式", `${countsSentence(counts)}（${basisSentence(counts)}）`],
    [countTitles.gathered, gatheredSentence(counts)],
    ...(counts.leftOut.length === 0
      ? []
      : [[countTitles.leftOut, `${counts.leftOut.length}様式。理由は提出状況にあります。`] as const]),
    ["取組", initiativesSentence(coverage)],
    ...departmentFacts(model.departments),
    ["目標の達成", achievementFact(model)],
    ["確認事項", findingsFact(model)],
    ...(unplacedForms === 0 ? [] : [["分類できない様式", `${unplacedForms}様式を最後に載せています。`] as const]),
    ...changesFact(model),
    ...changesSinceFact(model),
  ];
}

/** Who has not handed in; who owes nothing is not among them, nor is who sent a file that cannot be read. */
function departmentFacts(departments: readonly DepartmentCounts[]): readonly Fact[] {
  const named = (status: DepartmentCounts["status"]): readonly string[] =>
    departments.filter((one) => one.status === status).map(({ department }) => department);
  const owing = departments
    .filter(({ missing, status }) => missing.length > 0 && status === "partly")
    .map(({ department, missing }) => `${department} ${missing.length}`);
  const factsWhereAny = (label: string, names: readonly string[]): readonly Fact[] =>
    names.length === 0 ? [] : [[label, names.join("、")]];
  return [
    [`${departmentStatuses.none}の課`, named("none").join("、") || "ありません。"],
    ...factsWhereAny("一部が足りない課", owing),
    ...factsWhereAny(`${departmentStatuses.unreadable}の課`, named("unreadable")),
    ...factsWhereAny(`${departmentStatuses.optional}の課`, named("optional")),
  ];
}

function achievementFact({ achievement }: SummaryModel): string {
  const answers = answersOf(achievement.overall, achievement);
  const said = answerNames(achievement).map((name, index) => `${name} ${answers[index]?.count ?? 0}`);
  return `${said.join("、")}（全課の取組を1件と数えて、計${achievement.overall.total}件）`;
}

function findingsFact(model: SummaryModel): string {
  if (model.findings.length === 0) return "問題は見つかりませんでした。";
  return formatSeverityCounts(model.findingCounts) + notesOfFindings(model);
}

/** Nothing where nothing changed: gathering the same again then gives the same workbook, byte for byte. */
function changesFact({ changes }: SummaryModel): readonly Fact[] {
  if (!changes) return [];
  const { replaced, added, kept, reclassified } = changes;
  if (replaced.length + added.length + kept.length + reclassified.length === 0) return [];
  return [["前回から", changesSentence(changes)]];
}

/** What changed since the period before; nothing where nobody knows. */
function changesSinceFact(model: SummaryModel): readonly Fact[] {
  return model.changesSince ? [["変更点", changesSinceSentence(model)]] : [];
}
