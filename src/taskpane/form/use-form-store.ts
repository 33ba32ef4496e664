import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { useAnnounce } from "../announce";
import { useServices, useWorkbook } from "../services";
import { openOffers } from "./box-edit";
import type { FormState } from "./form-state";
import { formStoreOf, type FormStore } from "./form-store";
import { formsOnSheets } from "./forms-on-sheets";
import { messages } from "./messages";

/** The store of the open workbook, told of every new reading. */
export function useFormStore(): { readonly store: FormStore; readonly state: FormState } {
  const { workbook } = useServices();
  const { read, checked, definition } = useWorkbook();
  const store = formStoreOf(workbook);
  useLayoutEffect(() => {
    if (!read || !checked) return;
    store.dispatch({ type: "workbook-read", forms: formsOnSheets(read, checked, definition), definition });
  }, [store, read, checked, definition]);
  const state = useSyncExternalStore(store.subscribe, store.state);
  return { store, state };
}

/** Saves what is typed also where no box is left: another tab or form is opened, the window goes, Ctrl+S. */
export function useSavingWhenLeft(store: FormStore, isShown: boolean, form: string | null): void {
  useEffect(() => {
    const saveAll = () => void store.saveAll();
    const saveWhenHidden = () => {
      if (document.visibilityState === "hidden") saveAll();
    };
    document.addEventListener("visibilitychange", saveWhenHidden);
    window.addEventListener("pagehide", saveAll);
    return () => {
      document.removeEventListener("visibilitychange", saveWhenHidden);
      window.removeEventListener("pagehide", saveAll);
    };
  }, [store]);
  useEffect(() => {
    if (isShown) return () => void store.saveAll();
    return undefined;
  }, [store, isShown, form]);
}

/** Has a screen reader hear that a box was saved, or that the sheet's text took its place. */
export function useSpokenOutcomes(store: FormStore): void {
  const announce = useAnnounce();
  useEffect(() => {
    let before = store.state();
    return store.subscribe(() => {
      const now = store.state();
      if (now.boxes !== before.boxes) {
        const sentence = outcomeSentence(before, now);
        if (sentence !== null) announce(sentence);
      }
      before = now;
    });
  }, [store, announce]);
}

function outcomeSentence(before: FormState, now: FormState): string | null {
  let isSaved = false;
  for (const [id, box] of Object.entries(now.boxes)) {
    const old = before.boxes[id as keyof typeof before.boxes];
    if (!old || old === box) continue;
    if (openOffers(box).length > openOffers(old).length) return messages.changedInSheet;
    isSaved ||= box.progress.type === "saved" && old.progress.type !== "saved";
  }
  return isSaved ? messages.saved : null;
}
