/**
 * Lets the pane ask for Excel's colours now. It asks when it comes to the front, but office.js answers from memory for five
 * seconds: here it is made to ask each time.
 */
export function askForThemeAgain(frame: HTMLIFrameElement): void {
  const pane = frame.contentWindow;
  if (!pane) return;
  const manager = ["OfficeExt", "OfficeTheme", "OfficeThemeManager"].reduce<unknown>(member, pane);
  if (typeof manager === "function") Reflect.set(manager, "_osfOfficeThemeCacheValidPeriod", 0);
  pane.dispatchEvent(new Event("focus"));
}

function member(owner: unknown, name: string): unknown {
  const holds = (typeof owner === "object" && owner !== null) || typeof owner === "function";
  return holds ? Reflect.get(owner, name) : undefined;
}
