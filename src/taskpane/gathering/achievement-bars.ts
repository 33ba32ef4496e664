import type { BarPart, BarRow, StackedBarsData, Tone } from "../charts/bars";
import type { AchievementPart, AchievementResult } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";

const OVERALL = "overall";

/** 達成状況 as bars: all together, then 課 by 課. */
export function achievementBars({ options, overall, departments }: AchievementResult): StackedBarsData {
  const named = [
    { id: OVERALL, name: messages.result.overall, parts: overall },
    ...departments.map(({ department, parts }) => ({
      id: departmentId(department),
      name: department ?? messages.result.nobody,
      parts,
    })),
  ];
  return {
    label: messages.result.achievementChart,
    series: overall
      // Who has answered everything need not be told what an empty answer looks like.
      .filter(({ option, count }) => option !== null || count > 0)
      .map(({ option, count }) => ({
        id: seriesId(option),
        name: option ?? messages.result.noAnswer,
        tone: toneOf(option, options),
        count,
      })),
    rows: named.map(({ id, name, parts }) => rowOf(id, name, parts)),
  };
}

function rowOf(id: string, name: string, parts: readonly AchievementPart[]): BarRow {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return {
    id,
    name,
    figure: String(total),
    spoken: messages.result.barRow(name, total),
    parts: parts.map(({ option, count }): BarPart => ({
      series: seriesId(option),
      count,
      spoken: messages.result.part(name, option ?? messages.result.noAnswer, count),
      canOpen: true,
    })),
  };
}

/** The part of a bar, with the forms that it counts. */
export function findPart(
  { overall, departments }: AchievementResult,
  place: { readonly row: string; readonly series: string },
): { readonly name: string; readonly part: AchievementPart } | null {
  const department = departments.find((one) => departmentId(one.department) === place.row);
  if (!department && place.row !== OVERALL) return null;
  const part = (department?.parts ?? overall).find(({ option }) => seriesId(option) === place.series);
  if (!part) return null;
  return { name: department ? (department.department ?? messages.result.nobody) : messages.result.overall, part };
}

function departmentId(department: string | null): string {
  return `department/${department ?? ""}`;
}

function seriesId(option: string | null): string {
  return option === null ? "none" : `option/${option}`;
}

/** The first answer is the best one, the last the poorest, what lies between in between. */
function toneOf(option: string | null, options: AchievementResult["options"]): Tone {
  if (option === null) return "none";
  const answers = options.filter((one) => one !== null);
  const index = answers.indexOf(option);
  if (index === 0) return "good";
  return index > 1 && index === answers.length - 1 ? "poor" : "fair";
}
