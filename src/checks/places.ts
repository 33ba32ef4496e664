import type { FieldId } from "../form/definition";
import type { FormReading } from "../form/reading";
import type { Collection, Submission } from "../gather/collection";
import type { CellAddress } from "../workbook/address";
import type { LocatedForm, PlaceInFile, PlaceOnForm } from "./rule";

/** The place of a finding, in full. */
export interface PlaceDescription {
  readonly file: string;
  readonly sheet: string | null;
  /** -1 where it is about no sheet, or about one of no workbook handed in. */
  readonly sheetPosition: number;
  readonly cell: CellAddress | null;
  readonly field: FieldId | null;
  readonly initiative: string | null;
  readonly department: string | null;
}

/** Turns what a rule names (a form and its field, a file and its sheet) into a place that a person can be sent to. */
export interface Places {
  onForm(form: LocatedForm, place: PlaceOnForm): PlaceDescription;
  inFile(place: PlaceInFile): PlaceDescription;
}

export function describePlaces(collection: Collection): Places {
  const submissions = new Map(collection.submissions.map((submission) => [submission.reading.source.file, submission]));
  return {
    onForm: (form, { field, part, cell }) => ({
      ...sheetOf(form, collection),
      sheetPosition: form.reading.sheetPosition,
      cell:
        cell ?? (field === undefined ? cellOfForm(form.reading) : cellOfField(form.reading, field, part ?? "value")),
      field: field ?? null,
      initiative: form.key ? form.key.initiative : (form.reading.initiative.inPlan?.code ?? null),
      department: form.key?.department ?? form.department ?? submissions.get(form.source.file)?.department ?? null,
    }),
    inFile: ({ file, sheet, cell, field, initiative, department }) => ({
      file,
      sheet: sheet ?? null,
      sheetPosition: positionOf(submissions.get(file), sheet),
      cell: cell ?? null,
      field: field ?? null,
      initiative: initiative ?? null,
      department: department ?? submissions.get(file)?.department ?? null,
    }),
  };
}

/** A form kept from the former summary is found there, not in the workbook that it once came from. */
function sheetOf({ source, reading, origin }: LocatedForm, { former }: Collection) {
  return origin === "kept" && former ? { file: former.file, sheet: reading.sheet } : source;
}

function positionOf(submission: Submission | undefined, sheet: string | undefined): number {
  return submission?.reading.sheets.find(({ name }) => name === sheet)?.position ?? -1;
}

/** The first cell of the field's value, or of its label; where the form has no such label, that of the frame. */
function cellOfField(reading: FormReading, field: FieldId, part: "value" | "label"): CellAddress {
  const found = reading.fields[field];
  if (!found) return cellOfForm(reading);
  const [{ top, left }] = found.areas;
  return part === "label" ? found.label.cell : { row: top, column: left };
}

function cellOfForm({ frames: [{ top, left }] }: FormReading): CellAddress {
  return { row: top, column: left };
}
