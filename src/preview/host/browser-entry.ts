import { installExternal, type InstalledExternal, type WindowOptions } from "./external-transport";
import { doorOfOpeningHost, type HostDoor } from "./host-door";
import { ExcelHost, type HostOptions } from "./host";
import { startWebParent, type StartedWebParent } from "./web-parent-transport";

/** Our own Excel in a browser's page, for tests: it keeps what was asked of it. */
interface HostPage {
  /**
   * Opens a workbook and installs `window.external`, the latter at once: office.js may be loaded right behind the call.
   * Sets `window.excelHost` when the workbook is open.
   */
  open: (base64: string, options?: HostOptions & WindowOptions) => Promise<ExcelHost>;
  /** The same for the page around the add-in's iframe. */
  openParent: (base64: string, options?: HostOptions & WindowOptions) => StartedWebParent;
}

declare global {
  interface Window {
    ExcelHostPage: HostPage;
    excelHost?: ExcelHost;
    excelWindow?: InstalledExternal;
  }
}

function settingsOf({ settings = {} }: HostOptions): Map<string, string> {
  return settings instanceof Map ? settings : new Map(Object.entries(settings));
}

function openHost(base64: string, options: HostOptions): { opening: Promise<ExcelHost>; door: HostDoor } {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const settings = settingsOf(options);
  const opening = ExcelHost.open(bytes, { isRecording: true, ...options, settings }).then(
    (host) => (window.excelHost = host),
  );
  return { opening, door: doorOfOpeningHost(opening, options, settings) };
}

window.ExcelHostPage = {
  open(base64, options = {}) {
    const { opening, door } = openHost(base64, options);
    window.excelWindow = installExternal(window, door, options);
    return opening;
  },
  openParent(base64, options = {}) {
    return startWebParent(window, openHost(base64, options).door, options);
  },
};
