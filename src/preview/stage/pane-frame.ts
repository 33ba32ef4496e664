import type {} from "./pane-surroundings";

/** Runs inside the pane's frame, before office.js: the page around it is its Excel, and keeps what it wants kept. */
const surroundings = window.parent.paneSurroundings?.(window.frameElement?.id ?? "");
for (const [name, value] of Object.entries(surroundings ?? {})) {
  Object.defineProperty(window, name, { value, configurable: true });
}
