import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { groupBy } from "../../workbook/group-by";
import type { RecognisedWorkbook } from "../collection";
import { candidatesOf, isOfOtherYear, type Candidate } from "../identity/candidates";
import { departmentOfWorkbook } from "../identity/departments";
import { isSameNumber, tellApart } from "../identity/form-number";
import { isMostlyAlike, isReported } from "./likeness";

/** A workbook with what it is compared by: read once, for it may be compared with several. */
export interface ComparedFile {
  readonly reading: RecognisedWorkbook;
  readonly department: string | null;
  readonly forms: readonly ComparedForm[];
}

type ComparedForm = Candidate & { readonly isOfOtherYear: boolean };

export function comparedFile(reading: RecognisedWorkbook, plan: Plan, definition: FormDefinition): ComparedFile {
  return {
    reading,
    department: reading.isSummary ? null : departmentOfWorkbook(reading, plan),
    forms: reading.isSummary
      ? []
      : candidatesOf(reading, plan, definition).map((form) => ({
          ...form,
          isOfOtherYear: isOfOtherYear(form.reading, plan),
        })),
  };
}

/** What it was handed in as. */
export function givenName({ reading: { source } }: Pick<ComparedFile, "reading">): string {
  return source.handedInAs ?? source.file;
}

/**
 * How much speaks for a file of the same name being a later version of `former`: 0 where it is another file. The same 課,
 * and at least one form in common; where there was no form, nothing that could be lost, the name alone.
 */
export function evidenceOfNext(former: ComparedFile, next: ComparedFile, definition: FormDefinition): number {
  const [a, b] = [former.reading, next.reading];
  if (a.isSummary || b.isSummary) return a.isSummary && b.isSummary ? 1 : 0;
  if (former.department !== null && next.department !== null && former.department !== next.department) return 0;
  if (former.forms.length === 0) return 1;
  return formsInCommon(former.forms, next.forms, definition);
}

/** Less than any form in common. */
const SAME_SHEETS = 0.5;

/**
 * Two 班 of a 課 begin with the same workbook and each fill in their forms of it: as long as neither has reported on a form
 * that the other has reported on, they have none in common. Where no form can be recognised, for all was written anew, the
 * sheets of all forms speak for it; which form is which is then asked.
 */
function formsInCommon(
  former: readonly ComparedForm[],
  next: readonly ComparedForm[],
  definition: FormDefinition,
): number {
  const pairs = pairsOf(former, next, (a, b) => isSameForm(a, b, definition));
  if (pairs.length === 0) {
    const onSameSheets = pairsOf(former, next, (a, b) => areCompatible(a, b) && a.source.sheet === b.source.sheet);
    return onSameSheets.length === former.length ? SAME_SHEETS : 0;
  }
  const hasReported = (forms: readonly Candidate[]): boolean =>
    forms.some(({ texts }) => isReported(texts, definition));
  if (!hasReported(former) || !hasReported(next)) return pairs.length;
  const isReportedInBoth = pairs.some((pair) => pair.every(({ texts }) => isReported(texts, definition)));
  return isReportedInBoth ? pairs.length : 0;
}

/** A 課 or an initiative that cannot be told in one of the two versions may have been put right in the other. */
function pairsOf(
  former: readonly ComparedForm[],
  next: readonly ComparedForm[],
  isSame: (a: ComparedForm, b: ComparedForm) => boolean,
): readonly (readonly [ComparedForm, ComparedForm])[] {
  const onSheet = groupBy(next, ({ source }) => source.sheet);
  const withIdentity = groupBy(next, ({ identity }) => identity);
  const withNumber = groupBy(next, numberKey);
  const taken = new Set<ComparedForm>();
  return former.flatMap((one) => {
    const possible = [
      ...(one.number === null ? [] : (withNumber.get(numberKey(one)) ?? [])),
      ...(onSheet.get(one.source.sheet) ?? []),
      ...(one.identity === "" ? [] : (withIdentity.get(one.identity) ?? [])),
    ];
    const other = possible.find((form) => !taken.has(form) && isSame(one, form));
    if (!other) return [];
    taken.add(other);
    return [[one, other] as const];
  });
}

function numberKey({ initiative, department, number }: Candidate): string {
  return JSON.stringify([initiative, department, number]);
}

function isSameForm(a: ComparedForm, b: ComparedForm, definition: FormDefinition): boolean {
  if (!areCompatible(a, b)) return false;
  if (isSameNumber(a.number, b.number)) return true;
  if (tellApart(a.number, b.number)) return false;
  if (a.identity === b.identity && a.identity !== "") return true;
  return a.source.sheet === b.source.sheet && isMostlyAlike(a.texts, b.texts, definition);
}

/** A form of another year is not this year's, corrected; the other way round it was given by mistake. */
function areCompatible(a: ComparedForm, b: ComparedForm): boolean {
  if (b.isOfOtherYear && !a.isOfOtherYear) return false;
  if (a.initiative !== null && b.initiative !== null && a.initiative !== b.initiative) return false;
  return a.department === null || b.department === null || a.department === b.department;
}
