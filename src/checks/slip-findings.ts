import { excerptOf } from "../wording/quoted";
import type { Slip } from "../wording/slip";
import type { Fix } from "./finding";
import type { Prose } from "./prose";

/** A slip of a field; where the same one stands there several times, all of them. */
export interface SlipFinding<Found extends Slip> {
  readonly slip: Found;
  /** With what stands around the first of them. */
  readonly excerpt: string;
  readonly times: number;
  /** Mends all of them; only where nothing else can be meant. */
  readonly fix?: Fix;
}

/** What is reported of the slips of a field: the same one once. */
export function slipFindings<Found extends Slip>(
  { field, text }: Pick<Prose, "field" | "text">,
  slips: readonly Found[],
): readonly SlipFinding<Found>[] {
  const groups = new Map<string, Found[]>();
  for (const slip of slips) {
    const key = `${slip.wrong}\n${slip.right}\n${slip.isCertain}`;
    const group = groups.get(key);
    if (group) group.push(slip);
    else groups.set(key, [slip]);
  }
  return Array.from(groups.values()).flatMap((group): readonly SlipFinding<Found>[] => {
    const [slip] = group;
    if (!slip) return [];
    const finding = { slip, excerpt: excerptOf(text, slip), times: group.length };
    return [slip.isCertain ? { ...finding, fix: { field, before: text, after: mended(text, group) } } : finding];
  });
}

/** `text` with what is meant in the place of each slip; they are in the order of the text. */
export function mended(text: string, slips: readonly Slip[]): string {
  const starts = [0, ...slips.map(({ end }) => end)];
  const kept = starts.map((start, index) => text.slice(start, slips[index]?.start ?? text.length));
  return kept.map((part, index) => part + (slips[index]?.right ?? "")).join("");
}

/** 「同じ誤りがこの欄に3か所あります。」 at the end of a message; "" where it is one. */
export function saidTimes(times: number): string {
  return times === 1 ? "" : `同じものがこの欄に${times}か所あります。`;
}
