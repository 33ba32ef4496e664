import { largest, smallest } from "./extremes";
import type { FormDraft, FrameDraft, FrameLimits } from "./form-draft";
import { firstIndex } from "./sheet-grid";

interface Extent {
  readonly frames: readonly FrameDraft[];
  readonly top: number;
  /** Row of the last label. */
  readonly lastRow: number;
  readonly left: number;
  right: number;
}

/** How far each frame may reach before another one begins: a form beside its own form, a frame below it. */
export function limitsOfFrames(forms: readonly FormDraft[]): ReadonlyMap<FrameDraft, FrameLimits> {
  const extents = forms.map(({ frames }) => extentOf(frames)).sort(byPlace);
  boundRight(extents);
  const frames = extents
    .flatMap(({ frames: own, right }) => own.map((frame) => ({ ...extentOf([frame]), right })))
    .sort(byPlace);
  return new Map(
    frames.flatMap((extent) =>
      extent.frames.map((frame) => [frame, { right: extent.right, bottom: topOfNext(extent, frames) - 1 }] as const),
    ),
  );
}

function extentOf(frames: readonly FrameDraft[]): Extent {
  const rows = frames.flatMap(({ labels }) => labels.map(({ area }) => area.top));
  const left = smallest(frames.map((frame) => frame.left));
  return { frames, top: smallest(rows), lastRow: largest(rows), left, right: Infinity };
}

function byPlace(a: Extent, b: Extent): number {
  return a.top - b.top || a.left - b.left;
}

/** Forms that have rows in common stand beside each other. */
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

function topOfNext({ lastRow, left, right }: Extent, extents: readonly Extent[]): number {
  for (let index = firstIndex(extents, ({ top }) => top > lastRow); index < extents.length; index += 1) {
    const other = extents[index];
    if (other && other.left <= right && other.right >= left) return other.top;
  }
  return Infinity;
}
