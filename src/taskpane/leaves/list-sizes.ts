/** What sticks stacks: each must know how high those above it are. */
export const listSizes = {
  filter: 36,
  pillar: 26,
  /** Where the pane is so low that three things that stick would leave no list: only the nearest heading does. */
  short: "@media (max-height: 580px)",
} as const;
