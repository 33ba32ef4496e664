import type { Finding, Fix, FormChange, FormPart } from "../../checks/finding";
import type { FormReading } from "../../form/reading";
import type { Collection, ExclusionReason, GatheredForm } from "../../gather/collection";
import { contains, parseA1, type CellAddress } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import { fail, succeed, type Result } from "../../workbook/result";
import type { ReasonCode } from "./reasons";

/** What of one workbook a finding's fix is of. */
export interface FormsOfFinding {
  /** Null: the form stands in another file. */
  readonly own: FormReading | null;
  /** Further texts of the same form, which do not go in because they say nothing else: they have to go on saying nothing else. */
  readonly copies: readonly FormReading[];
}

const COPIES: ReadonlySet<ExclusionReason> = new Set(["identical-copy", "contained"] as const);

/** Finds what a finding's fix is of in a file; or says why it is not done. */
export function formFinder(
  collection: Collection,
  file: string,
): (finding: Finding, fix: Fix) => Result<FormsOfFinding, ReasonCode> {
  const copies = collection.excluded.filter(({ reason, source }) => COPIES.has(reason) && source.file === file);
  const bySheet = groupBy(collection.forms, ({ source, reading }) => keyOf(source.file, reading.sheet));
  return (finding, fix) => {
    const form = formOf(finding, fix, bySheet.get(keyOf(finding.file, finding.sheet)) ?? []);
    const own = form?.reading ?? null;
    // A form that came with two texts has copies of the one and of the other.
    const ofForm = copies.filter(({ copyOf, original, reading }) => {
      if (form === null || reading === own || JSON.stringify(copyOf) !== JSON.stringify(form.key)) return false;
      return !original || keyOf(original.file, original.sheet) === keyOf(form.source.file, form.source.sheet);
    });
    const readings = ofForm.map(({ reading }) => reading);
    if (finding.file !== file) return succeed({ own: null, copies: readings });
    if (!form || form.origin === "kept") return fail("elsewhere");
    const isEdited = fix.changes.some(({ target }) => target.part === "value" && target.field in form.edited);
    return isEdited ? fail("edited") : succeed({ own, copies: readings });
  };
}

/** A copy may say less than its form: what it does not say is not changed in it. Its labels and its number are its own. */
export function changesOfCopy({ changes }: Fix, { fields }: FormReading): readonly FormChange[] {
  return changes.filter(({ target }) => target.part === "value" && (fields[target.field]?.text ?? "") !== "");
}

/** Of the forms of its sheet the one that has what the fix is of, at the finding's cell if it can be told by that. */
function formOf({ cell: a1 }: Finding, { changes }: Fix, onSheet: readonly GatheredForm[]): GatheredForm | null {
  const having = onSheet.filter(({ reading }) => changes.every((change) => says(reading, change)));
  const cell = a1 === null ? null : parseA1(a1);
  const holds = ({ reading }: GatheredForm): boolean =>
    cell !== null && reading.frames.some((frame) => contains(frame, cell));
  const begins = ({ reading }: GatheredForm): boolean => {
    const place = placeOfPart(reading, changes[0].target);
    return place?.row === cell?.row && place?.column === cell?.column;
  };
  return having.find(begins) ?? having.find(holds) ?? onSheet.find(holds) ?? having[0] ?? onSheet[0] ?? null;
}

function says({ fields, registrationNumber }: FormReading, { target, before }: FormChange): boolean {
  if (target.part === "registrationNumber") return registrationNumber !== null;
  const field = fields[target.field];
  return (target.part === "label" ? field?.label.text : field?.text) === before;
}

function placeOfPart({ fields, registrationNumber }: FormReading, target: FormPart): CellAddress | null {
  if (target.part === "registrationNumber") return registrationNumber?.cell ?? null;
  const field = fields[target.field];
  if (!field) return null;
  const [{ top, left }] = field.areas;
  return target.part === "label" ? field.label.cell : { row: top, column: left };
}

function keyOf(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}
