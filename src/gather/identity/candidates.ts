import { fieldOfRole, tellsWhichForm, type FieldId, type FormDefinition } from "../../form/definition";
import { isPromptAlone } from "../../form/prompts";
import type { FormReading } from "../../form/reading";
import { isStruckForm, tellingText } from "../../form/struck-form";
import { keyWithNamesOfToday } from "../../plan/department-names";
import { sameFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear, Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { ExcludedForm, ExclusionReason, FormSource, RecognisedWorkbook } from "../collection";
import { comparePlaces } from "../form-order";
import { departmentFinder } from "./departments";
import { numbersOf, type FormNumber } from "./form-number";

/** A form that was handed in, with what it is recognised by. */
export interface Candidate {
  readonly reading: FormReading;
  readonly source: FormSource;
  /** What its file was handed in as. */
  readonly givenName: string;
  /** SHA-256 of its file. */
  readonly sha256: string | null;
  /** Its file's own "modified". */
  readonly modified: string | null;
  readonly initiative: string | null;
  readonly department: string | null;
  /** As the form itself says, where somebody had to be asked. */
  readonly ownDepartment: string | null;
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** What two texts of a form are compared by: to the character (see `trimmed`), but 実践課 by the names of today. */
  readonly meanings: Readonly<Record<FieldId, string>>;
  /** 管理番号 that agrees with initiative, 課 and fiscal year; else null. */
  readonly number: FormNumber | null;
  /** 目指す姿 as a comparison key; "" where there is none. */
  readonly identity: string;
}

/** All forms of `workbooks` (in their order) by sheet and row, and those among them that no summary of this year is made of. */
export function listCandidates(
  workbooks: readonly RecognisedWorkbook[],
  plan: Plan,
  definition: FormDefinition,
  keepsOptionalBlanks = false,
): { readonly candidates: readonly Candidate[]; readonly excluded: readonly ExcludedForm[] } {
  const candidates: Candidate[] = [];
  const excluded: ExcludedForm[] = [];
  for (const workbook of workbooks) {
    for (const candidate of candidatesOf(workbook, plan, definition)) {
      const { reading } = candidate;
      const reason = exclusionReason(candidate, workbook, plan, definition);
      if (reason === null || (reason === "optional-blank" && keepsOptionalBlanks)) candidates.push(candidate);
      else excluded.push({ source: candidate.source, reading, reason, department: candidate.department, copyOf: null });
    }
  }
  return { candidates: withNumbers(candidates, plan), excluded };
}

/** All forms of one workbook, also those that no summary is made of. */
export function candidatesOf(
  workbook: RecognisedWorkbook,
  plan: Plan,
  definition: FormDefinition,
): readonly Candidate[] {
  const departmentOf = departmentFinder(workbook, plan);
  const candidates = workbook.sheets
    .flatMap(({ forms }) => forms)
    .toSorted(comparePlaces)
    .map((reading) => toCandidate(reading, departmentOf(reading), workbook, plan, definition));
  return withNumbers(candidates, plan);
}

/** What a number counts for depends on the others that it stands among. */
function withNumbers(candidates: readonly Omit<Candidate, "number">[], plan: Plan): readonly Candidate[] {
  const numbers = numbersOf(candidates, plan);
  return candidates.map((candidate, index) => ({ ...candidate, number: numbers[index] ?? null }));
}

function exclusionReason(
  candidate: Candidate,
  workbook: RecognisedWorkbook,
  plan: Plan,
  definition: FormDefinition,
): ExclusionReason | null {
  if (workbook.isSummary) return "summary";
  if (isStruckForm(candidate.reading, definition)) return "struck";
  if (isOfOtherYear(candidate.reading, plan)) return "other-fiscal-year";
  return isOptional(candidate) && isUnwritten(candidate, definition) ? "optional-blank" : null;
}

/** A 全課 initiative's form of a 課 other than the とりまとめ課: it may be handed in. */
function isOptional({ reading, department }: Candidate): boolean {
  const initiative = reading.initiative.inPlan;
  return initiative?.allDepartments === true && department !== null && department !== initiative.leadDepartment;
}

/** As it was given out: only 取組項目 and 実践課 are filled in. */
export function isUnwritten(
  { texts, reading }: Pick<Candidate, "texts" | "reading">,
  { fields }: FormDefinition,
): boolean {
  const own = fields.filter((field) => !tellsWhichForm(field));
  return reading.unplaced.length === 0 && own.every(({ id }) => comparisonKey(texts[id] ?? "") === "");
}

function toCandidate(
  reading: FormReading,
  ownDepartment: string | null,
  workbook: RecognisedWorkbook,
  plan: Plan,
  definition: FormDefinition,
): Omit<Candidate, "number"> {
  const texts = textsOf(reading, definition);
  const initiative = reading.initiative.inPlan?.code ?? null;
  const department = ownDepartment ?? reading.departments.answered ?? null;
  return {
    reading,
    source: { file: workbook.source.file, sheet: reading.sheet },
    givenName: workbook.source.handedInAs ?? workbook.source.file,
    sha256: workbook.source.sha256,
    modified: workbook.source.modified,
    initiative,
    department,
    ownDepartment,
    texts,
    meanings: meaningsOf(texts, plan, definition, workbook.namesOn),
    identity: comparisonKey(
      isStruckForm(reading, definition)
        ? tellingText(reading, "identity", definition)
        : (texts[fieldOfRole(definition, "identity").id] ?? ""),
    ),
  };
}

/** A field that holds nothing but what the form says to who fills it in is not filled in. */
function textsOf({ fields }: FormReading, definition: FormDefinition): Readonly<Record<FieldId, string | null>> {
  return Object.fromEntries(
    definition.fields.map(({ id }) => {
      const text = fields[id]?.text ?? null;
      return [id, text !== null && isPromptAlone(text, definition) ? "" : text];
    }),
  );
}

export function meaningsOf(
  texts: Candidate["texts"],
  plan: Plan,
  definition: FormDefinition,
  on?: string,
): Candidate["meanings"] {
  const departments = fieldOfRole(definition, "departments").id;
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      id === departments ? keyWithNamesOfToday(text ?? "", plan, on) : trimmed(text),
    ]),
  );
}

/** To the character, but for line ends and white space at the end of a field, which saving a file again may change. */
export function trimmed(text: string | null): string {
  return (text ?? "").replace(/\r\n?/gu, "\n").trimEnd();
}

/** Every year that can be read on it is another one. A frame without a year, or with one that nobody can read, is this year's. */
export function isOfOtherYear({ fiscalYears }: FormReading, plan: Plan): boolean {
  const read = fiscalYears.flatMap(({ value }) => (value ? [value] : []));
  return read.length > 0 && read.every((year) => !sameFiscalYear(year, plan.fiscalYear) && !isSlipOfEra(year, plan));
}

/** 平成5年度 on a form of 令和5年度 is the wrong era, not a form of thirty years ago: it goes in, and is reported. */
function isSlipOfEra({ era, year }: FiscalYear, { fiscalYear }: Plan): boolean {
  return era !== fiscalYear.era && year === fiscalYear.year;
}
