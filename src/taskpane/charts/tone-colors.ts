import type { Tone } from "./bars";

interface ThemedColor {
  readonly light: string;
  readonly dark: string;
}

/**
 * Fluent's palette for data (color16, success, color10, error and disabled of @fluentui/react-charts 9.3.25, which is too much
 * to install for ten values). A part that is not all there is no warning yet: mustard, not the palette's orange.
 */
const colorsOfTones: Readonly<Record<Tone, ThemedColor>> = {
  done: { light: "#2c72a8", dark: "#4fa1e1" },
  good: { light: "#107c10", dark: "#54b054" },
  fair: { light: "#ae8c00", dark: "#ae8c00" },
  poor: { light: "#c50f1f", dark: "#dc626d" },
  none: { light: "#dbdbdb", dark: "#4d4d4d" },
};

export function toneColor(tone: Tone, isDark: boolean): string {
  const { light, dark } = colorsOfTones[tone];
  return isDark ? dark : light;
}
