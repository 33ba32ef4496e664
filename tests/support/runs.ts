/**
 * How many cases a property tries: as few as still meet every kind of them, so that the whole suite stays short. More of
 * them: RUNS=500 npx jest, best with a seed of its own (property-seed.ts).
 */
export function runs(usual: number): number {
  return Number(process.env.RUNS ?? usual);
}
