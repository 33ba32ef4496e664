import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { OfficeTheme } from "../excel/office-environment";

/** Fonts that Windows has and that set Japanese well; the last two for Excel on the web on other systems. */
const fontFamilyBase = '"BIZ UDPGothic", "Yu Gothic UI", "Meiryo UI", "Segoe UI", "Hiragino Sans", sans-serif';

/** Excel's colours as Fluent's theme. */
export function fluentTheme({ isDark, isHighContrast }: Pick<OfficeTheme, "isDark" | "isHighContrast">): Theme {
  const theme = isHighContrast ? teamsHighContrastTheme : isDark ? webDarkTheme : webLightTheme;
  return { ...theme, fontFamilyBase };
}
