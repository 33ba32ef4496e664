/** As Math.max, of any number of numbers: a call has room for some ten thousand arguments, and a sheet has more rows. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((best, number) => Math.max(best, number), Number.NEGATIVE_INFINITY);
}

/** As Math.min, of any number of numbers. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((best, number) => Math.min(best, number), Number.POSITIVE_INFINITY);
}
