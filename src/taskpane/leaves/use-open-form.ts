import { useCallback, useState } from "react";
import type { FieldId } from "../../form/definition";
import type { StandingForm } from "../../usecases/department/findings-of-form";
import { toA1 } from "../../workbook/address";
import { useNavigation } from "../navigation";
import { useServices, useWorkbook } from "../services";
import { cellOfField, firstCellOf, sheetIdOf } from "./form-places";

/** A row of the list: the form, and what is empty in it. */
export interface FormToOpen {
  readonly form: StandingForm;
  readonly emptyFields?: readonly FieldId[];
}

/** Shows a form's sheet in Excel and opens 記入 on it, at its first empty box where `toEmptyBox`. */
export function useOpenForm() {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const { goTo } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);

  const openForm = useCallback(
    async ({ form, emptyFields = [] }: FormToOpen, { toEmptyBox = false } = {}) => {
      const sheetId = read && sheetIdOf(read, form.source.sheet);
      if (sheetId === null) return;
      const first = firstCellOf(form.reading);
      const field = toEmptyBox ? emptyFields[0] : undefined;
      const box = field === undefined ? null : cellOfField(form.reading, field);
      const selected = await workbook.select(sheetId, box ?? first);
      setProblem(selected.ok ? null : selected.problem.message);
      if (selected.ok) goTo("form", { sheetId, cell: toA1(first), ...(field !== undefined && { field }) });
    },
    [read, workbook, goTo],
  );
  return { openForm, problem };
}
