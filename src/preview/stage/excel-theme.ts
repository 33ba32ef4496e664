import type { WindowTheme } from "../host/external-transport";

export type ColorScheme = "light" | "dark";

/** Colours that Excel for Windows tells its add-ins under 白 and 黒. */
export const excelThemes: Readonly<Record<ColorScheme, WindowTheme>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
};
