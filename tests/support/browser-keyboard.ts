import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/** What a person without a mouse has: keys, and the mark of where they are. */
export interface Keyboard {
  /** Presses `key`, and makes sure that the keyboard still has a place on the screen. */
  readonly press: (key: string) => Promise<void>;
  /** Tab until the control named so has the focus. */
  readonly tabTo: (name: RegExp) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Name of what has the focus, as far as a person sees or hears it. */
  readonly place: () => Promise<string>;
  /** Throws where nothing has the focus, or it stands out of sight. */
  readonly expectPlace: () => Promise<void>;
}

const MOST_TABS = 80;
const NOTHING = "";
/** Until React has drawn and Fluent's marks have come to rest. */
const SETTLED_MS = 150;
/** How long the keyboard may be nowhere while the screen changes. */
const SOON_MS = 60_000;

export function keyboardOf(page: Page): Keyboard {
  const place = (): Promise<string> => page.evaluate(describeFocus);
  const expectPlace = async (): Promise<void> => {
    const end = Date.now() + SOON_MS;
    let found = await page.evaluate(lookAtFocus);
    while (!found.isInSight && Date.now() < end) {
      await page.waitForTimeout(30);
      found = await page.evaluate(lookAtFocus);
    }
    expect({ at: await place(), ...found }).toMatchObject({ isLost: false, isInSight: true });
  };
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.waitForTimeout(SETTLED_MS);
    await expectPlace();
  };
  return {
    place,
    expectPlace,
    press,
    tabTo: async (name) => {
      const seen: string[] = [];
      for (let count = 0; count < MOST_TABS; count++) {
        await page.keyboard.press("Tab");
        const at = await place();
        seen.push(at.slice(0, 30));
        // Behind the last stop the browser's own controls come, and then the first stop again.
        if (at !== NOTHING) await expectPlace();
        if (name.test(at)) return;
      }
      throw new Error(`Tab never comes to ${String(name)}: ${seen.join(" | ")}`);
    },
    type: (text) => page.keyboard.type(text),
  };
}

/**
 * Goes `count` stops on with Tab, and tells at which of them nothing shows that the keyboard is there: what is drawn of a
 * stop, and close around it, has to be different when it is left.
 */
export async function unmarkedStops(page: Page, count: number): Promise<readonly string[]> {
  const unmarked: string[] = [];
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(SETTLED_MS);
    const name = await page.evaluate(describeFocus);
    let focused = await page.evaluate(lookOf, "document.activeElement");
    await page.evaluate(rememberFocus);
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.waitForTimeout(SETTLED_MS);
    const left = await page.evaluate(lookOf, "remembered");
    await page.evaluate(focusRemembered);
    // A slow machine may not have drawn the mark yet.
    for (const end = Date.now() + SOON_MS; focused === left && Date.now() < end;) {
      await page.waitForTimeout(SETTLED_MS);
      focused = await page.evaluate(lookOf, "document.activeElement");
    }
    if (focused === left) unmarked.push(name);
  }
  return unmarked;
}

function describeFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const label = [...(labels ?? [])].map((one) => one.textContent).join(" ");
  const labelledBy = (element.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")
    .trim();
  // A tab also holds its name in bold, out of sight.
  const shown = element instanceof HTMLElement ? element.innerText : "";
  return [element.ariaLabel, labelledBy, label, shown].find((name) => name)?.trim() ?? element.tagName;
}

function lookAtFocus(): { readonly isLost: boolean; readonly isInSight: boolean } {
  const element = document.activeElement;
  if (!element || element === document.body) return { isLost: true, isInSight: false };
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  // A switch or radio button itself is transparent over what is drawn of it: only its place counts.
  return { isLost: false, isInSight: isInside && width > 0 && height > 0 };
}

function rememberFocus(): void {
  document.querySelector("[data-remembered]")?.removeAttribute("data-remembered");
  document.activeElement?.setAttribute("data-remembered", "");
}

function focusRemembered(): void {
  const element = document.querySelector("[data-remembered]");
  if (element instanceof HTMLElement) element.focus();
}

/** Lines and colours of an element, of what surrounds it closely, and of what is drawn before and behind them. */
function lookOf(which: string): string {
  const element = which === "remembered" ? document.querySelector("[data-remembered]") : document.activeElement;
  if (!element) return "";
  const around = [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling];
  return around
    .flatMap((one) => (one ? ["", "::before", "::after"].map((pseudo) => getComputedStyle(one, pseudo)) : []))
    .map((style) =>
      [style.outline, style.border, style.boxShadow, style.transform, style.backgroundColor, style.opacity].join(";"),
    )
    .join("\n");
}
