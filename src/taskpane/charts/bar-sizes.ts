/** Known before the chart itself has been loaded: its skeleton is as high as the chart will be. */
export const barSizes = {
  rowHeight: 26,
  legendLineHeight: 20,
  legendColumns: 2,
} as const;
