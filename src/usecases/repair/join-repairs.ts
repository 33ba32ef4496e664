import { placeOf, type CellPatch } from "../../workbook/cell-patch";
import type { TextEdit } from "../../workbook/text-edit";
import type { LeftFinding, Repair } from "./repair";

export interface JoinedRepairs {
  /** Those that are done. */
  readonly repairs: readonly Repair[];
  /** One patch a cell, its edits in order. */
  readonly cells: readonly CellPatch[];
  /** Those that would change the same letters as one before them. */
  readonly left: readonly LeftFinding[];
}

/** Several repairs of one workbook at once; each as a whole or not at all, the first ones first. */
export function joinRepairs(repairs: readonly Repair[]): JoinedRepairs {
  const patches = new Map<string, CellPatch>();
  const done: Repair[] = [];
  const left: LeftFinding[] = [];
  for (const repair of repairs) {
    const joined = repair.cells.map((patch) => joinPatches(patches.get(keyOf(patch)) ?? null, patch));
    if (joined.includes(null)) {
      left.push({ finding: repair.finding, reason: OVERLAPS });
      continue;
    }
    for (const patch of joined) if (patch) patches.set(keyOf(patch), patch);
    done.push(repair);
  }
  return { repairs: done, cells: [...patches.values()], left };
}

const OVERLAPS = "同じ文字にほかの修正もあるため、直していません。ほかを直した後で、もう一度点検してください。";

/** Null where both change the same letters, and not to the same. */
function joinPatches(one: CellPatch | null, other: CellPatch): CellPatch | null {
  if (!one) return other;
  const edits = [...one.edits];
  for (const edit of other.edits) {
    if (edits.some((standing) => areSame(standing, edit))) continue;
    if (one.before !== other.before || edits.some((standing) => areInTheWay(standing, edit))) return null;
    edits.push(edit);
  }
  return { ...one, edits: edits.sort((a, b) => a.start - b.start || a.end - b.end) };
}

function areSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** They share a letter, or begin at the same place, so that nobody can tell which comes first. */
function areInTheWay(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function keyOf({ sheet, cell }: CellPatch): string {
  return JSON.stringify([sheet, placeOf(cell)]);
}
