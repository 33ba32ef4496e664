import type { BoxId } from "./form-state";

export const boxElementId = (box: BoxId): string => `box/${box}`;
export const sectionElementId = (box: BoxId): string => `section/${box}`;
/** Of the shown form; there is one at a time. */
export const FORM_TITLE_ID = "form-title";

/** Puts the keyboard into a box: where it has answers to choose from, at the one that is chosen. */
export function focusBox(box: BoxId): void {
  const element = document.getElementById(boxElementId(box));
  const section = document.getElementById(sectionElementId(box));
  const chosen = section?.querySelector<HTMLElement>("input[type=radio]:checked");
  // A box that is only shown has no field of its own.
  (chosen ?? element ?? section)?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: "nearest" });
}

/** After a button took itself away: who works by keyboard goes on at the top of the form. */
export function focusFormTitle(root: HTMLElement | null): void {
  const place = document.getElementById(FORM_TITLE_ID) ?? root?.closest<HTMLElement>("[role=tabpanel]");
  place?.focus({ preventScroll: true });
}
