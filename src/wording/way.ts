import type { Slip } from "./slip";

/** One way of mistyping: what stands where, and what is meant. */
export interface Way {
  /** Letters of which one stands in every such slip, or a part of it: most texts are done with that. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  /** What is meant; "" where a person has to say; what is typed where it is no slip after all. */
  readonly right: (wrong: string, match: RegExpExecArray) => string;
  readonly isCertain: boolean;
}

/** A way in which nothing else can be meant. `needs` has a space between its parts. */
export function certain(needs: string, pattern: RegExp, right: string | Way["right"]): Way {
  return { ...likely(needs, pattern, right), isCertain: true };
}

/** A way in which a person has to say. */
export function likely(needs: string, pattern: RegExp, right: string | Way["right"]): Way {
  return {
    needs: needs.split(" "),
    pattern,
    right: typeof right === "string" ? () => right : right,
    isCertain: false,
  };
}

/** Slips of all ways, in no order. */
export function slipsOf(ways: readonly Way[], text: string): readonly Slip[] {
  return ways.flatMap(({ needs, pattern, right, isCertain }) => {
    if (!needs.some((letters) => text.includes(letters))) return [];
    return Array.from(text.matchAll(pattern)).flatMap((match): readonly Slip[] => {
      const [wrong] = match;
      const meant = right(wrong, match);
      if (meant === wrong) return [];
      const end = match.index + wrong.length;
      return [{ start: match.index, end, wrong, right: meant, isCertain: isCertain && meant !== "" }];
    });
  });
}
