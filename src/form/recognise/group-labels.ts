import type { FieldDefinition } from "../definition";
import { hasAreaUnder } from "./beside-labels";
import type { Label } from "./find-labels";
import type { FormDraft } from "./form-draft";
import { columnOf, OpenFrame, type OpenForm, type Place } from "./open-form";
import { OpenForms } from "./open-forms";
import { joinRepeatedHeads } from "./repeated-heads";
import { readRow, shownCells, type SideLabelInRow } from "./row-labels";
import type { SheetContext } from "./sheet-context";
import type { GridRow } from "./sheet-grid";

/**
 * Puts the labels of a sheet together to forms, from top to bottom. A text that is spelled like a label counts only
 * where a label can stand: in a column of the frame's other labels, left of where its texts begin, or right beside
 * 令和N年度 or 進捗状況. So 「目標」 in a row of its own among a field's bullets stays a bullet.
 */
export function groupLabels(context: SheetContext): readonly FormDraft[] {
  const grouping = new Grouping(context);
  for (const row of context.grid.rows) grouping.takeRow(row);
  return grouping.finish();
}

class Grouping {
  private readonly open: OpenForms;
  private readonly forms: OpenForm[] = [];
  private readonly order: ReadonlyMap<FieldDefinition, number>;

  constructor(private readonly context: SheetContext) {
    this.open = new OpenForms(context);
    this.order = new Map(context.definition.fields.map((field, place) => [field, place]));
  }

  takeRow(row: GridRow): void {
    const shown = shownCells(row);
    if (shown.length > 0) this.open.reachDownTo(row.row);
    let beside: Label[] = [];
    for (const found of readRow(this.context, row, shown)) {
      if (found.kind === "side") {
        if (!this.isText(found)) beside.push(found.label);
        continue;
      }
      if (found.kind === "field") this.place({ ...found, beside });
      beside = [];
    }
    for (const label of beside) this.open.formOfSideLabel(label)?.waiting.push(label);
  }

  finish(): readonly FormDraft[] {
    for (const form of this.forms) takeSecondPlaces(form);
    return joinRepeatedHeads(this.context, this.forms).map(({ frames, fields }) => ({
      frames: frames.map(({ labels, left }) => ({ labels: labels.toSorted(byPlace), left })),
      fields,
    }));
  }

  /**
   * Whether 令和N年度 or 進捗状況 is what a field says: right behind the field's label, or where a form's texts are;
   * unless labels of a form stand there.
   */
  private isText({ label: { area }, before }: SideLabelInRow): boolean {
    if (this.open.hasLabelsIn(area.left)) return false;
    const isBehindLabel = before !== undefined && this.context.index.of(before)?.meaning.field != null;
    return isBehindLabel || this.open.formWithTextsAt(area.left, area.top) !== null;
  }

  private place(place: Place): void {
    const form = this.open.formFor(place);
    if (place.field.role === "initiative" && !place.label.meaning.isContinued) this.placeInitiative(place, form);
    else if (form) this.addTo(form, place);
    else this.placeOutsideOfForms(place);
  }

  /** 取組項目 begins a form, unless one that has just begun has room for it. */
  private placeInitiative(place: Place, form: OpenForm | null): void {
    const isAmongTexts = this.open.formWithTextsAt(columnOf(place), place.row) !== null;
    if (form && belongsToHead(form, place)) this.add(form, place);
    else if (!isAmongTexts || this.open.beginsFormBeside(place.label)) this.begin(place);
  }

  private placeOutsideOfForms(place: Place): void {
    if (this.open.formWithTextsAt(columnOf(place), place.row) === null) this.begin(place);
    else {
      const form = this.open.formWithTextsAt(place.label.area.left, place.row);
      if (form) this.noteSecondPlace(form, place);
    }
  }

