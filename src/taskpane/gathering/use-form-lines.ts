import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { CountedLine as CountedForm } from "../../summary/model/summary-model";
import type { CountedLine } from "../CountLine";
import { useServices, useWorkbook } from "../services";
import { formSheets } from "./form-sheets";
import { messages } from "./messages";

export interface FormLines {
  /** The forms that a number counts, as the lines of its list; each goes to its sheet, where it stands in the open workbook. */
  readonly linesOf: (
    forms: readonly CountedForm[],
    more?: { readonly note?: string; readonly actionOf?: (form: CountedForm) => ReactNode },
  ) => readonly CountedLine[];
  /** Why Excel did not go there the last time. */
  readonly problem: string | null;
}

/** `sheetIds` are Excel's of the sheets that a gathering brought: there a form is looked for first. */
export function useFormLines(sheetIds: readonly string[]): FormLines {
  const { workbook } = useServices();
  const { read, checked } = useWorkbook();
  const [problem, setProblem] = useState<string | null>(null);
  const fiscalYear = checked?.plan.plan.fiscalYear ?? null;
  const sheetOf = useMemo(
    () => (read && fiscalYear ? formSheets(read, fiscalYear, sheetIds) : () => null),
    [read, fiscalYear, sheetIds],
  );
  const linesOf = useCallback<FormLines["linesOf"]>(
    (forms, { note = "", actionOf } = {}) =>
      forms.map((form, index): CountedLine => {
        const place = sheetOf(form);
        const go = async (sheetId: string) => {
          const selected = await workbook.select(sheetId, { row: 0, column: 0 });
          setProblem(selected.ok ? null : selected.problem.message);
        };
        return {
          id: String(index),
          text: nameOf(form),
          note: messages.result.noteOfLine([note, form.note], place === null ? form.source : null),
          onGo: place && (() => void go(place.sheetId)),
          ...(actionOf && { action: actionOf(form) }),
        };
      }),
    [workbook, sheetOf],
  );
  return useMemo(() => ({ linesOf, problem }), [linesOf, problem]);
}

/** 「Ⅰ-2-①(1) 自治会組織の活動支援と連携 その2 町民生活課」 */
export function nameOf({ name, department }: Pick<CountedForm, "name" | "department">): string {
  return [name, department].filter((part) => part !== null).join(" ");
}
