import { gather } from "../../../src/gather/gather";
import type { Collection } from "../../../src/gather/collection";
import { recogniseWorkbook } from "../../../src/gather/recognise-workbook";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { planTidying, type PlannedTidying, type TidyRequest } from "../../../src/usecases/tidy/plan-tidying";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";

export function collectionOf(snapshot: WorkbookSnapshot): Collection {
  return gather({
    plan: planR5,
    definition: formDefinitionR5,
    period: "full-year",
    workbooks: [recogniseWorkbook(snapshot, planR5, formDefinitionR5)],
    unreadable: [],
    keepsOptionalBlanks: true,
  });
}

export function planFor(snapshot: WorkbookSnapshot, more: Partial<TidyRequest> = {}): PlannedTidying {
  const planned = planTidying({ snapshot, collection: collectionOf(snapshot), ...more });
  if (!planned.ok) throw new Error(planned.problem);
  return planned.value;
}

/** The workbook as it is read once the plan has been carried out. */
export function carriedOut(snapshot: WorkbookSnapshot, { drawing, retire, order }: PlannedTidying): WorkbookSnapshot {
  const retired = new Map(retire.map(({ sheet, name }) => [sheet, name]));
  const standing = snapshot.sheets.map((sheet) => {
    const name = retired.get(sheet.name);
    return name === undefined ? sheet : { ...sheet, name, visibility: "hidden" as const };
  });
  const sheets = [...standing, ...drawing.sheets.map((sheet) => snapshotOfSheet(sheet))].toSorted(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
  );
  return { ...snapshot, sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
}
