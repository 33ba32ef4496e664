import type { Finding } from "../../checks/finding";
import type { FormSource } from "../../gather/collection";
import { groupBy } from "../../workbook/group-by";
import type { FormReading } from "../../form/reading";
import { contains, parseA1 } from "../../workbook/address";

/** A form as it stands on its sheet, whether it goes into a summary or not. */
export interface StandingForm {
  readonly source: FormSource;
  readonly reading: FormReading;
}

/**
 * The errors and warnings of each form: all that 点検 has on a sheet with forms, so that no form is called 完了 that 点検
 * accuses.
 */
export function findingsOfForms(
  forms: readonly StandingForm[],
  findings: readonly Finding[],
): (form: StandingForm) => readonly Finding[] {
  const bySheet = groupBy(forms, ({ source }) => placeOf(source.file, source.sheet));
  const byForm = new Map<FormReading, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const form = formOfFinding(finding, bySheet.get(placeOf(finding.file, finding.sheet)) ?? []);
    if (!form) continue;
    const ofForm = byForm.get(form.reading);
    if (ofForm) ofForm.push(finding);
    else byForm.set(form.reading, [finding]);
  }
  return ({ reading }) => byForm.get(reading) ?? [];
}

/** Of the forms of its sheet the one whose frame holds the cell; else the one beside or under it: titles and 管理番号 stand above their form. */
export function formOfFinding(
  { cell: a1, initiative }: Finding,
  onSheet: readonly StandingForm[],
): StandingForm | null {
  const cell = a1 === null ? null : parseA1(a1);
  const inFrame = cell && onSheet.find(({ reading }) => reading.frames.some((frame) => contains(frame, cell)));
  if (inFrame) return inFrame;
  const ofInitiative = onSheet.filter(({ reading }) => reading.initiative.inPlan?.code === initiative);
  const candidates = ofInitiative.length > 0 ? ofInitiative : onSheet;
  const row = cell?.row ?? 0;
  return (
    candidates.find(({ reading }) => reading.frames.some(({ bottom }) => bottom >= row)) ?? candidates.at(-1) ?? null
  );
}

function placeOf(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}
