import { continuationOf } from "../../form/continuation";
import type { FormerRemark } from "../../form/former-remarks";
import type { FieldReading, FormReading } from "../../form/reading";
import { withoutFormerRemarks } from "../../form/recognise/former-remarks-below";
import { isAnswerMark } from "../../form/recognise/overlays";
import { contains, toA1, type Area, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { KnownTexts } from "./known-texts";

/** What a text of no field was, in the words that are printed beside it. */
export const remarkKinds = {
  outside: "枠の外",
  inside: "様式にない欄",
  label: "欄の名前",
  struck: "取り消し線",
  hidden: "非表示",
  shape: "図形",
} as const;

function aboutNote(cell: CellAddress): string {
  return `メモ（${toA1(cell)}）`;
}

/**
 * All that stands on a sheet and in no field of its forms, by the form that it stands at: in its frame, beside it, below it,
 * else above it. Each text of a form once; what stood beside each other in a row, outside of fields, together. What the standard
 * layout prints itself is left out.
 */
export function formerTexts(
  sheet: SheetSnapshot,
  forms: readonly FormReading[],
  known: KnownTexts,
): ReadonlyMap<FormReading, readonly FormerRemark[]> {
  return new TextsOfSheet(sheet, forms, known).byForm();
}

/** In the words of `remarkKinds`; `row` where it may stand together with others of the row. */
interface Piece extends FormerRemark {
  readonly row: number | null;
}

class TextsOfSheet {
  private readonly pieces = new Map<FormReading, Piece[]>();
  private readonly rest: SheetSnapshot;
  private readonly inRest: ReadonlySet<CellSnapshot>;
  private readonly letters: ReadonlySet<CellSnapshot>;
  private readonly hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
  /** Titles of a list's columns, which are said of each text under them. */
  private readonly titles: ReadonlySet<string>;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly forms: readonly FormReading[],
    private readonly known: KnownTexts,
  ) {
    this.rest = withoutFormerRemarks(sheet).rest;
    this.inRest = new Set(this.rest.cells);
    this.letters = known.lettersOfLabels(sheet);
    this.hidden = { rows: new Set(sheet.hiddenRows), columns: new Set(sheet.hiddenColumns) };
    this.titles = new Set(
      forms.flatMap(({ unplaced }) => unplaced.flatMap(({ under = "" }) => (isTitle(under) ? [under] : []))),
    );
    for (const form of forms)
      this.pieces.set(
        form,
        (form.formerRemarks ?? []).map(({ about, text }) => ({ about, text, row: null })),
      );
  }

  byForm(): ReadonlyMap<FormReading, readonly FormerRemark[]> {
    for (const cell of this.sheet.cells) this.takeCell(cell);
    for (const { kind, text, struck = [], isHidden, place, ...shape } of this.sheet.shapes ?? []) {
      const form = this.formAt({ row: Math.floor(place.top), column: Math.floor(place.left) });
      for (const piece of struck) this.add(form, remarkKinds.struck, piece);
      if (isAnswerMark({ kind, text, place, ...shape }) || this.isReadFromShape(form, text)) continue;
      this.add(form, isHidden === true ? remarkKinds.hidden : remarkKinds.shape, text);
    }
    for (const note of this.sheet.notes ?? []) this.add(this.formAt(note), aboutNote(note), note.text);
    return new Map([...this.pieces].map(([form, pieces]) => [form, joined(pieces)]));
  }

  private takeCell(cell: CellSnapshot): void {
    const form = this.formAt(cell);
    const { text, value, struck = [], formula } = cell;
    const isBlank = text.trim() === "";
    if (struck.length > 0) {
      const pieces = isBlank && cell.type === "text" ? [String(value)] : struck;
      for (const piece of pieces) this.add(form, remarkKinds.struck, piece);
    } else if (isBlank && String(value).trim() !== "" && formula === undefined) {
      this.add(form, remarkKinds.hidden, String(value));
    }
    if (!isBlank && this.inRest.has(cell)) this.takeShown(cell, form);
  }

  private takeShown(cell: CellSnapshot, form: FormReading): void {
    const { text, row } = cell;
    const own = form.unplaced.find((one) => one.cell.row === row && one.cell.column === cell.column);
    if (own) {
      const { under = "" } = own;
      if (isTitle(under)) this.add(form, under, text);
      else if (this.isHidden(cell)) this.add(form, remarkKinds.hidden, text);
      else this.add(form, remarkKinds.inside, text, row);
      return;
    }
    if (
      this.forms.some(
        ({ registrationNumber: number }) => number?.cell.row === row && number.cell.column === cell.column,
      )
    )
      return;
    if (this.isHidden(cell)) {
      if (!isRead(cell, form, true)) this.add(form, remarkKinds.hidden, text);
      return;
    }
    if (isRead(cell, form, false)) return;
    const isInFrame = form.frames.some((frame) => contains(frame, cell));
    if (labelsOf(form).some((label) => label.cell.row === row && label.cell.column === cell.column)) {
      const besides = this.known.besidesLabel(text);
      if (besides !== "" && !isInAnyField(besides, form)) this.add(form, remarkKinds.label, besides);
      return;
    }
    if (this.known.isPrinted(text) || this.titles.has(text)) return;
    if (isInFrame && this.letters.has(cell) && !isInAreas(cell, form)) return;
    const besides = this.known.besidesLabel(text);
    if (isInFrame && besides !== "") this.add(form, remarkKinds.label, besides);
    else this.add(form, isInFrame ? remarkKinds.inside : remarkKinds.outside, text, row);
  }

  /** In hidden rows or columns, in the colour of its ground, or under another cell's merged area. */
  private isHidden(cell: CellSnapshot): boolean {
    const merge = this.sheet.merges.find((area) => contains(area, cell));
    const isCovered = merge !== undefined && (merge.top !== cell.row || merge.left !== cell.column);
    const isEvery = (first: number, last: number, lines: ReadonlySet<number>): boolean =>
      lines.size > last - first &&
      Array.from({ length: last - first + 1 }, (_, at) => first + at).every((line) => lines.has(line));
    const { top, bottom, left, right } = merge ?? {
      top: cell.row,
      bottom: cell.row,
      left: cell.column,
      right: cell.column,
    };
    return (
      isCovered ||
      cell.isConcealed === true ||
      isEvery(top, bottom, this.hidden.rows) ||
      isEvery(left, right, this.hidden.columns)
    );
  }

  private isReadFromShape({ fields }: FormReading, text: string): boolean {
    return Object.values(fields).some((field) =>
      field?.remarks?.some((remark) => remark.about === "shape" && remark.isInText && remark.text === text),
    );
  }

  private add(form: FormReading, about: string, text: string, row: number | null = null): void {
    if (text.trim() === "") return;
    this.pieces.get(form)?.push({ about, text, row });
  }

  /** The form that a place belongs to: in its frame, beside it, below it, else above it. */
  private formAt(place: CellAddress): FormReading {
    const inside = this.forms.find(
      (form) => form.frames.some((frame) => contains(frame, place)) || isInAreas(place, form),
    );
    if (inside) return inside;
    const beside = this.nearest(place, ({ top, bottom, left, right }) =>
      place.row >= top && place.row <= bottom ? Math.max(left - place.column, place.column - right) : null,
    );
    const above =
      beside ?? this.nearest(place, ({ bottom, left, right }) => below(place.row - bottom, place, left, right));
    const form = above ?? this.nearest(place, ({ top, left, right }) => below(top - place.row, place, left, right));
    const [first] = this.forms;
    const found = form ?? first;
    if (!found) throw new Error("A sheet without a form has no texts around one.");
    return found;
  }

  private nearest(place: CellAddress, distance: (area: Area) => number | null): FormReading | null {
    let best: { readonly form: FormReading; readonly far: number } | null = null;
    for (const form of this.forms) {
      for (const frame of form.frames) {
        const far = distance(frame);
        if (far !== null && far >= 0 && (best === null || far < best.far)) best = { form, far };
      }
    }
    return best?.form ?? null;
  }
}

