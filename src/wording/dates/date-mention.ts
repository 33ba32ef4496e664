import type { EraName } from "../../plan/eras";
import type { Span } from "../quoted";

/** 令和5年, R5, 2023年度, as it is typed. */
export interface TypedYear extends Span {
  /** "western" where no era is named; 大正 and 明治 are "older". */
  readonly era: EraName | "western" | "older";
  /** Of the era; the western year where none is named. */
  readonly number: number;
  /** 年度: from April to March. */
  readonly isFiscal: boolean;
  /** The same year said once more in brackets: 令和5年（2023年）. */
  readonly alias: TypedYear | null;
}

/** A day, a month or a year, as far as it is typed. */
export interface DatePoint extends Span {
  /** Null where none is typed, neither here nor before it in the same list or range. */
  readonly year: TypedYear | null;
  /** As typed: it can be 13. Null where only a year is typed. */
  readonly month: number | null;
  /** As typed: it can be 31 in November. */
  readonly day: number | null;
  /** 上旬, 中旬, 下旬, 末 */
  readonly part: "early" | "middle" | "late" | null;
  /** 0 for 日曜日, where it is typed. */
  readonly weekday: number | null;
}

/** One date, where both are the same point; a range; one that is open on a side: 「11月～」. */
export interface DateRange {
  readonly first: DatePoint | null;
  readonly last: DatePoint | null;
}

/** What a word beside a date makes of it. */
export type Attachment =
  /** 頃 */
  | "about"
  /** 現在, 時点 */
  | "as-of"
  /** 4月分, 4月号, 9月補正, 6月議会: not the day of an act, but what something is called by. */
  | "name"
  /** から, より, 以降 */
  | "since"
  /** まで, 期限 */
  | "until"
  /** からの, までの, 開催の: says which thing, not when something was done. */
  | "modifier"
  /** 前年度, 昨年 */
  | "previous-year"
  /** 翌年度, 来年 */
  | "next-year"
  /** 毎年 */
  | "repeated";

/** Dates that are written as one: 「7/24.25、9/20.21」, 「8/16～22」. */
export interface DateMention extends Span {
  readonly ranges: readonly DateRange[];
  readonly attached: ReadonlySet<Attachment>;
}
