import { UNSETTLED } from "./count-words";
import type { AchievementCounts, AchievementStatistics, FormsOfAnswer } from "./summary-model";

/** 目標の達成 without an answer, or with one that is none of those to choose from. */
export const UNANSWERED = "未記入・その他";

/** Nobody needs to read of 未確定 where every form has one text. */
type Statistics = Pick<AchievementStatistics, "options" | "overall">;

function hasUnsettled({ overall }: Statistics): boolean {
  return overall.unsettled.count > 0;
}

/** The classes of answers, best first, what is none of the options last. */
export function answerNames(statistics: Statistics): readonly string[] {
  return [...statistics.options, ...(hasUnsettled(statistics) ? [UNSETTLED] : []), UNANSWERED];
}

/** One for each of {@link answerNames}. */
export function answersOf(counts: AchievementCounts, statistics: Statistics): readonly FormsOfAnswer[] {
  return [...counts.byOption, ...(hasUnsettled(statistics) ? [counts.unsettled] : []), counts.unanswered];
}
