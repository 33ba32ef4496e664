import type { FormDefinition } from "../form/definition";
import { findNewerPart } from "../form/newer-part";
import { recognise } from "../form/recognise";
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
  const sheets = recognise(snapshot, plan, definition);
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
  };
}
