import type { FrameLimits } from "./frame-edges";
import type { FormDraft, FrameDraft } from "./group-labels";
import { firstIndex } from "./sheet-grid";

interface Extent {
  readonly frame: FrameDraft;
  readonly top: number;
  /** Row of the last label. */
  readonly lastRow: number;
  readonly left: number;
  right: number;
}

/** How far each frame may reach before another one begins, to its right or below it. */
export function limitsOfFrames(forms: readonly FormDraft[]): ReadonlyMap<FrameDraft, FrameLimits> {
  const extents = forms
    .flatMap(({ frames }) => frames)
    .map((frame): Extent => {
      const rows = frame.labels.map(({ box }) => box.top);
      return { frame, top: Math.min(...rows), lastRow: Math.max(...rows), left: frame.left, right: Infinity };
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
  boundRight(extents);
  return new Map(
    extents.map((extent) => [extent.frame, { right: extent.right, bottom: topOfNext(extent, extents) - 1 }]),
  );
}

/** Frames that have rows in common stand beside each other. */
function boundRight(extents: readonly Extent[]): void {
  let open: Extent[] = [];
  for (const extent of extents) {
    open = open.filter(({ lastRow }) => lastRow >= extent.top);
    const place = firstIndex(open, ({ left }) => left > extent.left);
    const before = open[place - 1];
    const after = open[place];
    if (before && before.left < extent.left) before.right = Math.min(before.right, extent.left - 1);
    if (after) extent.right = Math.min(extent.right, after.left - 1);
    open.splice(place, 0, extent);
  }
}

function topOfNext(extent: Extent, extents: readonly Extent[]): number {
  const { lastRow, left, right } = extent;
  for (let index = firstIndex(extents, ({ top }) => top > lastRow); index < extents.length; index += 1) {
    const other = extents[index];
    if (other && other.left <= right && other.right >= left) return other.top;
  }
  return Infinity;
}
