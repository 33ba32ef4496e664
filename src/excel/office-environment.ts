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

const HIGH_CONTRAST = "(forced-colors: active)";
/** office.js itself answers from memory for five seconds. */
const LOOK_AGAIN_MS = 6000;

/** Light where Excel does not say. */
export function currentTheme(): OfficeTheme {
  // The types promise a theme; Excel for some platforms has none.
  const theme: Partial<Office.OfficeTheme> = officeContext()?.officeTheme ?? {};
  const bodyBackground = theme.bodyBackgroundColor ?? "#ffffff";
  return {
    bodyBackground,
    bodyForeground: theme.bodyForegroundColor ?? "#262626",
    controlBackground: theme.controlBackgroundColor ?? "#ffffff",
    controlForeground: theme.controlForegroundColor ?? "#262626",
    isDark: theme.isDarkTheme ?? isDarkColor(bodyBackground),
    isHighContrast: window.matchMedia(HIGH_CONTRAST).matches,
  };
}

/**
 * Calls `listener` when Excel's colours change. Excel has no event for it (only Outlook does): they are read
 * again at intervals, when the pane comes to the front, and when Windows itself switches to high contrast. Returns a
 * function that stops it.
 */
export function onThemeChange(listener: (theme: OfficeTheme) => void): () => void {
  let known = JSON.stringify(currentTheme());
  const look = (): void => {
    const theme = currentTheme();
    const now = JSON.stringify(theme);
    if (now === known) return;
    known = now;
    listener(theme);
  };
  const timer = setInterval(look, LOOK_AGAIN_MS);
  const contrast = window.matchMedia(HIGH_CONTRAST);
  contrast.addEventListener("change", look);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    contrast.removeEventListener("change", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Opens the pane, where Excel supports it; false where it does not. */
export async function showPane(): Promise<boolean> {
  if (!isSetSupported("SharedRuntime", "1.1")) return false;
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    // The caller says where the pane's own button is: the reason does not matter.
    return false;
  }
}

/** What the ribbon's button of this name (in the manifest) does. */
export function associateCommand(name: string, run: () => Promise<void>): void {
  // A page that is opened without Excel has office.js, but no ribbon.
  if (officeContext() === null) return;
  // A keyboard shortcut's action has no `completed`.
  Office.actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
    // Excel keeps the button disabled until the command reports its end.
    void run().finally(() => event?.completed?.());
  });
}

export function platform(): OfficePlatform {
  const context = officeContext();
  if (context === null) return "other";
  switch (context.platform) {
    case Office.PlatformType.PC:
      return "windows";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

/** Whether Excel supports this requirement set; false without Excel. */
export function isSetSupported(name: string, version: string): boolean {
  return officeContext()?.requirements.isSetSupported(name, version) ?? false;
}

/** Whether the document was opened for reading only: Excel on the web's reading view, 保護ビュー. */
export function isOpenedForReading(): boolean {
  return officeContext()?.document.mode === Office.DocumentMode.ReadOnly;
}

/** Path or address of the open workbook; null where it has never been saved. */
export function workbookAddress(): string | null {
  // The types promise a text; Excel has none for a workbook that was never saved.
  const url: string | null | undefined = officeContext()?.document.url;
  return url == null || url === "" ? null : url;
}

const NOT_SAVED_YET = "このブック";

/** Name of the open workbook's file. Excel gives a path, or an address where the workbook lies on a server. */
export function workbookFileName(): string {
  const url = workbookAddress();
  const isAddress = /^https?:/iu.test(url ?? "");
  const path = (isAddress ? url?.replace(/[?#].*$/su, "") : url) ?? "";
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return (isAddress ? decoded(name) : name) || NOT_SAVED_YET;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A literal %.
    return text;
  }
}

/** Null without Excel: office.js is not there, or nothing has answered it. */
export function officeContext(): Office.Context | null {
  // The types know no page without a host.
  const office: Partial<typeof Office> | undefined = typeof Office === "undefined" ? undefined : Office;
  const context: Partial<Office.Context> | undefined = office?.context;
  return context && isContext(context) ? context : null;
}

function isContext(context: Partial<Office.Context>): context is Office.Context {
  return context.document !== undefined && context.requirements !== undefined;
}

function isDarkColor(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color.trim());
  if (!parts) return false;
  const [red = 255, green = 255, blue = 255] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Brightness as the eye sees it (Rec. 601): dark below half of white.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
