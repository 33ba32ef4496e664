import type { Package } from "./package";

const W3C_DATE_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/u;

/** The time that the file itself says it was last saved at, as it stands there; null where it says nothing sensible. */
export function readModifiedTime(workbook: Package, part: string | null): string | null {
  if (part === null || !workbook.has(part)) return null;
  let modified = "";
  let isModified = false;
  workbook.parse(part, {
    open(name) {
      isModified = name === "modified";
    },
    text(text) {
      if (isModified) modified += text;
    },
    close() {
      isModified = false;
    },
  });
  const time = modified.trim();
  return W3C_DATE_TIME.test(time) && !Number.isNaN(Date.parse(time)) ? time : null;
}
