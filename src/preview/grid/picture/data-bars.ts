import { contains, parseArea, type Area } from "../../../workbook/address";
import { placeOf, type BookConditionalRule, type BookValue } from "../../../xlsx/book";
import type { HostSheet } from "../../host/model/workbook";

export interface DataBar {
  /** Of the cell's width. */
  readonly share: number;
  readonly color: string;
}

interface Scale {
  readonly areas: readonly Area[];
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

type Bound = NonNullable<BookConditionalRule["dataBar"]>["cfvo"][number];

/** データ バー of a sheet's conditional formats. */
export class DataBars {
  readonly #scales: readonly Scale[];

  constructor(sheet: HostSheet) {
    this.#scales = sheet.data.conditionalRules.flatMap((rule) => scaleOf(sheet, rule) ?? []);
  }

  get isAny(): boolean {
    return this.#scales.length > 0;
  }

  at(row: number, column: number, value: BookValue): DataBar | null {
    if (typeof value !== "number") return null;
    const scale = this.#scales.find(({ areas }) => areas.some((area) => contains(area, { row, column })));
    if (!scale || scale.high <= scale.low) return null;
    const share = Math.min(1, Math.max(0, (value - scale.low) / (scale.high - scale.low)));
    return share === 0 ? null : { share, color: scale.color };
  }
}

function scaleOf(sheet: HostSheet, { range, dataBar }: BookConditionalRule): Scale | null {
  if (!dataBar) return null;
  const areas = range.split(/[ ,]+/u).flatMap((part) => parseArea(part.replaceAll("$", "")) ?? []);
  const numbers: number[] = [];
  for (const [key, { value }] of sheet.data.cells) {
    if (typeof value === "number" && areas.some((area) => contains(area, placeOf(key)))) numbers.push(value);
  }
  if (numbers.length === 0) return null;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const [from, to] = dataBar.cfvo;
  return {
    areas,
    low: bound(from, Math.min(0, least), least, most),
    high: bound(to, most, least, most),
    color: `#${dataBar.color.slice(-6)}`,
  };
}

function bound(from: Bound | undefined, automatic: number, least: number, most: number): number {
  const value = Number(from?.value);
  if (from === undefined || Number.isNaN(value)) return automatic;
  switch (from.type) {
    case "num":
      return value;
    case "percent":
    case "percentile":
      return least + ((most - least) * value) / 100;
    case "min":
    case "max":
      return automatic;
  }
}
