import { installExternal, type InstalledExternal, type WindowTheme } from "../host/external-transport";
import type { ExcelHost } from "../host/host";
import type { HostDoor } from "../host/host-door";
import { MemoryStorage } from "./memory-storage";

/** What a pane's frame takes from this page instead of its own, before office.js looks at it. */
export interface PaneSurroundings {
  readonly external: unknown;
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
}

declare global {
  interface Window {
    /** Asked by preview/pane-frame.js, inside the frame of this name. */
    paneSurroundings?: (frame: string) => PaneSurroundings | null;
  }
}

/** Excel's windows, as the panes in them see them. */
export class PaneWindows {
  readonly #makers = new Map<string, () => PaneSurroundings>();
  readonly #installed = new Map<string, { readonly external: InstalledExternal; readonly stop: () => void }>();
  #theme: WindowTheme;

  constructor(theme: WindowTheme) {
    this.#theme = theme;
  }

  /** What the frame `name` will find. Returns how to take it away again. */
  furnish(name: string, host: ExcelHost, preferences: Storage): () => void {
    this.#makers.set(name, () => this.#connect(name, host, preferences));
    return () => {
      this.#makers.delete(name);
      this.#installed.get(name)?.stop();
      this.#installed.delete(name);
    };
  }

  surroundingsOf(name: string): PaneSurroundings | null {
    return this.#makers.get(name)?.() ?? null;
  }

  setTheme(theme: WindowTheme): void {
    this.#theme = theme;
    for (const { external } of this.#installed.values()) external.setTheme(theme);
  }

  /** Anew whenever the frame loads: what the page before it listened to is gone with it. */
  #connect(name: string, host: ExcelHost, localStorage: Storage): PaneSurroundings {
    this.#installed.get(name)?.stop();
    const stops: (() => void)[] = [];
    const door: HostDoor = {
      options: host.options,
      settings: host.settings,
      settingsStored: () => {
        host.settingsStored();
      },
      answer: (request, flags) => host.answer(request, flags),
      listen: (listener) => {
        const stop = host.listen(listener);
        stops.push(stop);
        return stop;
      },
    };
    const target: { external?: unknown } = {};
    const external = installExternal(target, door, { theme: this.#theme });
    this.#installed.set(name, {
      external,
      stop: () => {
        for (const stop of stops) stop();
      },
    });
    return { external: target.external, localStorage, sessionStorage: new MemoryStorage() };
  }
}
