import type { DepartmentResult, GatheringResult, MissingForm } from "../../usecases/assemble/gathering-result";
import type { BarRow, StackedBarsData } from "../charts/bars";
import { messages } from "./messages";

const { coming } = messages.files;
const OVERALL = "overall";

/** 提出状況 as bars: of the forms that there should be, how many have come, by 課. */
export function comingBars({ forms, departments }: Pick<GatheringResult, "forms" | "departments">): StackedBarsData {
  const missing = departments.reduce((sum, one) => sum + one.missing.length, 0);
  const { present, earlier, unwritten } = forms;
  const all = [
    { series: "present", name: coming.series.present, tone: "done", count: present },
    { series: "earlier", name: coming.series.earlier, tone: "fair", count: earlier },
    { series: "unwritten", name: coming.series.unwritten, tone: "fair", count: unwritten },
    { series: "missing", name: coming.series.missing, tone: "none", count: missing },
  ] as const;
  return {
    label: coming.chart,
    // 前期のみ and 白紙 are rare: they are explained where there are such.
    series: all
      .filter(({ series, count }) => series === "present" || series === "missing" || count > 0)
      .map(({ series, ...one }) => ({ id: series, ...one })),
    rows: [
      rowOf(OVERALL, coming.overall, { present, expected: forms.expected, earlier, unwritten, missing }),
      ...departments.map((one) => rowOf(one.department, one.department, { ...one, missing: one.missing.length })),
    ],
  };
}

function rowOf(
  id: string,
  name: string,
  counts: Pick<DepartmentResult, "present" | "expected" | "earlier" | "unwritten"> & { readonly missing: number },
): BarRow {
  const { present, expected } = counts;
  return {
    id,
    name,
    figure: coming.figure(present, expected),
    spoken: coming.row(name, present, expected),
    parts: (["present", "earlier", "unwritten", "missing"] as const).map((series) => ({
      series,
      count: counts[series],
      spoken: coming.part(name, coming.series[series], counts[series]),
      // Who has come is in the files above; who has not is named nowhere else.
      canOpen: series === "missing",
    })),
  };
}

/** What a part of these bars counts: forms that have not come. */
export function missingOfRow(
  row: string,
  departments: readonly DepartmentResult[],
): readonly (MissingForm & { readonly department: string })[] {
  return departments
    .filter(({ department }) => row === OVERALL || department === row)
    .flatMap(({ department, missing }) => missing.map((form) => ({ department, ...form })));
}

/** 全体, or the 課. */
export function nameOfRow(row: string): string {
  return row === OVERALL ? coming.overall : row;
}
