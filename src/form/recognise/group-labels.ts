import type { FieldDefinition, FormDefinition } from "../definition";
import { smallest } from "./extremes";
import { isPart, type Label, type LabelIndex } from "./find-labels";
import type { FormDraft } from "./form-draft";
import { OpenForm, OpenFrame } from "./open-form";
import { hasBoxUnder } from "./labels-above-texts";
import { joinRepeatedHeads } from "./repeated-heads";
import type { GridCell, GridRow, SheetGrid } from "./sheet-grid";

/**
 * Puts the labels of a sheet together to forms, from top to bottom. A text that is spelled like a label counts only
 * where a label can stand: in a column of the frame's other labels, left of where its texts begin, or right beside
 * 令和N年度 or 進捗状況. So 「目標」 in a row of its own among a box's bullets stays a bullet.
 */
export function groupLabels(grid: SheetGrid, index: LabelIndex, definition: FormDefinition): readonly FormDraft[] {
  const grouping = new Grouping(grid, index, definition);
  for (const row of grid.rows) grouping.takeRow(row);
  return grouping.finish();
}

/** 取組項目's box is broken into ① heading and (1) leaf: rows between its label and the next one at most. */
const MOST_TITLE_ROWS = 2;

interface Place {
  readonly label: Label;
  readonly field: FieldDefinition;
  /** 令和N年度 and 進捗状況 directly to the left. */
  readonly beside: readonly Label[];
  readonly row: number;
  /** The next thing to the right in its row: a text that is no label. */
  readonly valueColumn: number | null;
  readonly hasBoxToTheRight: boolean;
  /** A text and another one stand before it, the first of them here: 「担当者｜佐藤｜実践課｜…」. */
  readonly ownBoxColumn: number | null;
}

class Grouping {
  private open: OpenForm[] = [];
  private readonly forms: OpenForm[] = [];
  private readonly order: ReadonlyMap<FieldDefinition, number>;

  constructor(
    private readonly grid: SheetGrid,
    private readonly index: LabelIndex,
    private readonly definition: FormDefinition,
  ) {
    this.order = new Map(definition.fields.map((field, place) => [field, place]));
  }

  takeRow({ row, cells }: GridRow): void {
    const shown = cells.filter(({ isBlank, isCovered }) => !isBlank && !isCovered);
    for (const form of this.open) if (row === form.reach + 1 && shown.length > 0) form.reach = row;
    let beside: Label[] = [];
    for (const [place, cell] of shown.entries()) {
      const label = this.index.of(cell);
      if (!label || this.isTextOf(shown[place - 1], label)) {
        beside = [];
      } else if (label.cells[0] !== cell) {
        continue;
      } else if (label.meaning.field === null) {
        if (!this.isText(label, shown[place - 1])) beside.push(label);
      } else {
        const next = shown.slice(place + label.cells.length).find((other) => other.row === row);
        this.place({
          label,
          field: label.meaning.field,
          beside,
          row,
          valueColumn: next && this.isValue(cell, next) ? next.column : null,
          hasBoxToTheRight: next !== undefined,
          ownBoxColumn: place >= 2 && shown[0] && !this.index.of(shown[0]) ? shown[0].column : null,
        });
        beside = [];
      }
    }
    for (const label of beside) this.wait(label);
  }

  private isValue(cell: GridCell, next: GridCell): boolean {
    const label = this.index.of(next);
    return label === null || this.isTextOf(cell, label);
  }

  /** Nothing but a box's text touches its label and says 取組項目: no form begins there. */
  private isTextOf(before: GridCell | undefined, { box, meaning: { field, isContinued } }: Label): boolean {
    if (!before || field?.role !== "initiative" || isContinued || before.box.right + 1 !== box.left) return false;
    return this.index.of(before)?.meaning.field != null;
  }

  finish(): readonly FormDraft[] {
    for (const form of this.forms) this.takeSecondPlaces(form);
    return joinRepeatedHeads(this.forms, this.index, this.definition).map(({ frames, fields }) => ({
      frames: frames.map(({ labels, left }) => ({ labels: labels.toSorted(byPlace), left })),
      fields,
    }));
  }

  private place(place: Place): void {
    const { label, field } = place;
    if (field.role === "initiative" && !label.meaning.isContinued) {
      this.placeInitiative(place);
      return;
    }
    const form = this.formFor(place);
    if (form) this.addTo(form, place);
    else if (!this.isAmongValues(place)) this.begin(place);
    else {
      const inRow = this.open.find((other) => this.isInTextsOf(other, place.label.box.left, place.row));
      if (inRow) this.noteSecondPlace(inRow, place);
    }
  }

  private placeInitiative(place: Place): void {
    const { label, field, row } = place;
    const form = this.formFor(place);
    if (form) {
      // 取組項目 twice, for the heading and for the leaf.
      const isRepeated =
        form.fields.size === 1 && form.fields.get(field.id)?.length === 1 && form.frame.columns.has(label.box.left);
      // 目指す姿 stands above 取組項目.
      const isSecond = !form.fields.has(field.id) && form.fields.size === 1 && form.lastField?.block === "head";
      if ((isRepeated || (isSecond && row <= form.reach + 1)) && form.labelsInRow(row).length === 0) {
        this.add(form, place);
        return;
      }
    }
    if (this.isAmongValues(place) && !this.beginsFormBeside(label)) return;
    this.begin(place);
  }

