import { recalculate } from "./calculation/calculate";
import { refuse } from "./errors";
import { Events } from "./events";
import type { HostOptions } from "./host-options";
import { isSetSupported } from "./requirement-sets";
import { UndoStack } from "./undo-stack";
import type { HostWorkbook } from "./model/workbook";
import type { WireObject } from "./wire/kinds";

/** Sheets that come, go or are protected. */
const neverUndone = /^Worksheet(Collection|Protection)?\.|InsertWorksheets/u;

/** One opened workbook and whoever is connected to it: what members work on. */
export class Session {
  readonly workbook: HostWorkbook;
  readonly options: HostOptions;
  readonly events = new Events();
  /** Objects that the add-in holds on to beyond a batch. */
  readonly references = new Map<string, WireObject>();
  /** Workbooks that the add-in opened beside this one. */
  readonly createdWorkbooks: Uint8Array[] = [];
  /** Formulas whose value nobody here can work out: "Sheet1!B2: XLOOKUP". */
  readonly uncalculated: string[] = [];
  /** What the add-in keeps in the workbook, as JSON: `Office.context.document.settings` and `workbook.settings` alike. */
  readonly settings: Map<string, string>;
  /** Whether the pane is shown, for `Office.addin.showAsTaskpane`. */
  paneState = "Visible";
  startState = "Inactive";
  isUserActing = false;
  isColleagueActing = false;
  /** Excel has come down: nobody is answered any more. */
  hasCrashed = false;
  /** Cells have changed since the formulas were worked out. */
  isStale = false;
  /** Grows with whatever may have changed the workbook: what differs from what was saved is seen by it. */
  changeCount = 0;
  readonly undo = new UndoStack();
  readonly #refused: ReadonlySet<string>;
  #lastReference = 0;

  constructor(workbook: HostWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.options = options;
    const { settings = {} } = options;
    this.settings = settings instanceof Map ? settings : new Map(Object.entries(settings));
    this.#refused = new Set(options.refuseMembers);
  }

  get triggerSource(): string {
    return this.isUserActing ? "Unknown" : "ThisLocalAddin";
  }

  mayUse(member: string): boolean {
    return !this.#refused.has(member);
  }

  /** For every member that changes the workbook. */
  refuseUnlessWritable(member: string): void {
    const { isFinal = false, isProtectedView = false } = this.options;
    if (!this.isUserActing && (isFinal || isProtectedView))
      refuse("AccessDenied", `${member}: the workbook cannot be changed`);
    this.changed(member);
  }

  /** The workbook is about to change, by `member` of the add-in or by the person at the keyboard. */
  changed(member: string): void {
    this.changeCount++;
    if (this.isColleagueActing) return;
    const isUndone =
      this.isUserActing || (isSetSupported(this.options, "ExcelApi", "1.19") && !neverUndone.test(member));
    if (isUndone) this.undo.push();
    else this.undo.empty(member);
  }

  refuseUnlessStructureIsFree(member: string): void {
    this.refuseUnlessWritable(member);
    if (this.workbook.book.isStructureProtected)
      refuse("AccessDenied", `${member}: the workbook's structure is protected`);
  }

  refuseIfShared(member: string): void {
    if (this.options.isShared === true) refuse("InvalidOperation", `${member}: not in a shared workbook`);
  }

  /** Before anybody looks at values. */
  settle(): void {
    if (!this.isStale) return;
    this.isStale = false;
    this.uncalculated.push(...recalculate(this.workbook));
  }

  newReference(object: WireObject): string {
    const id = `R${++this.#lastReference}`;
    this.references.set(id, object);
    return id;
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }
}
