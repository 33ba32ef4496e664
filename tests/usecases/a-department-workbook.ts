import { townR5 } from "../../src/town/r5/town";
import type { FieldId } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { drawForm } from "../../src/form/draw-form";
import { formSheetName } from "../../src/form/form-sheet-name";
import { findInitiative } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import { collectSnapshots, type Collected, type GatherAnswers } from "../../src/usecases/assemble/gather-snapshots";
import { noAnswers } from "../../src/gather/questions";
import type { SheetDrawing } from "../../src/workbook/drawing";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { parseA1 } from "../../src/workbook/address";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";

export interface DrawnForm {
  /** Code of its initiative. */
  readonly initiative?: string;
  readonly department?: string;
  readonly sequence?: number;
  readonly texts?: Readonly<Record<FieldId, string | null>>;
  /** The name of its sheet; absent: as ours are called. */
  readonly sheet?: string;
  /** Without 管理番号. */
  readonly isUnnumbered?: boolean;
}

/** A filled-in form on a sheet of its own, right in every respect not named. */
export function aFormSheet(form: DrawnForm = {}): SheetDrawing {
  const { initiative: code = "1-2-1-1", department = "町民生活課", sequence = 1, texts, isUnnumbered = false } = form;
  const initiative = findInitiative(planR5, code);
  if (!initiative) throw new Error(`no initiative: ${code}`);
  const written = {
    initiative: `${initiative.group.mark} ${initiative.group.title} ${initiative.mark} ${initiative.title}`,
    vision: `${department}がめざす姿 その${sequence}`,
    goals: "・年に2回の話合い",
    actions: "・話合いの場を用意する",
    departments: initiative.allDepartments ? `全課【${initiative.leadDepartment ?? ""}】` : department,
    firstHalf: "話合いを1回開いた。",
    secondHalf: "話合いをもう1回開いた。",
    achievement: "達成できた",
    review: "話合いが深まった。次の年も続ける。",
  };
  return drawForm(
    {
      initiative,
      registrationNumber: isUnnumbered
        ? null
        : { fiscalYear: planR5.fiscalYear, initiative: code, department, sequence },
      texts: { ...written, ...texts },
    },
    formDefinitionR5,
    planR5,
    form.sheet ?? formSheetName(initiative, department, sequence, sequence),
  );
}

/** A workbook of forms, as it is read. */
export function aDepartmentWorkbook(
  file: string,
  forms: readonly DrawnForm[],
  others: readonly SheetDrawing[] = [],
): WorkbookSnapshot {
  const drawing = { title: "", creator: "", createdAt: null, sheets: [...forms.map(aFormSheet), ...others] };
  return snapshotOfDrawing(drawing, file);
}

export function gathered(
  snapshots: readonly WorkbookSnapshot[],
  more: { readonly former?: WorkbookSnapshot; readonly answers?: GatherAnswers; readonly period?: string } = {},
): Collected {
  const collected = collectSnapshots({
    snapshots,
    unreadable: [],
    town: townR5,
    period: more.period ?? "full-year",
    plan: null,
    former: more.former ?? null,
    answers: more.answers ?? noAnswers,
  });
  if (!collected.ok) throw new Error(JSON.stringify(collected.problem));
  return collected.value;
}

/** The sheets of several workbooks in one. */
export function together(file: string, ...workbooks: readonly WorkbookSnapshot[]): WorkbookSnapshot {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  return {
    source: { file, sha256: null, modified: null },
    sheets: sheets.map((sheet, position) => ({ ...sheet, position })),
    definedNames: [],
  };
}

/** Writes a text into a cell of a sheet, over what stands there. */
export function written(workbook: WorkbookSnapshot, sheetName: string, a1: string, text: string): WorkbookSnapshot {
  const address = parseA1(a1);
  if (!address || !workbook.sheets.some(({ name }) => name === sheetName))
    throw new Error(`no cell: ${sheetName} ${a1}`);
  const cell: CellSnapshot = { ...address, type: "text", value: text, text };
  return mapSheet(workbook, sheetName, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column), cell].toSorted(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
  }));
}

/** Every cell of a sheet that holds `from`. */
export function mended(workbook: WorkbookSnapshot, sheetName: string, from: string, to: string): WorkbookSnapshot {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet?.cells.some(({ text }) => text === from)) throw new Error(`no such text: ${sheetName} ${from}`);
  return mapSheet(workbook, sheetName, (one) => ({
    ...one,
    cells: one.cells.map((cell) => (cell.text === from ? { ...cell, value: to, text: to } : cell)),
  }));
}

function mapSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}
