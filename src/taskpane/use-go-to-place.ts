import { useCallback, useState } from "react";
import type { CellAddress } from "../workbook/address";
import { sheetIdOf } from "./leaves/form-places";
import { messages } from "./messages";
import { useServices, useWorkbook } from "./services";

export interface WorkbookPlace {
  readonly sheet: string;
  /** Null: the sheet as a whole. */
  readonly cell: CellAddress | null;
}

/** Shows a place of the open workbook in Excel; the function stays the same until the workbook is read anew. */
export function useGoToPlace(): {
  /** Whether Excel went there; false where the sheet is gone meanwhile. */
  readonly goToPlace: (place: WorkbookPlace) => Promise<boolean>;
  /** Why Excel did not go there the last time. */
  readonly problem: string | null;
} {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const [problem, setProblem] = useState<string | null>(null);
  const goToPlace = useCallback(
    async ({ sheet, cell }: WorkbookPlace): Promise<boolean> => {
      const sheetId = read && sheetIdOf(read, sheet);
      if (sheetId === null) return false;
      if (read?.snapshot.sheets.some(({ name, visibility }) => name === sheet && visibility !== "visible")) {
        setProblem(messages.hiddenSheet(sheet));
        return false;
      }
      const result = await workbook.select(sheetId, cell);
      setProblem(result.ok ? null : result.problem.message);
      return result.ok;
    },
    [workbook, read],
  );
  return { goToPlace, problem };
}
