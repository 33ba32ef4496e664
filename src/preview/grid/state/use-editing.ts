import { useCallback, useState } from "react";
import { areaOf, toA1, type CellAddress } from "../../../workbook/address";
import { cellKey, emptyCell } from "../../../xlsx/book";
import { HostError } from "../../host/errors";
import type { ExcelHost } from "../../host/host";
import { refuseIfLocked } from "../../host/model/protection";
import { MAX_CELL_CHARACTERS } from "../../../workbook/excel-limits";
import type { HostSheet } from "../../host/model/workbook";
import { isAllowed } from "../keys/choices";
import { editText } from "../keys/edit-text";
import { messages } from "../messages";

/** A cell that is being edited. */
export interface Editing {
  readonly sheet: HostSheet;
  readonly cell: CellAddress;
  readonly before: string;
  readonly draft: string;
  /** Begun by typing over the cell: arrows then leave it. Else they move within the text. */
  readonly isTypedOver: boolean;
  readonly place: "cell" | "bar";
}

export interface Editor {
  readonly editing: Editing | null;
  /** False where the cell cannot be changed; the person has been told. `draft` absent: the cell's own text. */
  readonly begin: (cell: CellAddress, place: Editing["place"], draft?: string) => boolean;
  readonly change: (draft: string, place: Editing["place"]) => void;
  /** Arrows move within the text from now on. */
  readonly stay: () => void;
  /** True when the cell was left; false: the text was not taken, and stays where it is. `text` absent: the draft. */
  readonly commit: (text?: string) => boolean;
  readonly giveUp: () => void;
  /** Empties cells, or puts a text into one, with no editing in between. */
  readonly put: (cell: CellAddress, text: string) => boolean;
}

/** Editing one cell of the sheet that is shown: all that is typed goes through the host's person at the keyboard. */
export function useEditing(host: ExcelHost, onRefused: (sentence: string) => void): Editor {
  const [editing, setEditing] = useState<Editing | null>(null);

  const begin = useCallback(
    (cell: CellAddress, place: Editing["place"], draft?: string) => {
      const { active: sheet, book } = host.workbook;
      const fixed = whyFixed(host, sheet, cell);
      if (fixed !== null) {
        onRefused(fixed);
        return false;
      }
      host.user.startEditing(sheet.data.name, toA1(cell));
      const before = editText(sheet.data.cells.get(cellKey(cell.row, cell.column)) ?? emptyCell, book.dateSystem);
      setEditing({ sheet, cell, before, draft: draft ?? before, isTypedOver: draft !== undefined, place });
      return true;
    },
    [host, onRefused],
  );

  const change = useCallback((draft: string, place: Editing["place"]) => {
    setEditing((now) => now && { ...now, draft, place });
  }, []);

  const stay = useCallback(() => {
    setEditing((now) => now && { ...now, isTypedOver: false });
  }, []);

  const giveUp = useCallback(() => {
    host.user.endEditing(null);
    setEditing(null);
  }, [host]);

  const commit = useCallback(
    (text?: string) => {
      if (!editing) return true;
      const { sheet, cell, before } = editing;
      const draft = text ?? editing.draft;
      const refusal = refusalOf(host, sheet, cell, draft);
      if (refusal !== null) {
        onRefused(refusal);
        return false;
      }
      try {
        // What was not changed is not typed again: a text that looks like a date would become one.
        host.user.endEditing(draft === before ? null : draft);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        host.user.startEditing(sheet.data.name, toA1(cell));
        onRefused(sentenceOf(draft, cell));
        return false;
      }
      setEditing(null);
      return true;
    },
    [host, editing, onRefused],
  );

  const put = useCallback(
    (cell: CellAddress, text: string) => {
      const { active: sheet } = host.workbook;
      const refusal = whyFixed(host, sheet, cell) ?? refusalOf(host, sheet, cell, text);
      if (refusal !== null) {
        onRefused(refusal);
        return false;
      }
      try {
        host.user.type(sheet.data.name, toA1(cell), text);
        return true;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        onRefused(sentenceOf(text, cell));
        return false;
      }
    },
    [host, onRefused],
  );

  return { editing, begin, change, stay, commit, giveUp, put };
}

/** Why nothing can be typed into the cell now, whatever it is. */
function whyFixed({ options }: ExcelHost, sheet: HostSheet, cell: CellAddress): string | null {
  if (options.isProtectedView === true) return messages.protectedView;
  if (options.isFinal === true) return messages.final;
  return isFree(sheet, cell) ? null : messages.locked(toA1(cell));
}

function isFree(sheet: HostSheet, cell: CellAddress): boolean {
  try {
    refuseIfLocked(sheet, areaOf(cell));
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function refusalOf({ workbook }: ExcelHost, sheet: HostSheet, cell: CellAddress, text: string): string | null {
  if (text.length > MAX_CELL_CHARACTERS) return messages.tooLong;
  return isAllowed(workbook, sheet, cell, text) ? null : messages.notInList;
}

function sentenceOf(text: string, cell: CellAddress): string {
  return /^[=+\-@]/u.test(text) ? messages.badFormula : messages.notTaken(toA1(cell));
}
