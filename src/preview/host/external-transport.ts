import type { HostDoor } from "./host-door";
import { requirementSets } from "./requirement-sets";
import { DEFAULT_FILE } from "./host-options";
import type { BatchRequest } from "./wire/protocol";

/** What differs from one window of Excel to another. */
export interface WindowOptions {
  readonly locale?: string;
  /** Excel's own colours, as 0xRRGGBB numbers. */
  readonly theme?: WindowTheme;
  readonly version?: string;
}

export interface WindowTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

const lightTheme: WindowTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

export const DEFAULT_LOCALE = "ja-JP";
/** Of an Excel for Microsoft 365. */
export const DEFAULT_VERSION = "16.0.17928.20114";

const EXECUTE_RICH_API = 93;
const RICH_API_EVENT = 33;
const OK = 0;
const NOT_SUPPORTED = 5000;
const NOW_IMPOSSIBLE = 5004;

/** office.js expects COM's SAFEARRAY: anything with `toArray`. */
function safeArray(values: readonly unknown[]): { toArray: () => readonly unknown[]; dimensions: () => number } {
  return { toArray: () => values, dimensions: () => 1 };
}

type Callback = (result: ReturnType<typeof safeArray>) => void;
type Handler = (event: number, data: ReturnType<typeof safeArray>) => void;

/** What installing gives back. */
export interface InstalledExternal {
  /** Calls of office.js that this host does not know, by number. */
  readonly unknownCalls: readonly number[];
  /** Another look of Excel: the page asks for it again by itself. */
  setTheme: (theme: WindowTheme) => void;
}

/**
 * Transport B1: `window.external`, the seam of Excel for Windows. To be installed before office.js runs, in the
 * add-in's own page: `Office.onReady`, `Office.context`, settings, theme, events and batches are then the real ones.
 */
export function installExternal(window: object, host: HostDoor, options: WindowOptions = {}): InstalledExternal {
  const { locale = DEFAULT_LOCALE, version = DEFAULT_VERSION } = options;
  let { theme = lightTheme } = options;
  const handlers = new Map<string, Handler>();
  const unknownCalls: number[] = [];
  const later = (action: () => void): void => {
    setTimeout(action, 0);
  };
  host.listen((entries) => {
    later(() =>
      handlers.get(`${RICH_API_EVENT}|`)?.(RICH_API_EVENT, safeArray(entries.map((entry) => safeArray(entry)))),
    );
  });

  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of host.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      host.settings.clear();
      keys.forEach((key, index) => host.settings.set(key, values[index] ?? ""));
      host.settingsStored();
    },
  };
  const isForReading = host.options.isProtectedView === true || host.options.isFinal === true;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "torimatome",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.options.file ?? DEFAULT_FILE,
    // Excel for Windows counts these the other way round than Excel on the web.
    GetAppCapabilities: () => (isForReading ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000001",
    GetInstanceId: () => "instance-1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets(host.options)),
    GetHostFullVersion: () => version,
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settings,
  };

  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|telemetry||disableLogging|`,
    GetContext: () => context,
    /** [custom data, "POST", "ProcessQuery", headers, body as JSON, permission, flags, …] */
    Execute(id: number, [message]: readonly (readonly unknown[])[], callback: Callback) {
      const body = message?.[4];
      if (id !== EXECUTE_RICH_API || typeof body !== "string") {
        unknownCalls.push(id);
        later(() => {
          callback(safeArray([NOT_SUPPORTED]));
        });
        return;
      }
      void host.answer(JSON.parse(body) as BatchRequest, Number(message?.[6] ?? 0)).then((reply) => {
        // Excel for Windows says so before it looks at the batch at all.
        const isEditing = reply.Error?.Code === "InvalidOperationInCellEditMode";
        const result = isEditing ? [NOW_IMPOSSIBLE] : [OK, safeArray([200, safeArray([]), JSON.stringify(reply)])];
        later(() => {
          callback(safeArray(result));
        });
      });
    },
    RegisterEvent(id: number, targetId: string | null, handler: Handler, callback: Callback) {
      handlers.set(`${id}|${targetId ?? ""}`, handler);
      later(() => {
        callback(safeArray([OK]));
      });
    },
    UnregisterEvent(id: number, targetId: string | null, callback: Callback) {
      handlers.delete(`${id}|${targetId ?? ""}`);
      later(() => {
        callback(safeArray([OK]));
      });
    },
    GetLoggingAllowed: () => false,
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  return {
    unknownCalls,
    setTheme(changed) {
      theme = changed;
    },
  };
}
