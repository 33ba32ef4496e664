import { joinRepairs } from "../../usecases/repair/join-repairs";
import type { LeftFinding, Repair } from "../../usecases/repair/repair";
import { placeOf, type CellPatch } from "../../workbook/cell-patch";

/** Repairs that change some cell together: all of them are done, or none. */
export interface RepairUnit {
  readonly repairs: readonly Repair[];
  readonly cells: readonly CellPatch[];
}

/** Repairs as they are written at once, one patch a cell; `left`: those that stand in the way of one before them. */
export function unitsOf(repairs: readonly Repair[]): {
  readonly units: readonly RepairUnit[];
  readonly left: readonly LeftFinding[];
} {
  const joined = joinRepairs(repairs);
  const patches = new Map(joined.cells.map((patch) => [keyOf(patch), patch]));
  const unitOf = new Map<string, { repairs: Repair[]; keys: string[] }>();
  for (const repair of joined.repairs) {
    const keys = repair.cells.map(keyOf);
    const others = new Set(keys.flatMap((key) => unitOf.get(key) ?? []));
    const unit = {
      repairs: [...[...others].flatMap((other) => other.repairs), repair],
      keys: [...new Set([...[...others].flatMap((other) => other.keys), ...keys])],
    };
    for (const key of unit.keys) unitOf.set(key, unit);
  }
  const units = [...new Set(unitOf.values())].map((unit) => {
    return { repairs: unit.repairs, cells: unit.keys.flatMap((key) => patches.get(key) ?? []) };
  });
  return { units, left: joined.left };
}

function keyOf({ sheet, cell }: CellPatch): string {
  return JSON.stringify([sheet, placeOf(cell)]);
}
