import { useCallback, useState } from "react";
import type { FormProgress } from "../../usecases/department-progress";
import { toA1 } from "../../workbook/address";
import { useNavigation } from "../navigation";
import { useServices, useWorkbook } from "../services";
import { cellOfField, firstCellOf, sheetIdOf } from "./form-places";

/** Shows a form's sheet in Excel and opens 記入 on it, at its first empty box where `toEmptyBox`. */
export function useOpenForm() {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const { goTo } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);

  const openForm = useCallback(
    async ({ form, emptyFields }: FormProgress, { toEmptyBox = false } = {}) => {
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
