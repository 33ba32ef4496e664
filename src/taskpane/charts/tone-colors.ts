import { DataVizPalette, getColorFromToken } from "@fluentui/react-charts";
import type { Tone } from "./bars";

/** Fluent's colours for data. A part that is not all there is no warning yet: mustard, not the palette's orange. */
const tokensOfTones: Readonly<Record<Tone, string>> = {
  done: DataVizPalette.color16,
  good: DataVizPalette.success,
  fair: DataVizPalette.color10,
  poor: DataVizPalette.error,
  none: DataVizPalette.disabled,
};

export function toneColor(tone: Tone, isDark: boolean): string {
  return getColorFromToken(tokensOfTones[tone], isDark);
}
