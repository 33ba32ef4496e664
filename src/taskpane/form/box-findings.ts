import type { Finding } from "../../checks/finding";
import type { FieldId } from "../../form/definition";
import type { FormReading } from "../../form/reading";
import { contains, parseA1, type CellAddress } from "../../workbook/address";

/** What is to be confirmed on one form. */
export interface FormFindings {
  readonly ofField: ReadonlyMap<FieldId, readonly Finding[]>;
  /** About the form as a whole, or about what stands in none of its boxes. */
  readonly ofForm: readonly Finding[];
}

/** Of all `findings`, those whose cell is on this form. What asks nothing of anybody stands in 点検, folded away. */
export function findingsOfForm(form: FormReading, findings: readonly Finding[]): FormFindings {
  const ofField = new Map<FieldId, Finding[]>();
  const ofForm: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity === "info" || finding.sheet !== form.sheet || !isOnForm(form, finding.cell)) continue;
    const { field } = finding;
    if (field === null || !(field in form.fields)) ofForm.push(finding);
    else ofField.set(field, [...(ofField.get(field) ?? []), finding]);
  }
  return { ofField, ofForm };
}

function isOnForm({ frames, registrationNumber, fiscalYears }: FormReading, a1: string | null): boolean {
  const cell = a1 === null ? null : parseA1(a1);
  if (!cell) return false;
  const beside: readonly (CellAddress | undefined)[] = [
    registrationNumber?.cell,
    ...fiscalYears.map((year) => year.cell),
  ];
  return (
    frames.some((frame) => contains(frame, cell)) ||
    beside.some((other) => other?.row === cell.row && other.column === cell.column)
  );
}