  /** The open form in which a label may stand at this place: in a column of its labels before others, the latest first. */
  private formFor(place: Place): OpenForm | null {
    let best: { readonly form: OpenForm; readonly rank: number } | null = null;
    for (const form of this.open) {
      const rank = this.rankIn(form, place);
      if (rank === 0) continue;
      const isBetter =
        best === null ||
        rank > best.rank ||
        (rank === best.rank &&
          (form.lastRow > best.form.lastRow ||
            (form.lastRow === best.form.lastRow && form.frame.left > best.form.frame.left)));
      if (isBetter) best = { form, rank };
    }
    return best?.form ?? null;
  }

  /** 2: in line with other labels; 1: where no text of a box begins; 0: not in this form. */
  private rankIn(form: OpenForm, { label, field, beside, row }: Place): 0 | 1 | 2 {
    const column = (beside[0] ?? label).box.left;
    const { columns, partColumns, left } = form.frame;
    if (column >= form.rightLimit) return 0;
    if (columns.has(column) || (beside.length > 0 && columns.has(label.box.left))) return 2;
    if (partColumns.has(column) && column < form.underLeft) return 2;
    if (column < left) return 0;
    if (column < form.valueColumn) return 1;
    if (this.isBesideOtherPart(form, label, field, row)) return 1;
    // 取組項目's text begins in the column in which the labels beside a 令和N年度 that was left away stand.
    const isFirstOfBody = form.valueColumns.body === Number.POSITIVE_INFINITY && field.block !== "head";
    const lastHead = form.frame.labels.at(-1);
    const yearComes = lastHead !== undefined && this.index.below(lastHead)?.meaning.year != null;
    const below = this.index.below(label);
    const isInLine = below !== null && this.isInLineWithNext(label) && this.isInLineWithNext(below);
    return isFirstOfBody && !yearComes && column === form.valueColumns.head && isInLine ? 1 : 0;
  }

  /** 前期 and 後期 in one row. Not where 後期 stands again under 前期, and here where texts begin: then it is 前期's text. */
  private isBesideOtherPart(form: OpenForm, label: Label, field: FieldDefinition, row: number): boolean {
    if (field.role !== "progress") return false;
    const parts = form.labelsInRow(row).filter(isPart);
    const { head, body } = form.valueColumns;
    const isWhereTextsBegin = label.box.left === (Number.isFinite(body) ? body : head);
    return (
      parts.length > 0 &&
      parts.every((part) => {
        const isAgainBelow = this.index.below(part)?.meaning.field === field;
        return part.box.left < label.box.left && !(isWhereTextsBegin && isAgainBelow);
      })
    );
  }

  /** A form that stands to the right of another has, as every form, texts beside its first two labels. */
  private beginsFormBeside(label: Label): boolean {
    const below = this.index.below(label);
    const isNear = below !== null && below.box.top <= label.box.bottom + MOST_TITLE_ROWS;
    const title = this.index.rightOf(label);
    return isNear && title !== null && this.index.of(title) === null && this.isInLineWithNext(label);
  }

  private isInLineWithNext(label: Label): boolean {
    const below = this.index.below(label);
    if (!below || below.meaning.field === label.meaning.field) return false;
    return this.hasTextBeside(label) && this.hasTextBeside(below);
  }

  /** A text, or, right of 令和N年度, a label; not where a form further to the right has begun. */
  private hasTextBeside(label: Label): boolean {
    const next = this.index.rightOf(label);
    if (!next) return false;
    return !this.open.some(({ frame: { left } }) => left > label.box.left && left <= next.column);
  }

  /** Right of where the texts of a form begin, which is unfinished or has texts in every row since its last label. */
  private isAmongValues({ label, beside, row }: Place): boolean {
    return this.isInTexts((beside[0] ?? label).box.left, row);
  }

  private isInTexts(column: number, row: number): boolean {
    return this.open.some((form) => this.isInTextsOf(form, column, row));
  }

  private isInTextsOf(form: OpenForm, column: number, row: number): boolean {
    const isOpen = !this.isFinished(form) || row <= form.reach;
    return isOpen && column >= form.valueColumn && column < form.rightLimit;
  }

  private isFinished({ fields }: OpenForm): boolean {
    return fields.size === this.definition.fields.length;
  }

  private addTo(form: OpenForm, place: Place): void {
    const { label, field, row } = place;
    const besideInRow = form.labelsInRow(row);
    if (besideInRow.length > 0 && !this.isBesideOtherPart(form, label, field, row)) {
      form.noteValue(field, label.box.left);
      this.noteSecondPlace(form, place);
      return;
    }
    const isNewFrame = this.beginsFrame(form, place);
    if (form.fields.has(field.id) && !label.meaning.isContinued) {
      // The box that was cut by the page's end goes on under its own label.
      const goesOn = isNewFrame && field === form.lastField;
      const beginsForm =
        field.block === "head" || (this.isRepeated(form, place) && this.isBefore(field, form.lastField));
      if (!goesOn) {
        if (beginsForm) this.begin(place);
        return;
      }
    }
    if (isNewFrame) form.frames.push(new OpenFrame(label.box.left));
    this.add(form, place);
  }

