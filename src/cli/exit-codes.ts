/** What each command's end means to whoever called it. */
export const exitCodes = {
  done: 0,
  /** `check`: there are errors; the others: nothing was written. */
  failed: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** written, although some file could not be read or a question is open. */
  doneWithOpenMatters: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
