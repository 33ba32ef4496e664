import { excerptOf } from "../wording/quoted";
import type { Slip } from "../wording/slip";
import type { TextEdit } from "../workbook/text-edit";
import { fixOf, type Fix } from "./finding";
import type { Prose } from "./prose";

/** A slip of a field; where the same one stands there several times, all of them. */
export interface SlipFinding<Found extends Slip> {
  readonly slip: Found;
  /** With what stands around the first of them. */
  readonly excerpt: string;
  readonly times: number;
  /** Mends all of them; null where nobody can tell what is meant. */
  readonly fix: Fix | null;
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
    const certainty = slip.isCertain ? "certain" : "likely";
    return [
      { ...finding, fix: slip.right === "" ? null : fixOf(certainty, { part: "value", field }, text, mends(group)) },
    ];
  });
}

/** What is meant, in the place of each slip. */
export function mends(slips: readonly Slip[]): readonly TextEdit[] {
  return slips.map(({ start, end, right }) => ({ start, end, text: right }));
}

/** 「同じ誤りがこの欄に3か所あります。」 at the end of a message; "" where it is one. */
export function saidTimes(times: number): string {
  return times === 1 ? "" : `同じものがこの欄に${times}か所あります。`;
}
