import { useCallback } from "react";
import type { Finding } from "../../checks/finding";
import { placeOfFinding } from "../../summary/findings/place-of-finding";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { parseA1 } from "../../workbook/address";
import { sheetIdOf } from "../leaves/form-places";
import { useNavigation } from "../navigation";
import { useWorkbook } from "../services";
import { useGoToPlace } from "../use-go-to-place";

/** Goes where a finding is. The functions stay the same, so that a long list is not drawn again for nothing. */
export function useFindingPlaces(): {
  /** Selects the cell in Excel; what is on no sheet is in 取組一覧. */
  readonly goToCell: (finding: Finding) => void;
  /** The same, and opens the box in 記入. */
  readonly openInForm: (finding: Finding) => void;
  /** Selects the form's field in the summary; what is about none of its forms, its row of 確認事項. */
  readonly goToStanding: (finding: StandingFinding) => void;
  /** Shows 確認事項 itself. */
  readonly goToList: () => void;
  /** Why Excel did not go there. */
  readonly problem: string | null;
} {
  const { read, checked, definition } = useWorkbook();
  const { goTo } = useNavigation();
  const { goToPlace, problem } = useGoToPlace();

  const select = useCallback(
    async ({ sheet, cell }: Finding): Promise<string | null> => {
      if (sheet === null || !(await goToPlace({ sheet, cell: cell === null ? null : parseA1(cell) }))) return null;
      return read && sheetIdOf(read, sheet);
    },
    [goToPlace, read],
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
  const list = checked?.standing?.sheet ?? null;
  const goToStanding = useCallback(
    (finding: StandingFinding) => {
      if (!checked?.summary || list === null) return;
      const inForm = placeOfFinding(finding, checked.summary, checked.plan.plan, definition);
      void goToPlace(inForm ?? { sheet: list, cell: { row: finding.row, column: 0 } });
    },
    [checked, definition, goToPlace, list],
  );
  const goToList = useCallback(() => {
    if (list !== null) void goToPlace({ sheet: list, cell: null });
  }, [goToPlace, list]);
  return { goToCell, openInForm, goToStanding, goToList, problem };
}
