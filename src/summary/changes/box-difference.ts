import type { Plan } from "../../plan/schema";
import { textDifference, type TextDifference, type TextPiece } from "../../workbook/text-difference";
import { pairParts, type PartOfBox } from "../model/parts-of-box";

/**
 * What differs in a box of a merged 全課 form, 課 by 課: a part that came or went is marked with its heading, and of the others
 * only what they say. A 課 that is called otherwise by now is no difference.
 */
export function boxDifference(before: string, after: string, plan: Plan): TextDifference {
  const then: TextPiece[] = [];
  const now = new Map<PartOfBox, readonly TextPiece[]>();
  for (const { then: one, now: other } of pairParts(before, after, plan)) {
    const [left, right] = one && other ? textDifference(one.text, other.text) : [null, null];
    if (one) then.push(...withHeading(one, left));
    if (other) now.set(other, withHeading(other, right));
  }
  return [then, [...now].toSorted(([a], [b]) => a.at - b.at).flatMap(([, pieces]) => pieces)];
}

/** `pieces`: null where it has no counterpart. */
function withHeading({ heading, text }: PartOfBox, pieces: readonly TextPiece[] | null): readonly TextPiece[] {
  if (pieces === null) return [{ text: heading + text, isDifferent: true }];
  return heading === "" ? pieces : [{ text: heading, isDifferent: false }, ...pieces];
}
