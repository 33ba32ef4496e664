import { cost, footprint, type Budget } from "./budget";
import type { Package } from "./package";
import { TextReader, wholeText, type CellText } from "./rich-text";

/**
 * The texts that cells point at by number. Ruby never comes this far. A part that is named and not there (SwiftExcel,
 * fastexcel) is as good as an empty one: Excel opens what points at nothing in it.
 */
export function readSharedStrings(workbook: Package, part: string | null, budget: Budget): readonly CellText[] {
  const strings: CellText[] = [];
  if (part === null || !workbook.has(part)) return strings;
  const reader = new TextReader();
  let isInString = false;
  workbook.parse(part, {
    open(name, attributes, parent) {
      if (name === "si" && parent === "sst") isInString = true;
      else if (isInString) reader.open(name, attributes, parent);
    },
    text(text) {
      // White space is kept with or without xml:space: writers forget the attribute, and no pretty printer breaks a <t>.
      reader.text(text);
    },
    close(name, parent) {
      reader.close();
      if (name !== "si" || parent !== "sst") return;
      isInString = false;
      const text = reader.take();
      budget.spendWork(cost.sharedString);
      const runs = typeof text === "string" ? 1 : text.length;
      budget.keepMemory(runs * footprint.string + wholeText(text).length * footprint.character);
      strings.push(text);
    },
  });
  return strings;
}