  /** 令和N年度 or 進捗状況 stands there again, and rows lie between: the form goes on on another page. */
  private beginsFrame(form: OpenForm, place: Place): boolean {
    const top = smallest(this.around(form, place).map(({ box }) => box.top));
    const bottom = form.frame.labels.at(-1)?.box.bottom ?? top;
    return top > bottom + 1 && this.isRepeated(form, place);
  }

  private isRepeated(form: OpenForm, place: Place): boolean {
    const around = this.around(form, place);
    return (["year", "namesProgress"] as const).some(
      (part) => form.frame.has(part) && around.some(({ meaning }) => meaning[part]),
    );
  }

  private around(form: OpenForm, { beside, label }: Place): readonly Label[] {
    return [...form.waiting, ...beside, label];
  }

  private isBefore(field: FieldDefinition, other: FieldDefinition | null): boolean {
    return other !== null && (this.order.get(field) ?? 0) < (this.order.get(other) ?? 0);
  }

  private add(form: OpenForm, { label, field, beside, row, valueColumn }: Place): void {
    for (const part of [...form.waiting, ...beside, label]) form.frame.add(part);
    form.waiting = [];
    const before = form.labelsInRow(row).at(-2);
    form.underLeft = Math.min(
      form.lastRow === row ? form.underLeft : Number.POSITIVE_INFINITY,
      before && this.index.rightOf(before) === label.cells[0] ? before.box.left : Number.POSITIVE_INFINITY,
    );
    const known = form.fields.get(field.id);
    if (known) known.push(label);
    else form.fields.set(field.id, [label]);
    form.lastRow = row;
    form.reach = Math.max(form.reach, label.box.bottom);
    form.lastField = field;
    if (valueColumn !== null) form.noteValue(field, valueColumn);
  }

  private begin(place: Place): void {
    const left = (place.beside[0] ?? place.label).box.left;
    const form = new OpenForm(left);
    this.open = this.open.filter((other) => !this.isReplaced(other, left, place.row));
    for (const other of this.open) {
      const isBeside = other.lastRow === place.row ? left > other.frame.left : this.isInTextsOf(other, left, place.row);
      if (isBeside) other.rightLimit = Math.min(other.rightLimit, left);
    }
    this.open.push(form);
    this.forms.push(form);
    this.add(form, place);
  }

  /** A form that begins in the label columns of another follows it; so does any form below a finished one. */
  private isReplaced(other: OpenForm, left: number, row: number): boolean {
    if (row > other.lastRow && this.isFinished(other)) return true;
    return left >= other.frame.left && left < other.valueColumn && other.lastRow < row;
  }

  private wait(label: Label): void {
    for (const form of this.open) {
      if (form.frame.columns.has(label.box.left) && label.box.left < form.rightLimit) {
        form.waiting.push(label);
        return;
      }
    }
  }

  /**
   * Whether 令和N年度 or 進捗状況 is what a box says: right behind the box's label, or where a form's texts are; unless
   * labels of a form stand there.
   */
  private isText({ box }: Label, before: GridCell | undefined): boolean {
    if (this.open.some(({ frame }) => frame.columns.has(box.left))) return false;
    const isBehindLabel = before !== undefined && this.index.of(before)?.meaning.field != null;
    return isBehindLabel || this.isInTexts(box.left, box.top);
  }

  /**
   * Behind another box's label and its text (or those of a box of an office's own), and before a text of its own; or
   * touching another label, each over a box of its own: 目標 and 取組内容 side by side.
   */
  private noteSecondPlace(form: OpenForm, { label, row, hasBoxToTheRight, ownBoxColumn }: Place): void {
    const before = form.labelsInRow(row).at(-1);
    const isBehindText = before
      ? this.index.rightOf(before) !== label.cells[0]
      : ownBoxColumn !== null && form.frame.columns.has(ownBoxColumn);
    const isHeadOfColumn =
      before?.box.right === label.box.left - 1 &&
      before.box.bottom === label.box.bottom &&
      [before, label].every((head) => hasBoxUnder(this.grid, this.index, head));
    if ((isBehindText && hasBoxToTheRight) || isHeadOfColumn) {
      form.inSecondPlace.push({ label, frame: form.frame });
    }
  }

  private takeSecondPlaces({ inSecondPlace, fields }: OpenForm): void {
    for (const { label, frame } of inSecondPlace) {
      const field = label.meaning.field;
      if (!field || fields.has(field.id)) continue;
      fields.set(field.id, [label]);
      frame.add(label);
    }
  }
}

function byPlace(a: Label, b: Label): number {
  return a.box.top - b.box.top || a.box.left - b.box.left;
}
