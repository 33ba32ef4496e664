import type { Finding, FindingData } from "./finding";

/** One line: what is said the same way of several places in a file; of one place it stands alone. */
export interface FoldedFindings<Item> {
  readonly first: Item;
  /** All of them, the first too, in their order. */
  readonly all: readonly [Item, ...Item[]];
}

/** So many alike are still read one by one. */
const MOST_ALIKE = 5;
/** What of a finding's data tells where it is, and not what. */
const PLACE_KEYS: ReadonlySet<string> = new Set(["label", "field", "excerpt", "count", "place"]);

/**
 * What a rule says of the same words more than five times in one file becomes one line, where the first of them stands. What says
 * nothing of words (a field that is empty) stays as it is.
 */
export function foldFindings<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => Finding,
): readonly FoldedFindings<Item>[] {
  const alike = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(findingOf(item));
    const others = key === null ? undefined : alike.get(key);
    if (others) others.push(item);
    else if (key !== null) alike.set(key, [item]);
  }
  return items.flatMap((item): readonly FoldedFindings<Item>[] => {
    const all = alike.get(keyOf(findingOf(item)) ?? "");
    if (!all || all.length <= MOST_ALIKE) return [{ first: item, all: [item] }];
    return all[0] === item ? [{ first: item, all }] : [];
  });
}

/** The message of a line; `places` in the words of who shows it, "": they stand beside it. */
export function foldedMessage({ message }: Pick<Finding, "message">, count: number, places = ""): string {
  if (count === 1) return message;
  return `${message}（同じことが、このファイルの${count}か所にあります${places === "" ? "" : `：${places}`}）`;
}

const FOLDED = /（同じことが、このファイルの\d+か所にあります(?:：[^）]*)?）$/u;

/** Whether it is of a line with more places than one. */
export function isFoldedMessage(message: string): boolean {
  return FOLDED.test(message);
}

/** Null: it says nothing of words. */
function keyOf({ rule, severity, file, department, data }: Finding): string | null {
  const words = wordsOf(data);
  return words.length === 0 ? null : JSON.stringify([rule, severity, file, department, words]);
}

function wordsOf(data: FindingData): readonly (readonly [string, FindingData[string]])[] {
  const told = Object.entries(data).filter(([key]) => !PLACE_KEYS.has(key));
  return told.some(([, value]) => typeof value !== "boolean" && typeof value !== "number") ? told : [];
}
