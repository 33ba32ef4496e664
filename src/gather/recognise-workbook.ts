import type { FormDefinition } from "../form/definition";
import { findNewerPart } from "../form/newer-part";
import { recognise } from "../form/recognise";
import { retiredSheets } from "../form/retired-sheets";
import { isSummaryWorkbook } from "../form/summary-workbook";
import type { Plan } from "../plan/schema";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { RecognisedWorkbook } from "./collection";
import { readVisionsOfLastYear } from "./last-year-texts";
import { readRegister } from "./register/read-register";

/** A workbook as it was handed in: what each sheet is, its forms, and its 様式台帳. */
export function recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  plan: Plan,
  definition: FormDefinition,
): RecognisedWorkbook {
  const retired = retiredSheets(snapshot);
  const standing = retired.length === 0 ? snapshot : withoutSheets(snapshot, retired);
  const sheets = recognise(standing, plan, definition);
  const registerPositions = new Set(sheets.filter(({ kind }) => kind === "register").map(({ position }) => position));
  const registers = snapshot.sheets
    .filter(({ position }) => registerPositions.has(position))
    .map((sheet) => readRegister(sheet, plan));
  const visions = readVisionsOfLastYear(snapshot, definition);
  return {
    source: snapshot.source,
    sheets,
    register: registers.length === 0 ? null : { entries: registers.flatMap(({ register }) => register.entries) },
    registerProblems: registers.flatMap(({ problems }) => problems),
    isSummary: isSummaryWorkbook(snapshot),
    newerPart: findNewerPart(snapshot),
    ...(visions && { visionsOfLastYear: visions }),
    ...(retired.length > 0 && { retired }),
  };
}

function withoutSheets(snapshot: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !names.includes(name)) };
}
