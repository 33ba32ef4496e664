import { matchInitiative, type InitiativeMatch } from "../../plan/match-initiative";
import type { Plan } from "../../plan/schema";
import { enclosing, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { fieldOfRole, type FieldDefinition, type FieldId } from "../definition";
import type { FieldReading, FormReading, NearForm, UnplacedText } from "../reading";
import { isMarkCell, joinAnswerCells } from "./answer-cells";
import { withAnswerMarks } from "./answer-marks";
import { largest, smallest } from "./extremes";
import { joinRows, withoutUnread } from "./field-text";
import type { Label } from "./find-labels";
import { findListHeads, type ListColumn, type ListHead } from "./list-heads";
import { listEntries, type ListEntry } from "./list-rows";
import { subjectOf, type ListOfYear, type ListSubject } from "./list-subject";
import { listTitles, type ListTitles } from "./list-titles";
import { withOverlays } from "./overlays";
import { readDepartments } from "./read-departments";
import { readLabel } from "./read-form";
import type { SheetContext } from "./sheet-context";
import { firstIndex, type GridCell } from "./sheet-grid";

/** A list with one initiative a row: its labels stand in its head, over their columns. */
export interface ListReading {
  /** From its head to the last row that is a form's. */
  readonly area: Area;
  readonly forms: readonly FormReading[];
  readonly examples: readonly FormReading[];
  /** In the place of forms: no row names an initiative of the plan, and somebody has to look. */
  readonly nearForm: NearForm | null;
}

/** A head of labels and a few rows below it another one without 取組項目: a form that is laid out in blocks. */
const ROWS_TO_NEXT_BLOCK = 2;
type Matcher = (title: string) => InitiativeMatch;
type LabelsByRow = ReadonlyMap<string, readonly Label[]>;

/** The lists of a sheet, from top to bottom. */
export function readLists(context: SheetContext, sheet: SheetSnapshot): readonly ListReading[] {
  const heads = findListHeads(context);
  if (heads.length === 0) return [];
  const match = matcher(context.plan);
  const labels = context.index.spelled.filter(({ meaning }) => meaning.field !== null);
  const labelsByRow = groupBy(labels, ({ cell }) => String(cell.row));
  const stops = stopsOf(context, labelsByRow, heads, match);
  let above: FormReading["fiscalYears"][number] | null = null;
  let after = -1;
  return heads.flatMap((head, place): readonly ListReading[] => {
    const next = heads[place + 1];
    const stop = stops[firstIndex(stops, (row) => row > head.area.bottom)] ?? Infinity;
    const bottom = Math.min(stop, next?.area.top ?? Infinity) - 1;
    const subject = subjectOf(context, head, after);
    // The head of a list is printed again on its next page, its heading is not.
    const [first, ...others] = subject.years;
    above = first.year ?? above;
    const list = new ListReader(context, sheet, head, match).read(
      { ...subject, years: [{ ...first, year: above }, ...others] },
      bottom,
    );
    after = list.area.bottom;
    const isBlock =
      stop - list.area.bottom <= ROWS_TO_NEXT_BLOCK && isRestOfForm(labelsByRow.get(String(stop)) ?? [], head);
    return isBlock ? [] : [list];
  });
}

/** Rows that begin with a label where a list would name its initiative: a form stands there, or the next block of one. */
function stopsOf(
  { grid }: SheetContext,
  labelsByRow: LabelsByRow,
  heads: readonly ListHead[],
  match: Matcher,
): readonly number[] {
  let at = 0;
  return grid.rows.flatMap(({ row, cells }): readonly number[] => {
    while ((heads[at + 1]?.area.top ?? Infinity) <= row) at += 1;
    const isHead = row <= (heads[at]?.area.bottom ?? -1);
    const title = heads[at]?.labels.find(({ meaning }) => meaning.field.role === "initiative")?.area;
    const labels = labelsByRow.get(String(row));
    const first = labels && cells.find(({ isBlank, isCovered }) => !isBlank && !isCovered);
    const label = first && labels.find(({ cell }) => cell.column === first.column);
    if (!title || !label || isHead || label.meaning.ownText !== null) return [];
    if (label.meaning.field?.role === "initiative") return [row];
    // A text may be spelled like a label: 「目標」 left of an initiative of the plan.
    const named = cells.find(({ column, isCovered }) => !isCovered && column >= title.left && column <= title.right);
    const isOfList = named !== undefined && match(named.text).inPlan !== null;
    return label.cell.column <= title.left && !isOfList ? [row] : [];
  });
}

function isRestOfForm(labels: readonly Label[], head: ListHead): boolean {
  const inHead = new Set<FieldDefinition | null>(head.labels.map(({ meaning }) => meaning.field));
  return (
    labels.length > 0 && labels.every(({ meaning: { field } }) => field?.role !== "initiative" && !inHead.has(field))
  );
}

/** As `matchInitiative`, of each text once. */
function matcher(plan: Plan): Matcher {
  const matches = new Map<string, InitiativeMatch>();
  return (title) => {
    const match = matches.get(title) ?? matchInitiative(title, plan);
    matches.set(title, match);
    return match;
  };
}

class ListReader {
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly titles: ListTitles;

  constructor(
    private readonly context: SheetContext,
    private readonly sheet: SheetSnapshot,
    private readonly head: ListHead,
    private readonly match: Matcher,
  ) {
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.titles = listTitles(context.grid, head);
  }

  read({ years, isExample }: ListSubject, bottom: number): ListReading {
    const { area, labels } = this.head;
    const fieldColumns = years.flatMap(({ columns }) => columns);
    const read = years.flatMap(({ year, columns }, place) => {
      const entries = listEntries(this.context, {
        head: this.head,
        titles: this.titles,
        columns,
        bottom,
        match: this.match,
      });
      const others = fieldColumns.filter(({ label }) => columns.every((own) => own.label !== label));
      const dated = columns.filter((column) =>
        years.some((other) => !other.columns.some(({ label }) => label === column.label)),
      );
      const span = {
        left: place === 0 ? area.left : smallest(dated.map(({ left }) => left)),
        right: place === years.length - 1 ? area.right : largest(dated.map(({ right }) => right)),
      };
      const forms = new Map<ListEntry, FormReading>();
      for (const [at, entry] of entries.entries()) {
        const next = entries[at + 1]?.rows[0].row ?? Infinity;
        // What fits no column is said once, with the first year.
        const isOfOtherYear = ({ column }: GridCell): boolean =>
          place > 0 || others.some(({ left, right }) => column >= left && column <= right);
        const formAbove = entry.above && forms.get(entry.above);
        const form = this.formOf(entry, { columns, year, span, next, formAbove, isOfOtherYear });
        forms.set(entry, form);
      }
      return [...forms].map(([entry, form]) => ({ form, isExample: isExample || entry.isExample }));
    });
    const whole = read.map(({ form }) => form.frames[0]).reduce(enclosing, area);
    const isOfPlan = read.some(
      ({ form: { initiative } }) => initiative.inPlan !== null || initiative.candidates.length > 0,
    );
    if (!isOfPlan) {
      return {
        area: whole,
        forms: [],
        examples: [],
        nearForm: { area, labels: labels.map(readLabel), missing: [] },
      };
    }
    return {
      area: whole,
      forms: read.filter((one) => !one.isExample).map(({ form }) => form),
      examples: read.filter((one) => one.isExample).map(({ form }) => form),
      nearForm: null,
    };
  }

  private formOf(
    entry: ListEntry,
    {
      columns,
      year,
      span,
      next,
      formAbove,
      isOfOtherYear,
    }: ListOfYear & {
      readonly span: Pick<Area, "left" | "right">;
      readonly next: number;
      readonly formAbove: FormReading | null | undefined;
      readonly isOfOtherYear: (cell: GridCell) => boolean;
    },
  ): FormReading {
    const { definition, plan } = this.context;
    const [first, ...more] = entry.rows;
    const rows = [first, ...more];
    const last = more.at(-1) ?? first;
    const reach = [...last.cells.values()].flat().map(({ area }) => area.bottom);
    const bottom = Math.max(
      last.row,
      Math.min(
        reach.reduce((a, b) => Math.max(a, b), last.row),
        next - 1,
      ),
    );
    const fields: Record<FieldId, FieldReading | null> = {};
    for (const { id, role } of definition.fields) {
      const own = columns.filter(({ field }) => field.id === id);
      const isDitto = own.some((column) => entry.dittos.includes(column));
      const above = formAbove?.fields[id] ?? null;
      if (role === "initiative") fields[id] = this.initiativeOf(entry, own, bottom, above);
      else fields[id] = (isDitto ? above : null) ?? this.fieldOf(entry, own, bottom);
    }
    const frame = { top: first.row, bottom, ...span };
    Object.assign(fields, this.overlaid(fields, columns, frame));
    const textOf = (role: "initiative" | "departments"): string => fields[fieldOfRole(definition, role).id]?.text ?? "";
    const others = [...rows.flatMap((row) => row.others), ...entry.strays].filter((cell) => !isOfOtherYear(cell));
    const isHidden = rows.every(({ row }) => this.hiddenRows.has(row));
    return {
      sheet: this.sheet.name,
      sheetPosition: this.sheet.position,
      visibility: this.sheet.visibility === "visible" && isHidden ? "hidden" : this.sheet.visibility,
      frames: [frame],
      initiative: this.match(textOf("initiative")),
      departments: readDepartments(textOf("departments"), plan),
      fiscalYears: year ? [year] : [],
      registrationNumber: null,
      fields,
      unplaced: others.flatMap((cell) => this.unplaced(cell)),
    };
  }

  /** The fields over which, or beside which, something lies. */
  private overlaid(
    fields: Readonly<Record<FieldId, FieldReading | null>>,
    columns: readonly ListColumn[],
    frame: Area,
  ): Readonly<Record<FieldId, FieldReading>> {
    const parts = columns.flatMap(({ label, field: { id } }) => {
      const own = fields[id];
      return own ? [{ id, own, label, text: own.text, area: own.areas[0], remarks: own.remarks ?? [] }] : [];
    });
    const overlaid = withOverlays(this.context.overlays, frame, Infinity, parts);
    return Object.fromEntries(
      overlaid.map(({ id, own, text, remarks }) => [id, { ...own, text, ...(remarks.length > 0 && { remarks }) }]),
    );
  }

  /** With the marks in columns of their own before it; a row that does not name it has the one above. */
  private initiativeOf(
    entry: ListEntry,
    columns: readonly ListColumn[],
    bottom: number,
    above: FieldReading | null,
  ): FieldReading | null {
    const [column] = columns;
    if (!column) return null;
    if (entry.isNamedAbove && above && !columns.some((one) => entry.shared.has(one))) return above;
    const { heading, rows } = entry;
    const inRows = rows.map((row) => {
      const cells = columns.flatMap((one) => this.cellsIn(entry, one, row));
      return [...row.marks, ...cells].toSorted((a, b) => a.column - b.column);
    });
    const whole = heading ? [[heading], ...inRows] : inRows;
    const field = this.textOf(whole, column, this.areaOf(entry, columns, bottom));
    return heading ? { ...field, areas: [...field.areas, heading.area] } : field;
  }

  private fieldOf(entry: ListEntry, columns: readonly ListColumn[], bottom: number): FieldReading | null {
    const [column] = columns;
    if (!column) return null;
    const rows = entry.rows.map((row) => this.cellsIn(entry, column, row));
    return this.textOf(rows, column, this.areaOf(entry, columns, bottom));
  }

  /** The row's own; what is merged downwards into the form's first row counts there. */
  private cellsIn(entry: ListEntry, column: ListColumn, row: ListEntry["rows"][0]): readonly GridCell[] {
    const shared = row === entry.rows[0] ? entry.shared.get(column) : undefined;
    return row.cells.get(column) ?? (shared ? [shared] : []);
  }

  private areaOf(entry: ListEntry, columns: readonly ListColumn[], bottom: number): Area {
    const own = columns.map(({ left, right }) => ({ top: entry.rows[0].row, left, bottom, right })).reduce(enclosing);
    return columns.reduce((area, column) => {
      const shared = entry.shared.get(column);
      return shared ? enclosing(area, shared.area) : area;
    }, own);
  }

  private textOf(rows: readonly (readonly GridCell[])[], { field, label, left }: ListColumn, area: Area): FieldReading {
    const read = withoutUnread(rows.filter((row) => row.length > 0));
    const { shapes } = this.context.overlays;
    const isAnswer = field.role === "achievement" && shapes.length > 0;
    const marked = isAnswer ? withAnswerMarks(read.shown, shapes, field, area, area.right) : null;
    const shown = marked?.rows ?? read.shown;
    const remarks = [...read.remarks, ...(marked?.remarks ?? [])];
    const joinRow = (cells: readonly GridCell[]): string => {
      if (field.role !== "achievement") return cells.map(({ text }) => text).join(" ");
      return this.markedAnswer(cells, field) ?? joinAnswerCells(cells, field, left);
    };
    const { text, cells } = joinRows(shown, joinRow, this.titles.isExport ? "" : "\n");
    return { text, cells: [cells], areas: [area], label: readLabel(label), ...(remarks.length > 0 && { remarks }) };
  }

  /** The answers are titles under 目標の達成, and a mark alone in its row stands under one of them. */
  private markedAnswer(cells: readonly GridCell[], { options = [] }: FieldDefinition): string | null {
    const [cell, ...others] = cells;
    if (!cell || others.length > 0 || !isMarkCell(cell)) return null;
    const title = this.titles.over(cell.column);
    return title !== null && options.some((option) => comparisonKey(option) === comparisonKey(title)) ? title : null;
  }

  /** What fits no field's column; numbers of rows, and what only says where in the plan they are, are no texts. */
  private unplaced(cell: GridCell): readonly UnplacedText[] {
    if (this.titles.isOnlyPlace(cell)) return [];
    const { text, row, column } = cell;
    const under = this.titles.over(column);
    return [{ text, cell: { row, column }, ...(under !== null && { under }) }];
  }
}
