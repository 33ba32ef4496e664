import { parseArea, type Area } from "../../../workbook/address";
import type { ExcelHost } from "../../host/host";
import type { HostSheet, HostWorkbook } from "../../host/model/workbook";
import { selectArea, showSheet } from "./selection";

/** Sheets that have a tab: hidden ones have none. */
export function shownSheets({ sheets }: HostWorkbook): readonly HostSheet[] {
  return sheets.filter(({ data }) => data.visibility === "visible");
}

/** The tab before or behind the one that is shown; at the ends nothing happens. */
export function showNeighbour(host: ExcelHost, step: 1 | -1): void {
  const { workbook } = host;
  const sheets = shownSheets(workbook);
  const next = sheets[sheets.indexOf(workbook.active) + step];
  if (next) showSheet(host, next);
}

/** Goes to "B3", "シート!B3", "'２ 枚目'!B3:D5" or a name of the workbook; false where there is no such place. */
export function goTo(host: ExcelHost, text: string): boolean {
  const place = placeOf(host.workbook, text.trim().replace(/^[=#]/u, ""));
  if (place?.sheet.data.visibility !== "visible") return false;
  selectArea(host, place.sheet, place.area);
  return true;
}

interface Place {
  readonly sheet: HostSheet;
  readonly area: Area;
}

function placeOf(workbook: HostWorkbook, text: string): Place | null {
  const direct = referenceOf(workbook, text);
  if (direct) return direct;
  const named = workbook.book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return named ? referenceOf(workbook, named.refersTo.replace(/^=/u, "")) : null;
}

function referenceOf(workbook: HostWorkbook, text: string): Place | null {
  const split = text.lastIndexOf("!");
  const area = parseArea(text.slice(split + 1).replaceAll("$", ""));
  if (!area) return null;
  if (split < 0) return { sheet: workbook.active, area };
  const name = text.slice(0, split);
  const sheet = workbook.find(name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);
  return sheet ? { sheet, area } : null;
}
