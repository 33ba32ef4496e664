/** Places in two lists that belong together. */
export type PlacePair = readonly [number, number];

/** Entries of a table of common parts, which takes so much time and memory. In lists that need more nothing is common. */
const MAX_TABLE = 1_000_000;
/** Pairs whose likeness is looked at, which takes the length of the shorter one each: 140 lines by 140. */
const MAX_PAIRS = 20_000;
/** Below that, what two Japanese sentences have in common are endings and particles: two that have nothing to do have about 0.1. */
const ALIKE = 0.3;
/** Of the shorter one, which then goes on or begins earlier in the other. */
const CONTAINED = 0.7;

/** Where two lists have the same in the same order, as much of it as there is (longest common subsequence). */
export function commonPairs(a: readonly string[], b: readonly string[]): readonly PlacePair[] {
  const [start, end] = commonEnds(a, b);
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const ids = new Map<string, number>();
  const idsOf = (list: readonly string[]): Int32Array =>
    Int32Array.from(list.slice(start, list.length - end), (text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
  const middle = (): readonly PlacePair[] => {
    const [left, right] = [idsOf(a), idsOf(b)];
    return heaviest(rows, columns, (i, j) => (left[i] === right[j] ? 1 : 0));
  };
  return [
    ...Array.from({ length: start }, (_, index): PlacePair => [index, index]),
    ...(rows * columns > MAX_TABLE ? [] : middle()).map(([i, j]): PlacePair => [start + i, start + j]),
    ...Array.from({ length: end }, (_, index): PlacePair => [a.length - end + index, b.length - end + index]),
  ];
}

/** Texts of two lists that are another wording of each other, in the order of both: the likeliest pairs. */
export function alikePairs(a: readonly string[], b: readonly string[]): readonly PlacePair[] {
  if (a.length * b.length > MAX_PAIRS) return [];
  const [left, right] = [a.map(countPairs), b.map(countPairs)];
  const weights = Float32Array.from(left.flatMap((one) => right.map((other) => likeness(one, other))));
  return heaviest(a.length, b.length, (i, j) => weights[i * b.length + j] ?? 0);
}

/** The pairs in the order of both lists that weigh most together; a weight of 0 is no pair. */
function heaviest(
  rows: number,
  columns: number,
  weightAt: (row: number, column: number) => number,
): readonly PlacePair[] {
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const below = (i + 1) * width;
    let besideMe = 0;
    let diagonal = 0;
    for (let j = columns - 1; j >= 0; j -= 1) {
      const belowMe = best[below + j] ?? 0;
      const weight = weightAt(i, j);
      const most = besideMe > belowMe ? besideMe : belowMe;
      besideMe = weight > 0 && diagonal + weight > most ? diagonal + weight : most;
      diagonal = belowMe;
      best[below - width + j] = besideMe;
    }
  }
  const pairs: PlacePair[] = [];
  const bestAt = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const most = Math.max(bestAt(i + 1, j), bestAt(i, j + 1));
    if (bestAt(i, j) > most) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (bestAt(i + 1, j) === most) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A text with how often each two neighbouring characters stand in it; its ends are such a neighbour. */
interface CountedText {
  readonly text: string;
  /** By both characters in one number, which is looked up faster than text. */
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

function countPairs(text: string): CountedText {
  const counts = new Map<number, number>();
  let last = 0;
  for (const code of [...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)), 0]) {
    const pair = last * 0x1_0000 + code;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    last = code;
  }
  return { text, counts, total: text.length + 1 };
}

/** 0: they are not alike; 1: the same. */
function likeness(a: CountedText, b: CountedText): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of few.counts) common += Math.min(count, many.counts.get(pair) ?? 0);
  const shared = (2 * common) / (a.total + b.total);
  const shorter = Math.min(a.text.length, b.text.length);
  const [start, end] = commonEnds(a.text, b.text);
  const contained = shorter === 0 ? 0 : (start + end) / shorter;
  return Math.max(shared >= ALIKE ? shared : 0, contained >= CONTAINED ? contained : 0);
}

/** How much two lists begin with alike, and behind that end with alike. */
function commonEnds(a: ArrayLike<string>, b: ArrayLike<string>): readonly [number, number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (start + end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [start, end];
}
