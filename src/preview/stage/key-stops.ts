/** Marks a part of the page that F6 goes to. */
export const keyStop = { "data-key-stop": true } as const;

/**
 * F6, as in Excel: on to the next of ribbon, sheet and pane (with Shift: back). It is also the way out of the sheet, in
 * which Tab goes from cell to cell.
 */
export function goToNextStop(page: Document, isBackwards: boolean): void {
  const stops = [...page.querySelectorAll<HTMLElement>("[data-key-stop]")].filter(isShown);
  const here = stops.findIndex((stop) => stop.contains(page.activeElement));
  const next = here === -1 ? (isBackwards ? stops.length - 1 : 0) : here + (isBackwards ? -1 : 1);
  const stop = stops[(next + stops.length) % stops.length];
  const target = stop ? targetIn(stop) : null;
  if (target instanceof HTMLIFrameElement) target.contentWindow?.focus();
  else target?.focus();
}

/** Back to the sheet, where what had the focus is gone. */
export function goToSheet(page: Document): void {
  page.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
}

function targetIn(stop: HTMLElement): HTMLElement | null {
  const candidates = stop.querySelectorAll<HTMLElement>('[role="grid"], iframe, button:not(:disabled), [tabindex="0"]');
  const grid = stop.querySelector<HTMLElement>('[role="grid"][tabindex="0"], [role="grid"] [tabindex="0"]');
  const frame = [...stop.querySelectorAll<HTMLElement>("iframe")].find(isShown);
  return grid ?? frame ?? [...candidates].find(isShown) ?? null;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}
