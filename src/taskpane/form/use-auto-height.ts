import { useLayoutEffect, type RefObject } from "react";

/** Makes a text box as high as its text, where the browser cannot do it by itself (Chromium before 123). */
export function useAutoHeight(ref: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null || hasFieldSizing()) return;
    const fit = () => {
      if (box.offsetParent === null) return;
      box.style.height = "auto";
      box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
    };
    fit();
    // The pane is made wider, or a view is shown that was hidden: the text takes other lines.
    let width = box.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (box.offsetWidth !== width) fit();
      width = box.offsetWidth;
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [ref, text]);
}

/** Where neither can be asked (tests without a browser), nothing is measured. */
function hasFieldSizing(): boolean {
  return typeof ResizeObserver === "undefined" || CSS.supports("field-sizing", "content");
}
