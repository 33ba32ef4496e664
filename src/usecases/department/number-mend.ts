import type { Finding } from "../../checks/finding";
import { fiscalYearMismatch } from "../../checks/rules/fiscal-year-mismatch";
import { formConflict } from "../../checks/rules/form-conflict";
import { formDuplicate } from "../../checks/rules/form-duplicate";
import { formNumberDuplicate } from "../../checks/rules/form-number-duplicate";
import { formatRegistrationNumber } from "../../form/registration-number";
import { freeNumber } from "../../gather/identity/free-number";
import { toA1, type CellAddress } from "../../workbook/address";
import type { CheckedWorkbook } from "../check/check-workbook";
import { formOfFinding } from "./findings-of-form";

/** How a form's 管理番号 that is not its own can be mended. */
export interface NumberMend {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** The number that stands there now: "R5 Ⅰ-2-①(1) 町民生活課 その1". */
  readonly former: string;
  /** The next one that is free for its initiative and 課; null where its initiative or its 課 is not known. */
  readonly free: string | null;
}

/** Rules that a number of its own puts right. */
const OF_NUMBERS: ReadonlySet<string> = new Set([
  formNumberDuplicate.id,
  formDuplicate.id,
  formConflict.id,
  fiscalYearMismatch.id,
]);

/** For each finding what mends it; null where that is not the number. */
export function numberMender({ collection }: CheckedWorkbook): (finding: Finding) => NumberMend | null {
  const standing = [...collection.forms, ...collection.excluded];
  return (finding) => {
    if (!OF_NUMBERS.has(finding.rule) || finding.data.isNumbered === false || finding.sheet === null) return null;
    const form = formOfFinding(
      finding,
      standing.filter(({ source }) => source.file === finding.file && source.sheet === finding.sheet),
    );
    const number = form?.reading.registrationNumber;
    if (!form || !number) return null;
    const { cell, ...parts } = number;
    // The year is wrong elsewhere on the form.
    if (finding.rule === fiscalYearMismatch.id && finding.cell !== toA1(cell)) return null;
    const free = freeNumber(form.reading, collection);
    return {
      sheet: form.source.sheet,
      cell,
      former: formatRegistrationNumber(parts),
      free: free && formatRegistrationNumber(free),
    };
  };
}
