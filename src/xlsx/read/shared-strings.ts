import { cost, footprint, type Budget } from "./budget";
import { detach, joinRuns, unescapeText } from "./cell-text";
import type { Package } from "./package";

/**
 * The texts that cells point at by number. Runs of rich text are joined; ruby never comes this far. A part that is named
 * and not there (SwiftExcel, fastexcel) is as good as an empty one: Excel opens what points at nothing in it.
 */
export function readSharedStrings(workbook: Package, part: string | null, budget: Budget): readonly string[] {
  const strings: string[] = [];
  if (part === null || !workbook.has(part)) return strings;
  let runs: string[] = [];
  let isText = false;
  workbook.parse(part, {
    open(name, _, parent) {
      if (name === "si" && parent === "sst") runs = [];
      isText = name === "t" && (parent === "si" || parent === "r");
    },
    text(text) {
      // White space is kept with or without xml:space: writers forget the attribute, and no pretty printer breaks a <t>.
      if (isText) runs.push(text);
    },
    close(name, parent) {
      isText = false;
      if (name !== "si" || parent !== "sst") return;
      const text = detach(unescapeText(joinRuns(runs)));
      budget.spendWork(cost.sharedString);
      budget.keepMemory(footprint.string + text.length * footprint.character);
      strings.push(text);
    },
  });
  return strings;
}
