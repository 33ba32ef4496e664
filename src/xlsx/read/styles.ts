import { type Budget, cost, footprint } from "./budget";
import { CellLooks, type CellLook } from "./cell-looks";
import { builtinFormats } from "./builtin-formats";
import type { DateSystem } from "./date-serial";
import { type NumberFormat, numberFormat, type ShownNumber } from "./number-format";
import type { Package } from "./package";
import { refuse } from "./problem";

/** What a cell's style says about what is shown in it; nothing else of styles is read. */
export interface CellStyles {
  /** `style` is the cell's `s`: a place in the list of cell formats. */
  show(value: number, style: number): ShownNumber;
  /** For dates that the file holds as ISO text: shown by the cell's own format where that is one for dates. */
  showDate(serial: number, style: number): ShownNumber;
  /** A text as a text section of the format has it: 「@"課"」. */
  showText(text: string, style: number): string;
  look(style: number): CellLook;
}

/** numfmt keeps this many codes parsed; beyond it every number may cost its code anew. */
const PARSED_CODES = 1000;
const COST_OF_CODE_CHARACTER = 30;

export function readCellStyles(workbook: Package, part: string | null, system: DateSystem, budget: Budget): CellStyles {
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  const looks = new CellLooks();
  // Named and not there: that harms no cell but one whose number is shown by it.
  const isLost = part !== null && !workbook.has(part);
  if (part !== null && !isLost) {
    workbook.parse(part, {
      open(name, attributes, parent) {
        looks.open(name, attributes, parent);
        if (name === "numFmt" && parent === "numFmts") {
          codes.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
          budget.spendWork(cost.declaredFormat);
        } else if (name === "xf" && parent === "cellXfs") formatIds.push(attributes.numFmtId ?? "0");
        else if (name !== "font" && name !== "fill") return;
        budget.keepMemory(footprint.string);
      },
      extension: (name) => {
        looks.extension(name);
      },
    });
  }

  const formats = new Map<string, NumberFormat>();
  const formatFor = (code: string): NumberFormat => {
    const known = formats.get(code);
    if (known) return known;
    budget.spendWork(cost.formatCode);
    const made = numberFormat(code, system);
    formats.set(code, made);
    return made;
  };
  const show = (value: number, format: NumberFormat): ShownNumber => {
    const parsing = formats.size > PARSED_CODES ? cost.formatCode : 0;
    budget.spendWork(cost.formattedNumber + parsing + format.code.length * COST_OF_CODE_CHARACTER);
    return format.show(value);
  };
  const ofStyle = (style: number): NumberFormat => {
    if (isLost && style > 0) return refuse("damaged", `${part} がありません`);
    const id = formatIds[style] ?? "0";
    return formatFor(codes.get(id) ?? builtinFormats[Number(id)] ?? "General");
  };

  return {
    show: (value, style) => show(value, ofStyle(style)),
    showText: (text, style) => {
      if (isLost) return text;
      const format = ofStyle(style);
      if (!format.hasTextSection) return text;
      budget.spendWork(cost.formattedNumber + format.code.length * COST_OF_CODE_CHARACTER);
      return format.showText(text);
    },
    look: (style) => looks.of(style),
    showDate(serial, style) {
      const own = ofStyle(style);
      return show(serial, own.isDate ? own : formatFor(serial % 1 === 0 ? "yyyy/m/d" : "yyyy/m/d h:mm:ss"));
    },
  };
}
