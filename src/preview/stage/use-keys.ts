import { useCallback, useEffect, useRef } from "react";
import { goToNextStop } from "./key-stops";

/** Excel's keys for the whole window: F6 and Ctrl+S. Returns a listener for the frames, whose keys do not come here. */
export function useKeys(onSave: () => void): (event: KeyboardEvent) => void {
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  const listen = useCallback((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "F6") {
      event.preventDefault();
      goToNextStop(document, event.shiftKey);
    }
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      save.current();
    }
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, [listen]);
  return listen;
}