const LONGEST_TITLE = 40;

/** What can be printed as the name of a text, and is read back as one. */
function isTitle(text: string): boolean {
  return text.trim() !== "" && text.length <= LONGEST_TITLE && continuationOf(text) === null;
}

const MAX_COLUMNS_APART = 100_000;

/** Of forms beside each other the one in whose columns it stands. */
function below(rows: number, { column }: CellAddress, left: number, right: number): number | null {
  if (rows < 0) return null;
  return rows + Math.max(0, left - column, column - right) / MAX_COLUMNS_APART;
}

function fieldsOf({ fields }: FormReading): readonly FieldReading[] {
  return Object.values(fields).flatMap((field) => field ?? []);
}

function labelsOf(form: FormReading): readonly FieldReading["label"][] {
  return fieldsOf(form).map(({ label }) => label);
}

function isInAreas(cell: CellAddress, form: FormReading): boolean {
  return fieldsOf(form).some(({ areas }) => areas.some((area) => contains(area, cell)));
}

/** Whether a cell's text is in the field that it stands in; `isRemarked`: unless the field says that it is not. */
function isRead(cell: CellSnapshot, form: FormReading, isRemarked: boolean): boolean {
  return fieldsOf(form).some(({ areas, text, remarks = [] }) => {
    if (!areas.some((area) => contains(area, cell)) || !text.includes(cell.text.trim())) return false;
    const own = remarks.find(
      (remark) => remark.cell.row === cell.row && remark.cell.column === cell.column && remark.about === "hidden",
    );
    return isRemarked ? own?.isInText === true : own?.isInText !== false;
  });
}

function isInAnyField(text: string, form: FormReading): boolean {
  return fieldsOf(form).some((field) => field.text.includes(text.trim()));
}

/** What stands beside each other in one row becomes one text, with a space between; each text once under each title. */
function joined(pieces: readonly Piece[]): readonly FormerRemark[] {
  const rows: Piece[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last && piece.row !== null && last.row === piece.row && last.about === piece.about)
      rows[rows.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else rows.push(piece);
  }
  const told = new Set<string>();
  return rows.flatMap(({ about, text }) => {
    const key = JSON.stringify([about, comparisonKey(text) === "" ? text : text.trim()]);
    if (told.has(key)) return [];
    told.add(key);
    return [{ about, text }];
  });
}
