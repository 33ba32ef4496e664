import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { groupBy } from "../../workbook/group-by";
import type { RecognisedWorkbook } from "../collection";
import { candidatesOf, type Candidate } from "../identity/candidates";
import { departmentOfWorkbook } from "../identity/departments";
import { isMostlySame, isReported } from "./likeness";

/** A workbook with what it is compared by: read once, for it may be compared with several. */
export interface ComparedFile {
  readonly reading: RecognisedWorkbook;
  readonly department: string | null;
  readonly forms: readonly Candidate[];
}

export function comparedFile(reading: RecognisedWorkbook, plan: Plan, definition: FormDefinition): ComparedFile {
  return {
    reading,
    department: reading.isSummary ? null : departmentOfWorkbook(reading, plan),
    forms: reading.isSummary ? [] : candidatesOf(reading, plan, definition),
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

/**
 * Two 班 of a 課 begin with the same workbook and each fill in their forms of it: as long as neither has reported on a form
 * that the other has reported on, they have none in common.
 */
function formsInCommon(former: readonly Candidate[], next: readonly Candidate[], definition: FormDefinition): number {
  const pairs = pairsOf(former, next, definition);
  const hasReported = (forms: readonly Candidate[]): boolean =>
    forms.some(({ texts }) => isReported(texts, definition));
  if (!hasReported(former) || !hasReported(next)) return pairs.length;
  const isReportedInBoth = pairs.some((pair) => pair.every(({ texts }) => isReported(texts, definition)));
  return isReportedInBoth ? pairs.length : 0;
}

/** A 課 or an initiative that cannot be told in one of the two versions may have been put right in the other. */
function pairsOf(
  former: readonly Candidate[],
  next: readonly Candidate[],
  definition: FormDefinition,
): readonly (readonly [Candidate, Candidate])[] {
  const onSheet = groupBy(next, ({ source }) => source.sheet);
  const withIdentity = groupBy(next, ({ identity }) => identity);
  const withNumber = groupBy(next, numberKey);
  const taken = new Set<Candidate>();
  return former.flatMap((one) => {
    const possible = [
      ...(one.number === null ? [] : (withNumber.get(numberKey(one)) ?? [])),
      ...(onSheet.get(one.source.sheet) ?? []),
      ...(one.identity === "" ? [] : (withIdentity.get(one.identity) ?? [])),
    ];
    const other = possible.find((form) => !taken.has(form) && isSameForm(one, form, definition));
    if (!other) return [];
    taken.add(other);
    return [[one, other] as const];
  });
}

function numberKey({ initiative, department, number }: Candidate): string {
  return JSON.stringify([initiative, department, number]);
}

function isSameForm(a: Candidate, b: Candidate, definition: FormDefinition): boolean {
  if (a.initiative !== null && b.initiative !== null && a.initiative !== b.initiative) return false;
  if (a.department !== null && b.department !== null && a.department !== b.department) return false;
  if (a.number !== null && b.number !== null) return a.number === b.number;
  if (a.identity === b.identity && a.identity !== "") return true;
  return a.source.sheet === b.source.sheet && isMostlySame(a.texts, b.texts, definition);
}
