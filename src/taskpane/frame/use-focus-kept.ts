import { useEffect, type RefObject } from "react";

/** Dialogs and views that give the keyboard a better place themselves have done so by then. */
const OTHERS_FIRST_MS = 120;

/**
 * A button may go with what it was pressed for (元に戻す, 閉じる): the keyboard then goes on at the element `placeId` instead
 * of at nothing.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>, placeId: string): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let last: EventTarget | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      last = target;
    };
    const look = (): void => {
      if (!(last instanceof HTMLElement) || last.isConnected) return;
      last = null;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById(placeId)?.focus();
      }, OTHERS_FIRST_MS);
    };
    const observer = new MutationObserver(look);
    element.addEventListener("focusin", remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [root, placeId]);
}
