import type { Finding } from "../checks/finding";
import type { Collection, GatheredForm } from "../gather/collection";
import { contains, parseA1 } from "../workbook/address";
import type { CellLink } from "../workbook/drawing";
import { linkToForm, sheetOf, type FormSheet } from "./forms";

/** The gathered form that a finding is about; null where it is about none that went in. */
export function formOfFinding(finding: Finding, { forms, former }: Collection): GatheredForm | null {
  const onSheet = forms.filter(({ origin, source, reading }) =>
    origin === "kept" && former
      ? former.file === finding.file && reading.sheet === finding.sheet
      : source.file === finding.file && source.sheet === finding.sheet,
  );
  const cell = finding.cell === null ? null : parseA1(finding.cell);
  const inFrame = cell && onSheet.find(({ reading }) => reading.frames.some((frame) => contains(frame, cell)));
  if (inFrame) return inFrame;
  // A cell outside every frame (管理番号, a heading): the form is known only where the sheet has no other.
  const candidates = onSheet.filter(({ key }) => finding.initiative === null || key.initiative === finding.initiative);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Where in the summary a finding can be looked at: the box, else the form's sheet. */
export function linkOfFinding(
  finding: Finding,
  collection: Collection,
  sheets: readonly FormSheet[],
): CellLink | undefined {
  const form = formOfFinding(finding, collection);
  const target = form && sheetOf(form, sheets);
  if (!target) return undefined;
  const label = collection.definition.fields.find(({ id }) => id === finding.field)?.label ?? null;
  return linkToForm(target, label, "様式の欄へ移動します");
}
