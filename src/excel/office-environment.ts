/** Colours of Excel's own window, as CSS colours. */
export interface OfficeTheme {
  readonly bodyBackground: string;
  readonly bodyForeground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

export type OfficePlatform = "windows" | "mac" | "web" | "other";

export function currentTheme(): OfficeTheme {
  throw new Error("not yet");
}

/** Calls `listener` when Excel's colours change. Returns how to stop. */
export function onThemeChange(listener: (theme: OfficeTheme) => void): () => void {
  throw new Error("not yet", { cause: listener });
}

/** Opens the pane, where Excel can be asked to; false where it cannot. */
export function showPane(): Promise<boolean> {
  throw new Error("not yet");
}

/** What the ribbon's button of this name (in the manifest) does. */
export function associateCommand(name: string, run: () => Promise<void>): void {
  throw new Error(name, { cause: run });
}

export function platform(): OfficePlatform {
  throw new Error("not yet");
}
