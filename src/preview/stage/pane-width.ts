/** As wide as Excel opens a pane. */
export const usualPaneWidth = 350;
const narrowest = 320;
const widest = 640;
/** What must be left of the sheet. */
const sheetWidth = 320;

export interface WidthRange {
  readonly min: number;
  readonly max: number;
}

export function paneWidthRange(windowWidth: number): WidthRange {
  return { min: narrowest, max: Math.max(narrowest, Math.min(widest, windowWidth - sheetWidth)) };
}

export function clampedWidth(width: number, { min, max }: WidthRange): number {
  return Math.min(max, Math.max(min, Math.round(width)));
}

const step = 16;

/** The splitter's width after a key; null for keys that are not the splitter's. The pane stands at the right. */
export function widthAfterKey(key: string, width: number, range: WidthRange): number | null {
  switch (key) {
    case "ArrowLeft":
      return clampedWidth(width + step, range);
    case "ArrowRight":
      return clampedWidth(width - step, range);
    case "Home":
      return range.min;
    case "End":
      return range.max;
    default:
      return null;
  }
}
