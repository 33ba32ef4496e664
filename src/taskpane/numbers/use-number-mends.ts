import { useCallback, useMemo, useRef, useState } from "react";
import type { Finding } from "../../checks/finding";
import type { TextWrite } from "../../excel/open-workbook";
import { withRegistrationNumber } from "../../form/registration-number";
import { numberMender, type NumberMend } from "../../usecases/department/number-mend";
import { areaOf } from "../../workbook/address";
import { useAnnounce } from "../announce";
import { canWrite } from "../frame/what-can-be-written";
import { sheetIdOf } from "../leaves/form-places";
import { useServices, useWorkbook } from "../services";
import { messages } from "./messages";

/** What became of the last mend, until it is dismissed. */
export interface MendTold {
  readonly intent: "success" | "error";
  readonly sentence: string;
  /** Writes the former number back; null where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

export interface NumberMends {
  /** Null: a number would not mend this finding, or nothing can be written. */
  readonly mendOf: (finding: Finding) => NumberMend | null;
  /** Writes `number` where the former one stands; "" takes it out. */
  readonly write: (mend: NumberMend, number: string) => void;
  readonly isWriting: boolean;
  readonly told: MendTold | null;
  readonly dismiss: () => void;
}

/** Gives forms a 管理番号 of their own. Each mend is the same object until the workbook is checked anew. */
export function useNumberMends(): NumberMends {
  const { workbook } = useServices();
  const { read, checked, condition, rereadCells } = useWorkbook();
  const announce = useAnnounce();
  const [isWriting, setWriting] = useState(false);
  const [told, setTold] = useState<MendTold | null>(null);
  const isUnderWay = useRef(false);
  const isWritable = canWrite(condition);
  const mends = useMemo(() => {
    const mendOf = checked && isWritable ? numberMender(checked) : () => null;
    return new Map((checked?.findings ?? []).map((finding) => [finding, mendOf(finding)]));
  }, [checked, isWritable]);

  const carryOut = useCallback(
    async (write: TextWrite, sheet: string, done: MendTold) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setWriting(true);
      const outcomes = await workbook.writeLockedTexts([write]);
      await rereadCells([{ sheetId: write.sheetId, areas: [areaOf(write.cell)] }]);
      isUnderWay.current = false;
      setWriting(false);
      const next: MendTold = !outcomes.ok
        ? { intent: "error", sentence: outcomes.problem.message, undo: null }
        : outcomes.value.some(({ type }) => type === "changed-meanwhile")
          ? { intent: "error", sentence: messages.changedMeanwhile(sheet), undo: null }
          : done;
      setTold(next);
      announce(next.sentence);
    },
    [workbook, rereadCells, announce],
  );
  const write = useCallback(
    ({ sheet, cell }: NumberMend, number: string) => {
      const sheetId = read && sheetIdOf(read, sheet);
      const cells = read?.snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
      const former = cells.find(({ row, column }) => row === cell.row && column === cell.column)?.text ?? "";
      const text = withRegistrationNumber(former, number);
      if (sheetId === null || text === null) return;
      const undo = () =>
        void carryOut({ sheetId, cell, text: former, expected: text }, sheet, {
          intent: "success",
          sentence: messages.undone(sheet),
          undo: null,
        });
      const sentence = number === "" ? messages.removed(sheet) : messages.renumbered(sheet, number);
      void carryOut({ sheetId, cell, text, expected: former }, sheet, { intent: "success", sentence, undo });
    },
    [read, carryOut],
  );
  return {
    mendOf: useCallback((finding: Finding) => mends.get(finding) ?? null, [mends]),
    write,
    isWriting,
    told,
    dismiss: useCallback(() => {
      setTold(null);
    }, []),
  };
}
