import "./jsdom-globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { makeBridge, type NativeBridge } from "../../src/preview/host/bridge-transport";
import { installExternal, type InstalledExternal, type WindowOptions } from "../../src/preview/host/external-transport";
import { ExcelHost, type HostOptions } from "../../src/preview/host/host";
import { isSetSupported } from "../../src/preview/host/requirement-sets";

/** Where the real client library lies. */
export const OFFICE_JS = path.resolve("node_modules/@microsoft/office-js/dist");

interface OfficeGlobals {
  window: unknown;
  navigator: unknown;
  addEventListener: unknown;
  location: unknown;
  document: unknown;
  _richApiNativeBridge: NativeBridge;
}

/** What the library tells of itself, beyond its published types. */
interface Library {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly HostBridge: { init: (bridge: NativeBridge) => void };
}

let isLibraryLoaded = false;

/**
 * The real Excel client of office.js over a host of our own, in plain Node: `Excel.run` and the rest are globals from
 * then on, and talk to the host opened last. No `Office.onReady`, no settings, no theme: for these see `openInJsdom`.
 * The client refuses what the host's `apiSet` does not have.
 */
export async function openInNode(bytes: Uint8Array, options: HostOptions = {}): Promise<{ readonly host: ExcelHost }> {
  const host = await ExcelHost.open(bytes, { isRecording: true, ...options });
  connectInNode(host);
  return { host };
}

/** As {@link openInNode}, to a host that is there already: a pane that is opened again. */
export function connectInNode(host: ExcelHost): void {
  const { options } = host;
  const bridge = makeBridge(host);
  if (isLibraryLoaded) library().HostBridge.init(bridge);
  else loadLibrary(bridge);
  // Where office.js itself would have put what it learnt from the host: all that the client asks of it is what it may use.
  // It still calls by their first set, ExcelApiOnline 1.1, what has been in ExcelApi 1.17 since (onMoved, onNameChanged).
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string) =>
        name === "ExcelApiOnline"
          ? isSetSupported(options, "ExcelApi", "1.17")
          : isSetSupported(options, name, version),
    },
  };
  globals().OSF._OfficeAppFactory = { getContext: () => context };
  library().CommonUtility._doApiNotSupportedCheck = true;
}

function loadLibrary(bridge: NativeBridge): void {
  Object.assign(globalThis, {
    window: globalThis,
    addEventListener: () => undefined,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", hash: "", search: "", protocol: "http:", host: "localhost" },
    document: { readyState: "loading", addEventListener: () => undefined },
    _richApiNativeBridge: bridge,
  } satisfies Partial<OfficeGlobals>);
  // Indirect eval: in this very realm, so that its errors are ours.
  (0, eval)(readFileSync(path.join(OFFICE_JS, "excel-win32-16.01.js"), "utf8"));
  isLibraryLoaded = true;
}

function library(): Library {
  return globals().OfficeExtension;
}

function globals(): { readonly OfficeExtension: Library; readonly OSF: { _OfficeAppFactory: unknown } } {
  // The published types leave out what only the library itself uses.
  return globalThis as never;
}

/**
 * The real office.js in jest's jsdom: `Office.onReady`, settings and theme included. For files with
 * `@jest-environment jsdom`, once a file: office.js cannot be loaded twice into one page.
 */
export async function openInJsdom(
  bytes: Uint8Array,
  options: HostOptions & WindowOptions = {},
): Promise<{ readonly host: ExcelHost; readonly external: InstalledExternal }> {
  sessionStorage.clear();
  const host = await ExcelHost.open(bytes, { isRecording: true, ...options });
  const external = installExternal(window, host, options);
  serveOfficeScripts();
  (0, eval)(readFileSync(path.join(OFFICE_JS, "office.js"), "utf8"));
  await Office.onReady();
  library().CommonUtility._doApiNotSupportedCheck = true;
  return { host, external };
}

const OFFICE_ADDRESS = "https://localhost/office-js/";

/** jsdom fetches no scripts here: what office.js asks for comes from the disk. */
function serveOfficeScripts(): void {
  const tag = document.createElement("script");
  tag.src = `${OFFICE_ADDRESS}office.js`;
  document.head.append(tag);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    const appended = append.call(this, node) as T;
    if (node instanceof HTMLScriptElement && node.src.startsWith(OFFICE_ADDRESS)) {
      setTimeout(() => {
        (0, eval)(readFileSync(path.join(OFFICE_JS, node.src.slice(OFFICE_ADDRESS.length)), "utf8"));
        node.onload?.(new Event("load"));
      }, 0);
    }
    return appended;
  };
}
