import { useCallback, useState } from "react";
import type { Finding } from "../../checks/finding";
import { parseA1 } from "../../workbook/address";
import { sheetIdOf } from "../leaves/form-places";
import { messages } from "./messages";
import { useNavigation } from "../navigation";
import { useServices, useWorkbook } from "../services";

/** Goes where a finding is. Both functions stay the same, so that a long list is not drawn again for nothing. */
export function useFindingPlaces(): {
  /** Selects the cell in Excel; what is on no sheet is in 取組一覧. */
  readonly goToCell: (finding: Finding) => void;
  /** The same, and opens the box in 記入. */
  readonly openInForm: (finding: Finding) => void;
  /** Why Excel did not go there. */
  readonly problem: string | null;
} {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const { goTo } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);

  const select = useCallback(
    async ({ sheet, cell }: Finding): Promise<string | null> => {
      const sheetId = read && sheet !== null ? sheetIdOf(read, sheet) : null;
      if (sheetId === null) return null;
      if (read?.snapshot.sheets.some(({ name, visibility }) => name === sheet && visibility !== "visible")) {
        setProblem(messages.hiddenSheet(sheet ?? ""));
        return null;
      }
      const result = await workbook.select(sheetId, cell === null ? null : parseA1(cell));
      setProblem(result.ok ? null : result.problem.message);
      return result.ok ? sheetId : null;
    },
    [workbook, read],
  );
  const goToCell = useCallback(
    (finding: Finding) => {
      if (finding.sheet === null) goTo("leaves");
      else void select(finding);
    },
    [select, goTo],
  );
  const openInForm = useCallback(
    (finding: Finding) => {
      void select(finding).then((sheetId) => {
        if (sheetId === null) return;
        goTo("form", {
          sheetId,
          ...(finding.cell !== null && { cell: finding.cell }),
          ...(finding.field !== null && { field: finding.field }),
        });
      });
    },
    [select, goTo],
  );
  return { goToCell, openInForm, problem };
}
