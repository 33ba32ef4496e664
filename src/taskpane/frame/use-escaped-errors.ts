import { useEffect } from "react";

/** Calls `onEscape` for a failure that nobody caught: the person is told, whatever it was. The console has the rest. */
export function useEscapedErrors(onEscape: () => void): void {
  useEffect(() => {
    window.addEventListener("error", onEscape);
    window.addEventListener("unhandledrejection", onEscape);
    return () => {
      window.removeEventListener("error", onEscape);
      window.removeEventListener("unhandledrejection", onEscape);
    };
  }, [onEscape]);
}
