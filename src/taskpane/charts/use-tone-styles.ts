import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type CSSProperties } from "react";
import { currentTheme, onThemeChange } from "../../excel/office-environment";
import type { Tone } from "./bars";
import { toneColor } from "./tone-colors";

const COLOR = "--tone-color";

type ToneStyle = CSSProperties & Readonly<Record<`--${string}`, string>>;

const hatched = (color: string) =>
  `repeating-linear-gradient(135deg, ${color} 0, ${color} 2px, transparent 2px, transparent 6px)`;
const crossed = (color: string) =>
  [45, 135]
    .map(
      (angle) =>
        `repeating-linear-gradient(${angle}deg, ${color} 0, ${color} 1.5px, transparent 1.5px, transparent 5px)`,
    )
    .join(", ");

const full = {
  backgroundColor: `var(${COLOR})`,
  "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
};

const useStyles = makeStyles({
  // What prints in grey, or prints no backgrounds, still has its border and its number.
  base: {
    border: `${tokens.strokeWidthThin} solid var(${COLOR})`,
    backgroundColor: tokens.colorNeutralBackground1,
    printColorAdjust: "exact",
    "@media (forced-colors: active)": {
      border: `${tokens.strokeWidthThin} solid CanvasText`,
      backgroundColor: "Canvas",
      forcedColorAdjust: "none",
    },
  },
  done: full,
  good: full,
  fair: {
    backgroundImage: hatched(`var(${COLOR})`),
    "@media (forced-colors: active)": { backgroundImage: hatched("CanvasText") },
  },
  poor: {
    backgroundImage: crossed(`var(${COLOR})`),
    "@media (forced-colors: active)": { backgroundImage: crossed("CanvasText") },
  },
  none: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} dashed CanvasText` },
  },
});

/** The look of a tone, on whatever element it is given to. */
export function useToneStyles(): {
  readonly base: string;
  readonly classOf: (tone: Tone) => string;
  readonly styleOf: (tone: Tone) => ToneStyle;
} {
  const styles = useStyles();
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => onThemeChange(setTheme), []);
  const isDark = theme.isDark || theme.isHighContrast;
  return {
    base: styles.base,
    classOf: (tone) => styles[tone],
    // A custom property: React sets it by script, which the page's policy allows.
    styleOf: (tone) => ({ [COLOR]: toneColor(tone, isDark) }),
  };
}
