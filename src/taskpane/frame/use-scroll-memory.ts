import { useEffect, useRef } from "react";
import { z } from "zod";
import { useServices, useWorkbook } from "../services";
import type { ViewId } from "../views";

/** Scrolling tells of itself with every pixel; where it came to rest is enough. */
const REST_MS = 300;

/** Keeps where a view of this workbook was scrolled to, from one opening of the pane to the next. */
export function useScrollMemory(view: ViewId) {
  const { preferences } = useServices();
  const { read, checked } = useWorkbook();
  const element = useRef<HTMLDivElement>(null);
  const isRestored = useRef(false);
  const file = read?.snapshot.source.file;
  const key = `scroll/${view}/${file ?? ""}`;
  const isReady = checked !== null;

  useEffect(() => {
    if (!isReady || isRestored.current || !element.current) return;
    isRestored.current = true;
    element.current.scrollTop = preferences.read(key, z.number()) ?? 0;
  }, [isReady, key, preferences]);

  useEffect(() => {
    const scrolled = element.current;
    if (!scrolled || !isReady) return;
    let timer = 0;
    const onScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        // What is hidden has no place of its own.
        if (scrolled.offsetParent !== null) preferences.write(key, scrolled.scrollTop);
      }, REST_MS);
    };
    scrolled.addEventListener("scroll", onScroll);
    return () => {
      window.clearTimeout(timer);
      scrolled.removeEventListener("scroll", onScroll);
    };
  }, [isReady, key, preferences]);

  return element;
}
