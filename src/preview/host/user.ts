import { areaOf, type CellAddress, contains, parseA1 } from "../../workbook/address";
import { areaOfAddress } from "./model/areas";
import { announceEdit, enter } from "./model/edit-cells";
import { insertRows } from "./model/insert-rows";
import { mergeCells } from "./model/merges";
import { refuseIfLocked } from "./model/protection";
import { activateSheet, addSheet, deleteSheet, renameSheet, selectAreas } from "./model/sheet-actions";
import type { HostSheet } from "./model/workbook";
import type { Session } from "./session";

/** What a person does in Excel while the add-in is open. Throws where Excel would not let them. */
export class User {
  readonly #session: Session;
  #editing: { readonly sheet: string; readonly a1: string } | null = null;
  #waiting: (() => void)[] = [];

  readonly #told: () => void;

  /** `told`: whenever something was done. */
  constructor(session: Session, told: () => void) {
    this.#session = session;
    this.#told = told;
  }

  type(sheet: string, a1: string, value: string | number | boolean): void {
    this.#act(() => {
      const target = this.#sheet(sheet);
      const address = cellOf(a1);
      refuseIfLocked(target, areaOf(address));
      enter(target, address.row, address.column, value, this.#session);
      announceEdit(target, areaOf(address), this.#session);
    });
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.#act(() => {
      insertRows(this.#sheet(sheet), row, count, this.#session);
    });
  }

  /** Excel has no event for it (office-js issue 4069). */
  merge(sheet: string, a1: string): void {
    this.#act(() => {
      mergeCells(this.#sheet(sheet), areaOfAddress(a1), false, this.#session);
    });
  }

  /** Somebody else in the same workbook, on the web: nothing of it is on this person's undo stack. */
  colleagueTypes(sheet: string, a1: string, value: string): void {
    const target = this.#sheet(sheet);
    const address = cellOf(a1);
    this.#session.isColleagueActing = true;
    try {
      enter(target, address.row, address.column, value, this.#session);
      announceEdit(target, areaOf(address), this.#session, "Remote");
    } finally {
      this.#session.isColleagueActing = false;
      this.#told();
    }
  }

  select(sheet: string, a1: string): void {
    this.#act(() => {
      selectAreas(this.#sheet(sheet), a1.split(",").map(areaOfAddress), this.#session);
    });
  }

  activate(sheet: string): void {
    this.#act(() => {
      activateSheet(this.#sheet(sheet), this.#session);
    });
  }

  addSheet(name: string): void {
    this.#act(() => addSheet(name, this.#session));
  }

  deleteSheet(name: string): void {
    this.#act(() => {
      deleteSheet(this.#sheet(name), this.#session);
    });
  }

  renameSheet(from: string, to: string): void {
    this.#act(() => {
      renameSheet(this.#sheet(from), to, this.#session);
    });
  }

  get isEditing(): boolean {
    return this.#editing !== null;
  }

  /** The cursor stands in a cell: Excel carries out nothing until the cell is left. What holds the cell stays selected. */
  startEditing(sheet: string, a1: string): void {
    const { selection } = this.#session.workbook;
    const isSelected =
      selection.sheet === this.#sheet(sheet) && selection.areas.some((area) => contains(area, cellOf(a1)));
    if (!isSelected) this.select(sheet, a1);
    this.#editing = { sheet, a1 };
  }

  /** Enter, or with null Esc. */
  endEditing(text: string | null): void {
    const editing = this.#editing;
    this.#editing = null;
    try {
      if (editing && text !== null) this.type(editing.sheet, editing.a1, text);
    } finally {
      // Refused or not, the cell has been left.
      for (const go of this.#waiting.splice(0)) go();
    }
  }

  editingEnded(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #sheet(name: string): HostSheet {
    const sheet = this.#session.workbook.find(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  #act(action: () => unknown): void {
    this.#session.isUserActing = true;
    try {
      action();
    } finally {
      this.#session.isUserActing = false;
      this.#told();
    }
  }
}

function cellOf(a1: string): CellAddress {
  const address = parseA1(a1);
  if (!address) throw new Error(`No cell ${a1}`);
  return address;
}
