import { useLayoutEffect, useState, type RefObject } from "react";

/** Whether a line of `text` is wider than its place; also when the pane is made narrower. */
export function useIsCut(line: RefObject<HTMLElement | null>, text: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const measure = () => {
      setIsCut(element.scrollWidth > element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [line, text]);
  return isCut;
}
