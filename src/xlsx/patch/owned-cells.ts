import { type Area, parseRange } from "../../workbook/address";
import type { Package } from "../read/package";

/** Cells whose text another part of the workbook repeats, or writes itself. */
export interface OwnedCells {
  /** Names of columns and totals. */
  readonly labelsOfTables: readonly Area[];
  readonly pivots: readonly Area[];
}

export function readOwnedCells(workbook: Package, sheetPart: string): OwnedCells {
  const labelsOfTables: Area[] = [];
  const pivots: Area[] = [];
  for (const { type, part } of workbook.relationships(sheetPart, false)) {
    if (part === null || (type !== "table" && type !== "pivotTable")) continue;
    workbook.parseLeniently(part, {
      open(name, attributes, parent) {
        const area = parseRange(attributes.ref ?? "");
        if (!area) return;
        if (name === "table" && parent === "") {
          const { headerRowCount = "1", totalsRowCount = "0" } = attributes;
          if (headerRowCount !== "0") labelsOfTables.push({ ...area, bottom: area.top });
          if (totalsRowCount !== "0") labelsOfTables.push({ ...area, top: area.bottom });
        } else if (name === "location" && parent === "pivotTableDefinition") pivots.push(area);
      },
    });
  }
  return { labelsOfTables, pivots };
}
