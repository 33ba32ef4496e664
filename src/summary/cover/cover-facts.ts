import { formatSeverityCounts } from "../../checks/severity";
import { UNANSWERED } from "../achievement/achievement-table";
import type { AchievementStatistics, SummaryModel } from "../model/summary-model";
import { formatJapaneseTime } from "../sheet/japanese-time";

type Fact = readonly [label: string, content: string];

/** Whose forms these are, how complete they are and what is to be looked at, a line each. */
export function coverFacts(model: SummaryModel, assembledAt: string | null): readonly Fact[] {
  const { periodTitle, coverage, achievement, unplacedForms } = model;
  const { initiativeCount } = coverage;
  const missing = coverage.departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department);
  return [
    ["対象", periodTitle],
    ...(assembledAt === null ? [] : [["とりまとめ", formatJapaneseTime(assembledAt)] as const]),
    ["様式", formsFact(model)],
    ["取組", `${initiativeCount.expected}取組のうち ${initiativeCount.present}取組に様式があります。`],
    ["未提出の課", missing.length === 0 ? "ありません。" : missing.join("、")],
    ["目標の達成", achievementFact(achievement)],
    ["確認事項", findingsFact(model)],
    ...(unplacedForms === 0 ? [] : [["分類できない様式", `${unplacedForms}様式を最後に載せています。`] as const]),
    ...changesFact(model),
  ];
}

function formsFact({ gatheredForms, coverage: { expected, forms } }: SummaryModel): string {
  const counted = `${gatheredForms}様式を集めました。あるはずの${forms.expected}様式のうち${forms.present}様式が届いています。${
    forms.unwritten > 0 ? `ほかに${forms.unwritten}様式が、何も書かれないまま届いています。` : ""
  }`;
  switch (expected.basis) {
    case "register":
      return `${counted}（様式台帳で数えました。）`;
    case "plan":
      return `${counted}（様式台帳がないため、計画の取組と課の組を1様式として数えました。）`;
    case "mixed":
      return `${counted}（様式台帳で数えました。様式台帳にない${expected.countedByPlan.join("、")}は、計画の取組を1様式として数えました。）`;
  }
}

function achievementFact({ options, overall: { byOption, unanswered } }: AchievementStatistics): string {
  const answered = options.map((option, index) => `${option} ${byOption[index]?.count ?? 0}`);
  return [...answered, `${UNANSWERED} ${unanswered.count}`].join("、");
}

function findingsFact({ findings, findingCounts }: SummaryModel): string {
  return findings.length === 0 ? "問題は見つかりませんでした。" : formatSeverityCounts(findingCounts);
}

/** Nothing where nothing changed: gathering the same again then gives the same workbook, byte for byte. */
function changesFact({ changes }: SummaryModel): readonly Fact[] {
  if (!changes) return [];
  const { replaced, added, unchanged, kept, reclassified } = changes;
  if (replaced.length + added.length + kept.length + reclassified.length === 0) return [];
  return [
    [
      "前回から",
      `差し替え ${replaced.length}様式、新しく ${added.length}様式、変わらず ${unchanged.length}様式、今回は提出がなく残したもの ${kept.length}様式`,
    ],
  ];
}