  private addTo(form: OpenForm, place: Place): void {
    const { label, field, row } = place;
    if (form.labelsInRow(row).length > 0 && !this.open.isBesideOtherPart(form, place)) {
      form.noteValue(field, label.area.left);
      this.noteSecondPlace(form, place);
      return;
    }
    const isNewFrame = form.goesOnInNewFrame(place);
    // A field that was cut by the page's end goes on under its own label.
    const goesOn = label.meaning.isContinued || (isNewFrame && field === form.lastField);
    if (form.fields.has(field.id) && !goesOn) {
      if (this.beginsNextForm(form, place)) this.begin(place, form);
      return;
    }
    if (isNewFrame) form.frames.push(new OpenFrame(label.area.left));
    this.add(form, place);
  }

  /** Whether a label that a form has already is another form's. */
  private beginsNextForm(form: OpenForm, place: Place): boolean {
    const isBeforeLast = form.lastField !== null && this.placeOf(place.field) < this.placeOf(form.lastField);
    return place.field.block === "head" || (form.repeatsSideLabel(place) && isBeforeLast);
  }

  private placeOf(field: FieldDefinition): number {
    return this.order.get(field) ?? 0;
  }

  /** What waits for what follows goes with it: a 令和N年度 in a row of its own over the labels. */
  private begin(place: Place, before?: OpenForm): void {
    const form = this.open.begin(place);
    if (before) [form.waiting, before.waiting] = [before.waiting, []];
    this.forms.push(form);
    this.add(form, place);
  }

  private add(form: OpenForm, place: Place): void {
    const { label, field, row, valueColumn } = place;
    for (const part of form.around(place)) form.frame.add(part);
    form.waiting = [];
    const before = form.labelsInRow(row).at(-2);
    form.underLeft = Math.min(
      form.lastRow === row ? form.underLeft : Number.POSITIVE_INFINITY,
      before && this.context.index.rightOf(before) === label.cells[0] ? before.area.left : Number.POSITIVE_INFINITY,
    );
    const known = form.fields.get(field.id);
    if (known) known.push(label);
    else form.fields.set(field.id, [label]);
    form.lastRow = row;
    form.reach = Math.max(form.reach, label.area.bottom);
    form.lastField = field;
    if (valueColumn !== null) form.noteValue(field, valueColumn);
  }

  /**
   * Behind another field's label and its text (or those of a field of an office's own), and before a text of its own; or
   * touching another label, in the order of the form, each over an area of its own and with no text in its own cell: 目標
   * and 取組内容 side by side.
   */
  private noteSecondPlace(form: OpenForm, { label, field, row, hasTextToTheRight, ownFieldColumn }: Place): void {
    const before = form.labelsInRow(row).at(-1);
    const isBehindText = before
      ? this.context.index.rightOf(before) !== label.cells[0]
      : ownFieldColumn !== null && form.frame.columns.has(ownFieldColumn);
    const isHeadOfColumn =
      before?.meaning.field != null &&
      this.placeOf(before.meaning.field) < this.placeOf(field) &&
      before.area.right === label.area.left - 1 &&
      before.area.bottom === label.area.bottom &&
      [before, label].every((head) => head.meaning.ownText === null && hasAreaUnder(this.context, head));
    if ((isBehindText && hasTextToTheRight) || isHeadOfColumn) form.inSecondPlace.push({ label, frame: form.frame });
  }
}

/** 取組項目 again, for the heading and for the initiative; or below 目指す姿 that stands above it. */
function belongsToHead(form: OpenForm, { label, field, row }: Place): boolean {
  if (form.fields.size !== 1 || form.labelsInRow(row).length > 0) return false;
  const known = form.fields.get(field.id);
  if (known) return known.length === 1 && form.frame.columns.has(label.area.left);
  return form.lastField?.block === "head" && row <= form.reach + 1;
}

/** Labels in second place count where the form has no other of their field. */
function takeSecondPlaces({ inSecondPlace, fields }: OpenForm): void {
  for (const { label, frame } of inSecondPlace) {
    const { field } = label.meaning;
    if (!field || fields.has(field.id)) continue;
    fields.set(field.id, [label]);
    frame.add(label);
  }
}

function byPlace(a: Label, b: Label): number {
  return a.area.top - b.area.top || a.area.left - b.area.left;
}
