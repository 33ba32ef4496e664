import type { FieldDefinition } from "../definition";
import { isPart, type Label } from "./find-labels";
import { columnOf, OpenForm, type Place } from "./open-form";
import type { SheetContext } from "./sheet-context";

/** 取組項目's text is broken into ① heading and (1) initiative: rows between its label and the next one at most. */
const MOST_TITLE_ROWS = 2;

/** 2: in line with other labels; 1: where no text of a field begins; 0: not in this form. */
type Rank = 0 | 1 | 2;

/** The forms that a row may go on with, and where in them a label may stand. */
export class OpenForms {
  private open: readonly OpenForm[] = [];

  constructor(private readonly context: SheetContext) {}

  /** Texts in the row right below go on without a blank row. */
  reachDownTo(row: number): void {
    for (const form of this.open) if (row === form.reach + 1) form.reach = row;
  }

  /** Opens the form that a label begins, and closes those that it follows. */
  begin(place: Place): OpenForm {
    const left = columnOf(place);
    const { row } = place;
    const form = new OpenForm(left, this.context.definition.fields.length);
    const others = this.open.filter((other) => !isFollowedBy(other, left, row));
    for (const other of others) {
      const isBeside = other.lastRow === row ? left > other.frame.left : other.isInTexts(left, row);
      if (isBeside) other.rightLimit = Math.min(other.rightLimit, left);
    }
    this.open = [...others, form];
    return form;
  }

  /** The form in which a label may stand at this place: in a column of its labels before others, the latest first. */
  formFor(place: Place): OpenForm | null {
    let best: { readonly form: OpenForm; readonly rank: Rank } | null = null;
    for (const form of this.open) {
      const rank = this.rankIn(form, place);
      if (rank === 0) continue;
      if (best === null || rank > best.rank || (rank === best.rank && isLater(form, best.form))) best = { form, rank };
    }
    return best?.form ?? null;
  }

  /** The form among whose texts a place is. */
  formWithTextsAt(column: number, row: number): OpenForm | null {
    return this.open.find((form) => form.isInTexts(column, row)) ?? null;
  }

  hasLabelsIn(column: number): boolean {
    return this.open.some(({ frame }) => frame.columns.has(column));
  }

  /** The form that a 令和N年度 or 進捗状況 alone in its row belongs to. */
  formOfSideLabel({ area: { left } }: Label): OpenForm | null {
    return this.open.find((form) => form.frame.columns.has(left) && left < form.rightLimit) ?? null;
  }

  /** A form that stands to the right of another has, as every form, texts beside its first two labels. */
  beginsFormBeside(label: Label): boolean {
    const { index } = this.context;
    const below = index.below(label);
    const isNear = below !== null && below.area.top <= label.area.bottom + MOST_TITLE_ROWS;
    const title = index.rightOf(label);
    return isNear && title !== null && index.of(title) === null && this.isInLineWithNext(label);
  }

  /** 前期 and 後期 in one row. Not where 後期 stands again under 前期, and here where texts begin: then it is 前期's text. */
  isBesideOtherPart(form: OpenForm, { label, field, row }: Place): boolean {
    if (field.role !== "progress") return false;
    const parts = form.labelsInRow(row).filter(isPart);
    const { head, body } = form.valueColumns;
    const isWhereTextsBegin = label.area.left === (Number.isFinite(body) ? body : head);
    return (
      parts.length > 0 &&
      parts.every((part) => {
        const isAgainBelow = this.context.index.below(part)?.meaning.field === field;
        return part.area.left < label.area.left && !(isWhereTextsBegin && isAgainBelow);
      })
    );
  }

  private rankIn(form: OpenForm, place: Place): Rank {
    const { label, beside } = place;
    const column = columnOf(place);
    const { columns, partColumns, left } = form.frame;
    if (column >= form.rightLimit) return 0;
    if (columns.has(column) || (beside.length > 0 && columns.has(label.area.left))) return 2;
    if (partColumns.has(column) && column < form.underLeft) return 2;
    if (column < left) return 0;
    const isLeftOfTexts = column < form.valueColumn;
    return isLeftOfTexts || this.isBesideOtherPart(form, place) || this.isFirstWithoutYear(form, place) ? 1 : 0;
  }

  /** 取組項目's text begins in the column in which the labels beside a 令和N年度 that was left out stand. */
  private isFirstWithoutYear(form: OpenForm, place: Place): boolean {
    const { index } = this.context;
    const { label, field } = place;
    const { head, body } = form.valueColumns;
    if (body !== Number.POSITIVE_INFINITY || !isOfBody(field) || columnOf(place) !== head) return false;
    const lastHead = form.frame.labels.at(-1);
    if (lastHead !== undefined && index.below(lastHead)?.meaning.year != null) return false;
    const below = index.below(label);
    return below !== null && this.isInLineWithNext(label) && this.isInLineWithNext(below);
  }

  private isInLineWithNext(label: Label): boolean {
    const below = this.context.index.below(label);
    if (!below || below.meaning.field === label.meaning.field) return false;
    return this.hasTextBeside(label) && this.hasTextBeside(below);
  }

  /** A text, or, right of 令和N年度, a label; not where a form further to the right has begun. */
  private hasTextBeside(label: Label): boolean {
    const next = this.context.index.rightOf(label);
    if (!next) return false;
    return !this.open.some(({ frame: { left } }) => left > label.area.left && left <= next.column);
  }
}

function isOfBody({ block }: FieldDefinition): boolean {
  return block !== "head";
}

/** The one whose last label stands further down, or further to the right. */
function isLater(form: OpenForm, other: OpenForm): boolean {
  return form.lastRow === other.lastRow ? form.frame.left > other.frame.left : form.lastRow > other.lastRow;
}

/** A form that begins in the label columns of another follows it; so does any form below a finished one. */
function isFollowedBy(form: OpenForm, left: number, row: number): boolean {
  if (form.lastRow >= row) return false;
  return form.isFinished || (left >= form.frame.left && left < form.valueColumn);
}
