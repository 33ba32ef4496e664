import { countLabels } from "../../summary/model/count-words";
import type { CountedLine, NamedCounts } from "../../summary/model/summary-model";
import type { GatheringResult } from "../../usecases/assemble/gathering-result";
import type { BarPlace, BarRow, StackedBarsData } from "../charts/bars";
import { messages } from "./messages";

const { coming } = messages.files;
const OVERALL = "overall";

type Counted = Pick<GatheringResult, "counts" | "departments">;

const tones = { arrived: "done", earlier: "fair", unwritten: "fair", missing: "none" } as const;
type Series = keyof typeof tones;
const allSeries = ["arrived", "earlier", "unwritten", "missing"] as const satisfies readonly Series[];

/** 提出状況 as bars: of the forms that there should be, how many have come, by 課. */
export function comingBars({ counts, departments }: Counted): StackedBarsData {
  return {
    label: coming.chart,
    // 前期のみ and 未記入 are rare: they are explained where there are such.
    series: allSeries
      .filter((series) => series === "arrived" || series === "missing" || counts[series].length > 0)
      .map((series) => ({
        id: series,
        name: countLabels[series],
        tone: tones[series],
        count: counts[series].length,
      })),
    rows: [
      rowOf(OVERALL, coming.overall, counts),
      ...departments.map((one) => rowOf(one.department, one.department, one.counts)),
    ],
  };
}

function rowOf(id: string, name: string, counts: NamedCounts): BarRow {
  const [present, expected] = [counts.arrived.length, counts.expected.length];
  return {
    id,
    name,
    figure: coming.figure(present, expected),
    spoken: coming.row(name, present, expected),
    parts: allSeries.map((series) => ({
      series,
      count: counts[series].length,
      spoken: coming.part(name, countLabels[series], counts[series].length),
      canOpen: true,
    })),
  };
}

/** What a part of these bars counts, and what that is called; null: there is no such part any more. */
export function partOf(
  { row, series: id }: BarPlace,
  { counts, departments }: Counted,
): { readonly name: string; readonly series: Series; readonly forms: readonly CountedLine[] } | null {
  const ofRow = row === OVERALL ? counts : departments.find(({ department }) => department === row)?.counts;
  const series = allSeries.find((one) => one === id);
  if (!ofRow || !series || ofRow[series].length === 0) return null;
  return { name: row === OVERALL ? coming.overall : row, series, forms: ofRow[series] };
}
