import { rules } from "../../checks/registry";
import { runChecks } from "../../checks/run-checks";
import type { Finding } from "../../checks/finding";
import { fieldOfRole, type FieldId } from "../../form/definition";
import type { FieldReading, FormReading, SheetReading } from "../../form/reading";
import { recognise } from "../../form/recognise";
import { parseRegistrationNumber } from "../../form/registration-number";
import type { Collection, GatheredForm } from "../../gather/collection";
import { applyPatches, placeOf, type CellPatch } from "../../workbook/cell-patch";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { applyEdits } from "../../workbook/text-edit";
import { joinRepairs } from "./join-repairs";
import { cellsAt, type CellsByPlace } from "./locate-change";
import type { Repair } from "./repair";
import { piecesOf } from "./text-pieces";

/** Whether repairs do what they are to do, and nothing else: shown by doing them in the snapshot and reading it again. */
export class RepairProof {
  private readonly standing = new Map<string, SheetReading>();

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly collection: Collection,
    private readonly cellsOf: (sheet: string) => CellsByPlace,
  ) {}

  /**
   * Of repairs that go together, those that hold together with `held`. All are tried at once; only where that fails, fewer. Takes
   * as many readings of the sheets concerned as that needs: one, mostly.
   */
  sift(held: readonly Repair[], tried: readonly Repair[]): readonly Repair[] {
    if (tried.length === 0 || this.holds(held, tried)) return tried;
    if (tried.length === 1) return [];
    const half = tried.length >> 1;
    const first = this.sift(held, tried.slice(0, half));
    return [...first, ...this.sift([...held, ...first], tried.slice(half))];
  }

  /** The forms of the sheets of `tried` are as before but for what is to change, and the findings of `tried` are gone. */
  private holds(held: readonly Repair[], tried: readonly Repair[]): boolean {
    const names = new Set(tried.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
    const patches = joinRepairs([...held, ...tried]).cells.filter(({ sheet }) => names.has(sheet));
    const sheets = this.snapshot.sheets.filter(({ name }) => names.has(name));
    const unread = sheets.filter(({ name }) => !this.standing.has(name));
    for (const reading of this.recognise(unread)) this.standing.set(reading.name, reading);
    const readings = this.recognise(applyPatches({ ...this.snapshot, sheets }, patches).sheets);
    const isAsPlanned = readings.every((after) => {
      const before = this.standing.get(after.name);
      const own = new Map(patches.filter(({ sheet }) => sheet === after.name).map((one) => [placeOf(one.cell), one]));
      return before !== undefined && isSheetAsPlanned(before, after, own, this.cellsOf(after.name), this.collection);
    });
    return isAsPlanned && this.areGone(tried, readings);
  }

  private recognise(sheets: WorkbookSnapshot["sheets"]): readonly SheetReading[] {
    const { plan, definition } = this.collection;
    return sheets.length === 0 ? [] : recognise({ ...this.snapshot, sheets }, plan, definition);
  }

  /** The rules say nothing more of what the findings were about. */
  private areGone(repairs: readonly Repair[], readings: readonly SheetReading[]): boolean {
    const { file } = this.snapshot.source;
    const own = this.collection.submissions.find(({ reading }) => reading.source.file === file);
    const readAgain = new Map<FormReading, FormReading>();
    for (const after of readings) {
      const before = own?.reading.sheets.find(({ name }) => name === after.name);
      before?.forms.forEach((form, place) => {
        const again = after.forms[place];
        if (again) readAgain.set(form, again);
      });
    }
    const forms = this.collection.forms.flatMap((form) => {
      const again = form.source.file === file ? readAgain.get(form.reading) : undefined;
      return again ? [withReading(form, again)] : [];
    });
    const ids = new Set(repairs.map(({ finding }) => finding.rule));
    const asked = rules.filter(({ id }) => ids.has(id));
    const said = new Set(runChecks({ ...this.collection, forms }, asked).map(keyOf));
    return repairs.every(({ finding }) => !said.has(keyOf(finding)));
  }
}

function keyOf({ rule, file, sheet, cell, field, message }: Finding): string {
  return JSON.stringify([rule, file, sheet, cell, field, message]);
}

function withReading(form: GatheredForm, reading: FormReading): GatheredForm {
  const texts = Object.entries(form.texts).map(([id, text]) => {
    const isOwn = text === (form.reading.fields[id]?.text ?? null);
    return [id, isOwn ? (reading.fields[id]?.text ?? null) : text] as const;
  });
  return { ...form, reading, texts: Object.fromEntries(texts) };
}

/** By their places. */
type PatchesByPlace = ReadonlyMap<string, CellPatch>;

function isSheetAsPlanned(
  before: SheetReading,
  after: SheetReading,
  patches: PatchesByPlace,
  cells: CellsByPlace,
  { definition }: Collection,
): boolean {
  const frame = ({ kind, forms, nearForms, examples }: SheetReading): unknown => [
    kind,
    forms.map(({ frames }) => frames),
    nearForms.length,
    examples,
  ];
  if (!areEqual(frame(before), frame(after))) return false;
  const initiative = fieldOfRole(definition, "initiative").id;
  const departments = fieldOfRole(definition, "departments").id;
  return before.forms.every((form, place) => {
    const again = after.forms[place];
    if (!again) return false;
    const isTouched = (id: FieldId): boolean =>
      (form.fields[id]?.cells ?? []).some((list) => list.some((cell) => patches.has(placeOf(cell))));
    const isOfPlan = form.initiative.inPlan !== null || !isTouched(initiative);
    return (
      definition.fields.every(({ id }) =>
        isFieldAsPlanned(form.fields[id] ?? null, again.fields[id] ?? null, patches, cells),
      ) &&
      (!isOfPlan || form.initiative.inPlan?.code === again.initiative.inPlan?.code) &&
      (isTouched(departments) || areEqual(form.departments, again.departments)) &&
      areEqual(form.fiscalYears, again.fiscalYears) &&
      areEqual(numberAsPlanned(form, patches), again.registrationNumber) &&
      areEqual(form.unplaced, again.unplaced)
    );
  });
}

function isFieldAsPlanned(
  before: FieldReading | null,
  after: FieldReading | null,
  patches: PatchesByPlace,
  cells: CellsByPlace,
): boolean {
  if (!before || !after) return before === after;
  return (
    after.text === textAsPlanned(before, patches, cells) &&
    areEqual(after.label.cell, before.label.cell) &&
    areEqual(after.remarks, before.remarks)
  );
}

/** Null where nobody can tell what the patches make of it. */
function textAsPlanned({ text, cells: [own = []] = [] }: FieldReading, patches: PatchesByPlace, cells: CellsByPlace) {
  if (!own.some((cell) => patches.has(placeOf(cell)))) return text;
  const ofText = cellsAt(own, cells);
  const pieces = piecesOf(text, ofText);
  const edits = pieces?.flatMap(({ cell, start }) =>
    (patches.get(placeOf(cell))?.edits ?? []).map((edit) => ({
      start: start + edit.start,
      end: start + edit.end,
      text: edit.text,
    })),
  );
  return edits ? applyEdits(text, edits) : null;
}

function numberAsPlanned(
  { registrationNumber: number }: FormReading,
  patches: PatchesByPlace,
): FormReading["registrationNumber"] {
  const patch = number && patches.get(placeOf(number.cell));
  if (!patch) return number;
  const changed = parseRegistrationNumber(applyEdits(patch.before, patch.edits));
  return changed && { ...changed, cell: number.cell };
}

function areEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
