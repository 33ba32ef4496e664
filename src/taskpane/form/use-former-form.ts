import { useMemo } from "react";
import type { FieldId } from "../../form/definition";
import type { FormReading } from "../../form/reading";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { readLastYearTexts } from "../../gather/last-year-texts";
import { useWorkbook } from "../services";
import { gatheredForm } from "./form-order";

/** What last year's form said, to be shown beside this year's. */
export interface FormerForm {
  /** 「令和5年度」 */
  readonly year: string;
  readonly texts: Readonly<Partial<Record<FieldId, string>>>;
}

/** From the workbook's hidden sheet 昨年度; null where it says nothing of this form. */
export function useFormerForm(reading: FormReading | null): FormerForm | null {
  const { read, checked, definition } = useWorkbook();
  const former = useMemo(() => read && readLastYearTexts(read.snapshot, definition), [read, definition]);
  return useMemo(() => {
    const key = former && reading && gatheredForm(reading, checked)?.key;
    return key ? { year: formatFiscalYear(former.fiscalYear), texts: former.of(key) } : null;
  }, [former, reading, checked]);
}
