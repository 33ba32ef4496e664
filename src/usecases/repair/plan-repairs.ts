import type { Finding, Fix, FormPart } from "../../checks/finding";
import type { FormDefinition } from "../../form/definition";
import type { Collection } from "../../gather/collection";
import type { CellPatch } from "../../workbook/cell-patch";
import { fail, succeed, type Result } from "../../workbook/result";
import { groupBy } from "../../workbook/group-by";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { changesOfCopy, formFinder, type FormsOfFinding } from "./forms-of-finding";
import { joinRepairs } from "./join-repairs";
import { cellsByPlace, locateChange, type CellsByPlace } from "./locate-change";
import { RepairProof } from "./prove-repairs";
import { reasons, type ReasonCode } from "./reasons";
import type { LeftFinding, Repair } from "./repair";

export interface PlannedRepairs {
  readonly repairs: readonly Repair[];
  readonly left: readonly LeftFinding[];
}

/**
 * What of the findings can be put right in one workbook, cell by cell: proven together to change nothing else. `snapshot` is of
 * one of the files of the collection; findings of other files count where this one has a copy of their form.
 */
export function planRepairs(
  snapshot: WorkbookSnapshot,
  collection: Collection,
  findings: readonly Finding[],
): PlannedRepairs {
  const cellsOf = cellsOfSheets(snapshot);
  const repairs: Repair[] = [];
  const left: LeftFinding[] = [];
  const formsOf = formFinder(collection, snapshot.source.file);
  for (const finding of findings) {
    if (!finding.fix) continue;
    const forms = formsOf(finding, finding.fix);
    const planned = forms.ok ? planRepair(finding, finding.fix, forms.value, collection, cellsOf) : forms;
    if (planned === null) continue;
    if (planned.ok) repairs.push(planned.value);
    else left.push({ finding, reason: reasons[planned.problem] });
  }
  const proven = proveAll(new RepairProof(snapshot, collection, cellsOf), repairs);
  return {
    repairs: repairs.filter((repair) => proven.has(repair)),
    left: [
      ...left,
      ...repairs.filter((repair) => !proven.has(repair)).map(({ finding }) => ({ finding, reason: reasons.unproven })),
    ],
  };
}

/** Those that would change the same letters are alternatives: each is proven beside what does not stand in its way. */
function proveAll(proof: RepairProof, repairs: readonly Repair[]): ReadonlySet<Repair> {
  const proven = new Set<Repair>();
  for (let rest = repairs; rest.length > 0;) {
    const { repairs: together } = joinRepairs(rest);
    const held: Repair[] = [];
    for (const group of bySheets(together)) {
      const good = proof.sift(held, group);
      held.push(...good);
      for (const repair of good) proven.add(repair);
    }
    const tried = new Set(together);
    rest = rest.filter((repair) => !tried.has(repair));
  }
  return proven;
}

/** What fails on one sheet is no matter of the others. */
function bySheets(repairs: readonly Repair[]): readonly (readonly Repair[])[] {
  const groups = groupBy(repairs, ({ cells }) => JSON.stringify([...new Set(cells.map(({ sheet }) => sheet))].sort()));
  return [...groups.values()];
}

/** Null where no form that the fix is of stands in this workbook. */
function planRepair(
  finding: Finding,
  fix: Fix,
  { own, copies }: FormsOfFinding,
  { definition }: Collection,
  cellsOf: (sheet: string) => CellsByPlace,
): Result<Repair, ReasonCode> | null {
  const patches: CellPatch[] = [];
  const places = [
    ...(own ? fix.changes.map((change) => ({ reading: own, change })) : []),
    ...copies.flatMap((reading) => changesOfCopy(fix, reading).map((change) => ({ reading, change }))),
  ];
  for (const { reading, change } of places) {
    const located = locateChange(change, reading, cellsOf(reading.sheet));
    if (!located.ok) return reading === own ? located : fail("copy");
    patches.push(...located.value);
  }
  if (patches.length === 0) return null;
  const changes = fix.changes.map(({ target, before, edits }) => ({
    title: titleOf(target, definition),
    before,
    edits,
  }));
  const repair = { finding, certainty: fix.certainty, changes };
  // Two forms may share a cell.
  const { cells, left } = joinRepairs(patches.map((patch): Repair => ({ ...repair, cells: [patch] })));
  return left.length === 0 ? succeed({ ...repair, cells }) : fail("several-cells");
}

/** As findings call it. */
function titleOf(target: FormPart, { fields }: FormDefinition): string {
  if (target.part === "registrationNumber") return "管理番号";
  const field = fields.find(({ id }) => id === target.field);
  return target.part === "label" ? `欄の名前「${field?.label ?? ""}」` : (field?.listHeader ?? "");
}

function cellsOfSheets({ sheets }: WorkbookSnapshot): (sheet: string) => CellsByPlace {
  const found = new Map<string, CellsByPlace>();
  return (name) => {
    const known = found.get(name);
    if (known) return known;
    const sheet = sheets.find((one) => one.name === name);
    const cells = sheet ? cellsByPlace(sheet) : new Map<string, never>();
    found.set(name, cells);
    return cells;
  };
}
