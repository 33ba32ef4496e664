import type { FormReading } from "../form/reading";
import { listInitiatives, responsibleDepartments } from "../plan/initiatives";
import type { Plan } from "../plan/schema";
import { toA1 } from "../workbook/address";
import type { FormKey, FormPlace, GatheredForm, RecognisedWorkbook } from "./collection";

/** Whether the plan has a place for it: its initiative is known, and so is its 課, which carries that initiative out. */
export function isPlaced({ initiative, department }: FormKey, plan: Plan): boolean {
  const inPlan = listInitiatives(plan).find(({ code }) => code === initiative);
  return inPlan !== undefined && department !== null && responsibleDepartments(plan, inPlan).includes(department);
}

/** Plan order, then report order of 課, then その n; those that cannot be placed last, by as much as is known of them. */
export function compareForms(plan: Plan): (a: GatheredForm, b: GatheredForm) => number {
  const orders = new Map(listInitiatives(plan).map(({ code, order }) => [code, order]));
  const rank = ({ key }: GatheredForm): readonly number[] => {
    const department = key.department === null ? -1 : plan.departments.indexOf(key.department);
    return [
      isPlaced(key, plan) ? 0 : 1,
      (key.initiative === null ? undefined : orders.get(key.initiative)) ?? Infinity,
      department < 0 ? Infinity : department,
      key.sequence,
    ];
  };
  return (a, b) => {
    const ranksOfB = rank(b);
    const difference = rank(a)
      .map((value, index) => compareNumbers(value, ranksOfB[index] ?? 0))
      .find((compared) => compared !== 0);
    return difference ?? (compareTexts(a.source.file, b.source.file) || comparePlaces(a.reading, b.reading));
  };
}

/** By path, whatever the order in which files were named and the language of the machine. */
export function compareWorkbooks(a: RecognisedWorkbook, b: RecognisedWorkbook): number {
  const inOrder =
    compareTexts(a.source.file.normalize("NFC"), b.source.file.normalize("NFC")) ||
    compareTexts(a.source.file, b.source.file) ||
    compareTexts(a.source.sha256 ?? "", b.source.sha256 ?? "");
  // The same path given twice, and no bytes to tell the two apart: by all that was read.
  return inOrder === 0 && a !== b ? compareTexts(JSON.stringify(a.sheets), JSON.stringify(b.sheets)) : inOrder;
}

export function placeOfForm(file: string, { sheet, frames: [{ top, left }] }: FormReading): FormPlace {
  return { file, sheet, cell: toA1({ row: top, column: left }) };
}

/** What a place is found by. */
export function placeKey({ file, sheet, cell }: FormPlace): string {
  return JSON.stringify([file.normalize("NFC"), sheet, cell]);
}

/** Within one workbook: by sheet, then from top to bottom, then from left to right. */
export function comparePlaces(a: FormReading, b: FormReading): number {
  const [frameA] = a.frames;
  const [frameB] = b.frames;
  return a.sheetPosition - b.sheetPosition || frameA.top - frameB.top || frameA.left - frameB.left;
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Infinity less Infinity is no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
