import { comparisonKey } from "../workbook/comparison-key";
import type { PlanLevel } from "./marks";
import { splitMarkedTitles } from "./split-marked-titles";

/** A segment of the text of the 取組項目 field: a title with its mark, a mark alone, or a title without one. */
export interface TitleSegment {
  readonly level: PlanLevel | null;
  readonly number: number | null;
  /** As typed; "" where there is none. */
  readonly mark: string;
  /** As typed; "" where there is none. */
  readonly title: string;
  readonly key: string;
}

/** One way of understanding the text: which segment names the initiative, and which come before it. */
export interface InitiativeTextReading {
  readonly initiative: TitleSegment;
  readonly before: readonly TitleSegment[];
}

/** The text of a 取組項目 field, cut at its marks. */
export interface InitiativeText {
  readonly segments: readonly TitleSegment[];
  /** Likeliest first; empty where the text has no title at all. */
  readonly readings: readonly InitiativeTextReading[];
}

/** "① 仕組みづくり → (1) 活動支援": what leads to the next segment is not part of the title. */
const CONNECTOR = /\s*[→⇒＞>／/・:：ー－-]\s*$/u;

/** No heading with its initiative is longer; a longer text is something else. */
const LONGEST_TEXT = 1000;

/** The field holds one or two lines; with more white space than this it is not a title typed without its mark. */
const MOST_SPACES_TRIED = 12;

/** Cuts the text of a 取組項目 field into its segments. Where marks are missing, more than one reading is possible. */
export function readInitiativeText(text: string): InitiativeText {
  if (text.length > LONGEST_TEXT) return { segments: [], readings: [] };
  const { before, parts } = splitMarkedTitles(text);
  const marked = parts.map(({ level, number, typed, title }, index) =>
    segmentOf({ level, number, mark: typed, title: index < parts.length - 1 ? title.replace(CONNECTOR, "") : title }),
  );
  const lead = before === "" ? [] : [segmentOf({ level: null, number: null, mark: "", title: before })];
  const segments = withoutRepeatedMarks([...lead, ...marked]);
  const titled = segments.filter(({ title }) => title !== "");
  const last = titled.at(-1);
  if (!last) return { segments, readings: [] };
  // A text that names two initiatives is read both ways, so that neither is chosen silently.
  const initiatives = [last, ...titled.filter((segment) => segment !== last && segment.level === "initiative")];
  const readings = initiatives.map((initiative) => ({
    initiative,
    before: segments.filter((segment) => segment !== initiative),
  }));
  return {
    segments,
    readings: [
      ...readings,
      ...splitAtSpaces(
        last,
        segments.filter((segment) => segment !== last),
      ),
    ],
  };
}

/** An initiative behind its heading without a mark of its own: "① 地域支えあいの仕組みづくり 自治会組織の活動支援と連携". */
function splitAtSpaces(segment: TitleSegment, before: readonly TitleSegment[]): readonly InitiativeTextReading[] {
  if (segment.level === "initiative") return [];
  const spaces = [...segment.title.matchAll(/\s+/gu)];
  if (spaces.length > MOST_SPACES_TRIED) return [];
  return spaces.map((space) => ({
    initiative: segmentOf({
      level: null,
      number: null,
      mark: "",
      title: segment.title.slice(space.index + space[0].length),
    }),
    before: [...before, segmentOf({ ...segment, title: segment.title.slice(0, space.index) })],
  }));
}

/** "Ⅰ-2-①-(1) ① … (1) …": a mark of the code is redundant where the same mark follows with its title. */
function withoutRepeatedMarks(segments: readonly TitleSegment[]): readonly TitleSegment[] {
  return segments.filter(
    (segment, index) =>
      segment.title !== "" ||
      !segments.some(
        (other, at) =>
          at > index && other.title !== "" && other.level === segment.level && other.number === segment.number,
      ),
  );
}

function segmentOf(segment: Omit<TitleSegment, "key">): TitleSegment {
  return { ...segment, key: comparisonKey(segment.title) };
}
