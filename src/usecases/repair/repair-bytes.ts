import { applyPatches, type PlacedCell } from "../../workbook/cell-patch";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { WorkbookFormat } from "../ports";
import { joinRepairs } from "./join-repairs";
import { reasons } from "./reasons";
import type { LeftFinding, Repair } from "./repair";

export interface RepairedBytes {
  readonly bytes: Uint8Array;
  /** As the bytes are read. */
  readonly snapshot: WorkbookSnapshot;
  readonly repairs: readonly Repair[];
  /** Refused in the file: then nothing was done, and the others can be tried again. */
  readonly left: readonly LeftFinding[];
  /** Formulas that go on saying what stood there before, until Excel calculates them. */
  readonly stale: readonly PlacedCell[];
}

/**
 * A workbook with its repairs, read back and compared: every cell but the patched ones as it was, those as planned. Repairs of the
 * same letters wait for the next round.
 */
export async function repairBytes(
  snapshot: WorkbookSnapshot,
  bytes: Uint8Array,
  tried: readonly Repair[],
  format: Pick<WorkbookFormat, "read" | "patch">,
): Promise<RepairedBytes> {
  const unchanged = { bytes, snapshot, repairs: [], left: [], stale: [] };
  const { cells, repairs } = joinRepairs(tried);
  if (repairs.length === 0) return unchanged;
  const leaveAll = (reason: string): RepairedBytes => ({
    ...unchanged,
    left: repairs.map(({ finding }) => ({ finding, reason })),
  });
  const patched = format.patch(bytes, cells);
  if (!patched.ok) return leaveAll(patched.problem.message);
  const { refused } = patched.value;
  if (refused.length > 0) {
    const left = repairs.flatMap((repair): readonly LeftFinding[] => {
      const first = refused.find(({ patch }) => repair.cells.some((cell) => isSameCell(cell, patch)));
      return first ? [{ finding: repair.finding, reason: reasons[first.reason] }] : [];
    });
    return { ...unchanged, left };
  }
  const { file } = snapshot.source;
  const read = await format.read(patched.value.bytes, { file });
  if (!read.ok || !isAsPlanned(read.value, applyPatches(snapshot, cells))) return leaveAll(reasons.unproven);
  const { sheets, definedNames, source } = read.value;
  // What it was handed in as stays.
  const again = { sheets, definedNames, source: { ...snapshot.source, sha256: source.sha256 } };
  return { bytes: patched.value.bytes, snapshot: again, repairs, left: [], stale: patched.value.stale };
}

function isSameCell(a: Repair["cells"][number], b: Repair["cells"][number]): boolean {
  return a.sheet === b.sheet && a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}

function isAsPlanned(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  const contents = ({ sheets, definedNames }: WorkbookSnapshot): string => JSON.stringify([sheets, definedNames]);
  return contents(one) === contents(other);
}
