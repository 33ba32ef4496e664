import type { Finding } from "../../checks/finding";
import type { Collection, GatheredForm } from "../../gather/collection";
import { groupBy } from "../../gather/group-by";
import { contains, parseA1 } from "../../workbook/address";
import type { CellLink } from "../../workbook/drawing";
import { linkToForm, type FormSheet } from "../forms/forms";

/**
 * Which gathered form a finding is about; null where it is about none that went in. The forms are sorted by their sheets
 * once, not searched for each finding.
 */
export function formFinder({ forms, former }: Collection): (finding: Finding) => GatheredForm | null {
  const bySheet = groupBy(forms, ({ origin, source, reading }) =>
    origin === "kept" && former ? placeOf(former.file, reading.sheet) : placeOf(source.file, source.sheet),
  );
  return (finding) => {
    const onSheet = bySheet.get(placeOf(finding.file, finding.sheet)) ?? [];
    const cell = finding.cell === null ? null : parseA1(finding.cell);
    const inFrame = cell && onSheet.find(({ reading }) => reading.frames.some((frame) => contains(frame, cell)));
    if (inFrame) return inFrame;
    // A cell outside every frame (管理番号, a heading): the form is known only where the sheet has no other.
    const candidates = onSheet.filter(
      ({ key }) => finding.initiative === null || key.initiative === finding.initiative,
    );
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  };
}

function placeOf(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}

/** Where in the summary a finding can be looked at: the box, else the form's sheet. */
export function linkFinder(
  collection: Collection,
  sheets: readonly FormSheet[],
): (finding: Finding) => CellLink | undefined {
  const formOf = formFinder(collection);
  const sheetOfForm = new Map(sheets.flatMap((one) => one.published.parts.map((part) => [part, one] as const)));
  return (finding) => {
    const form = formOf(finding);
    const target = form && sheetOfForm.get(form);
    if (!target) return undefined;
    const label = collection.definition.fields.find(({ id }) => id === finding.field)?.label ?? null;
    return linkToForm(target, label, "様式の欄へ移動します");
  };
}
