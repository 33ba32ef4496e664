import { formatFiscalYear } from "../../plan/fiscal-year";
import type { Plan } from "../../plan/schema";
import type { PrintSetup, SheetDrawing } from "../../workbook/drawing";

/** A4, width and height. */
export const PAPER_INCH = { portrait: [8.27, 11.69], landscape: [11.69, 8.27] } as const;

export const pageMarginsInch = { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5 } as const;

/** What every printed page of the summary has in common: A4, whose report it is above, sheet and page below. */
export function pageSetup(
  plan: Plan,
  orientation: PrintSetup["orientation"],
  more: Pick<PrintSetup, "titleRows" | "pageBreaksBefore" | "centerHorizontally"> = {},
): PrintSetup {
  return { orientation, fitToWidth: 1, marginsInch: pageMarginsInch, ...headerAndFooter(plan), ...more };
}

/** The same above and below a sheet that is drawn elsewhere with a page of its own. */
export function withPageHeader(sheet: SheetDrawing, plan: Plan): SheetDrawing {
  return { ...sheet, print: { ...sheet.print, ...headerAndFooter(plan) } };
}

/** "&A", "&P" and "&N" are Excel's codes for the sheet's name, the page and the number of pages. */
function headerAndFooter(plan: Plan): Required<Pick<PrintSetup, "header" | "footer">> {
  // The code for the size ends before the plan's name, which may begin with a digit.
  const heading = `${plan.title} ${formatFiscalYear(plan.fiscalYear)} 総括`.replaceAll("&", "&&");
  return { header: `&L&9 ${heading}&R&9&A`, footer: `&C&9&P / &N` };
}
