import type { InitiativeMatch } from "../../plan/match-initiative";
import { parseMark } from "../../plan/marks";
import { departmentNamesIn } from "../../plan/department-names";
import { listInitiatives } from "../../plan/initiatives";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldRole } from "../definition";
import { isExampleText, saysExample } from "./example-words";
import { largest, smallest } from "./extremes";
import type { ListColumn, ListHead } from "./list-heads";
import type { ListTitles } from "./list-titles";
import type { SheetContext } from "./sheet-context";
import { firstIndex, rowsBetween, type GridCell, type GridRow } from "./sheet-grid";
import { isInstruction, isNote } from "./value-cells";

/** A row of a list: what stands in the columns of its fields, and what stands beside them. */
export interface ListRow {
  readonly row: number;
  readonly cells: ReadonlyMap<ListColumn, readonly GridCell[]>;
  /** Left of 取組項目, in columns of their own: ①, (1). */
  readonly marks: readonly GridCell[];
  /** In no field's column. */
  readonly others: readonly GridCell[];
}

/** The rows of one form: the first names it, or follows one of the same initiative; the others go on with its texts. */
export interface ListEntry {
  readonly rows: readonly [ListRow, ...ListRow[]];
  /** Cells that are merged downwards from the rows above: said of this form too. */
  readonly shared: ReadonlyMap<ListColumn, GridCell>;
  /** A heading over some rows that completes what they name: 「① 地域支えあいの仕組みづくり」. */
  readonly heading: GridCell | null;
  /** The form above it; null: it is the first. */
  readonly above: ListEntry | null;
  /** Its own row does not say which initiative it is (blank, 〃): the one above does. */
  readonly isNamedAbove: boolean;
  /** 〃 for what is said above. */
  readonly dittos: readonly ListColumn[];
  readonly isExample: boolean;
  /** Texts in rows that are no form's: somebody has to place them. */
  readonly strays: readonly GridCell[];
}

const DITTO = /^(?:〃|々|″|"|''|゛|同上|上(?:記)?に?同じ)$/u;
const TOTAL = /^(?:合計|小計|総計|集計|累計|総合計|総数|計|平均|割合|件数)(?:$|[:(])/u;
const EXAMPLE_ROW = /^[(【[<]?例\d*[)】\]>:]?$/u;
/** Who carries it out, what it is to be, how it ended: said once of a form. */
const SAID_ONCE: ReadonlySet<FieldRole> = new Set(["departments", "identity", "achievement"] as const);
const REPORTED: ReadonlySet<FieldRole> = new Set(["progress", "text", "achievement"] as const);

/** A list whose rows are to be read, with the columns of one year. */
export interface ListBody {
  readonly head: ListHead;
  readonly titles: ListTitles;
  readonly columns: readonly ListColumn[];
  /** Where the next list or a form begins at the latest. */
  readonly bottom: number;
  /** As `matchInitiative`, of each text once. */
  readonly match: (title: string) => InitiativeMatch;
}

/** The forms of a list, from top to bottom. */
export function listEntries(context: SheetContext, body: ListBody): readonly ListEntry[] {
  return new RowReader(context, body).read();
}

/** An entry that is still being read. */
interface OpenEntry extends Omit<ListEntry, "rows" | "strays"> {
  readonly rows: [ListRow, ...ListRow[]];
  readonly strays: GridCell[];
}

class RowReader {
  private readonly entries: OpenEntry[] = [];
  private readonly initiatives: readonly ListColumn[];
  private readonly fields: readonly ListColumn[];
  /** The last cell of each column that reaches down into further rows. */
  private readonly reaching = new Map<ListColumn, GridCell>();
  private readonly headings: ReadonlySet<string>;
  private heading: GridCell | null = null;
  private isUnderExample = false;
  /** Texts since the last form's rows, and whether a blank row stands before them. */
  private tail: { readonly row: ListRow; readonly isApart: boolean }[] = [];
  private lastRow: number;

  private readonly columns: readonly ListColumn[];

  constructor(
    private readonly context: SheetContext,
    private readonly body: ListBody,
  ) {
    const { head, columns } = body;
    this.columns = columns;
    this.initiatives = columns.filter(({ field }) => field.role === "initiative");
    this.fields = columns.filter(({ field }) => field.role !== "initiative");
    this.lastRow = head.area.bottom;
    const titles = listInitiatives(context.plan).flatMap(({ pillar, theme, group }) => [pillar, theme, group]);
    this.headings = new Set(titles.map(({ title }) => comparisonKey(title)));
  }

  read(): readonly ListEntry[] {
    const { head, bottom } = this.body;
    for (const row of rowsBetween(this.context.grid, head.area.bottom + 1, bottom)) this.take(row);
    // What follows without a blank row, or looks like a row of the list, is the last form's; else it stands below the list.
    const below = this.tail.findIndex(({ row, isApart }) => isApart && row.cells.size * 2 < this.columns.length);
    this.placeTail(below < 0 ? this.tail.length : below);
    return this.entries;
  }

  private take(gridRow: GridRow): void {
    if (!gridRow.cells.some(({ isBlank }) => !isBlank)) return;
    const row = this.rowOf(gridRow);
    const shown = gridRow.cells.filter(({ isBlank, isCovered }) => !isBlank && !isCovered);
    const [first] = shown;
    const current = this.entries.at(-1) ?? null;
    const isApart = row.row > this.lastRow + 1;
    if (isApart) this.isUnderExample = false;
    const kind = first ? this.kindOf(row, first, shown, current, isApart) : "goes-on";
    this.lastRow = largest([this.lastRow, row.row, ...[...row.cells.values()].flat().map(({ area }) => area.bottom)]);
    switch (kind) {
      case "remark":
        break;
      case "heading":
        // Its number may stand before it.
        this.heading = shown.at(-1) ?? null;
        this.isUnderExample = shown.some(({ text }) => isExample(text));
        break;
      case "names":
        this.begin(row, current, false);
        break;
      case "follows":
        this.begin(row, current, true);
        break;
      case "goes-on":
        if (current && this.tail.length === 0) current.rows.push(row);
        else this.tail.push({ row, isApart });
        break;
      case "stray":
        this.tail.push({ row, isApart: isApart || this.tail.some((before) => before.isApart) });
        break;
    }
    for (const [column, cells] of row.cells) {
      const last = cells.findLast(({ area }) => area.bottom > row.row);
      if (last) this.reaching.set(column, last);
    }
  }

  private kindOf(
    row: ListRow,
    first: GridCell,
    shown: readonly GridCell[],
    current: OpenEntry | null,
    isApart: boolean,
  ): "names" | "follows" | "goes-on" | "heading" | "remark" | "stray" {
    const isWithin = current !== null && this.initiatives.some((column) => this.sharedIn(column, row.row) !== null);
    const named = this.initiatives.flatMap((column) => row.cells.get(column) ?? []);
    const isMergedTitle = isWithin && named.length === 0;
    const isOfPlan = named.length > 0 && this.body.match(this.titleOf(row)).inPlan !== null;
    const isOutside = !isMergedTitle && !isOfPlan;
    if (isOutside && (isTotal(first) || (shown.length === 1 && this.isRemark(first)))) return "remark";
    const own = [...row.cells.keys()].filter(({ field }) => field.role !== "initiative");
    const isDitto = named.length > 0 && named.every(({ text }) => DITTO.test(comparisonKey(text)));
    if (named.length > 0 && !isDitto) {
      const isAlone = own.length === 0 && row.others.every((cell) => this.body.titles.isOnlyPlace(cell));
      if (isAlone && named.length === 1 && named.every((cell) => this.isHeading(cell))) return "heading";
      return this.namesForm(row, own, isApart) ? "names" : "stray";
    }
    if (isDitto && current) return "follows";
    if (shown.length === 1 && own.length + row.marks.length === 0 && this.isHeading(first)) return "heading";
    if (!current) return shown.every(({ text }) => isAboutColumns(text)) ? "remark" : "stray";
    if (!isMergedTitle && isApart) return own.length > 1 && this.namesDepartment(row) ? "names" : "stray";
    return this.isOfItsOwn(row, own, current) ? "follows" : "goes-on";
  }

  private isRemark({ text, column }: GridCell): boolean {
    return isNote(text) && column <= smallest(this.columns.map(({ left }) => left));
  }

  /** Alone in its row: a heading of the plan or a 課's name over the rows below, 記入例, or merged over several columns. */
  private isHeading({ text, area }: GridCell): boolean {
    const { plan } = this.context;
    const over = this.columns.filter(({ left, right }) => left <= area.right && right >= area.left);
    if (isExample(text) || over.some(({ field }) => field.role !== "initiative" && over.length > 1)) return true;
    const title = comparisonKey(parseMark(text)?.rest ?? text);
    if (this.headings.has(title)) return true;
    const { found, rest } = departmentNamesIn(text, plan);
    return found.length > 0 && comparisonKey(rest).replace(/[^\p{L}]/gu, "") === "";
  }

  /** An initiative of the plan; or another text with what a form says beside it. */
  private namesForm(row: ListRow, own: readonly ListColumn[], isApart: boolean): boolean {
    const match = this.body.match(this.titleOf(row));
    if (match.inPlan !== null || match.candidates.length > 0) return true;
    if (own.length > 1 && this.namesDepartment(row)) return true;
    return !isApart && own.length > 1;
  }

  private titleOf(row: ListRow): string {
    const cells = this.initiatives.flatMap((column) => {
      const shared = this.sharedIn(column, row.row);
      return row.cells.get(column) ?? (shared ? [shared] : []);
    });
    return [...row.marks, ...cells].map(({ text }) => text).join(" ");
  }

  private namesDepartment(row: ListRow): boolean {
    const cells = [...row.cells].filter(([{ field }]) => field.role === "departments").flatMap(([, inRow]) => inRow);
    return cells.some(
      ({ text }) => text.includes("全課") || departmentNamesIn(text, this.context.plan).found.length > 0,
    );
  }

  /**
   * Whether a row below an initiative that is not named again is another form of it: another 課 and what it did, or as many
   * fields as the form above has, with one of those that are said once.
   */
  private isOfItsOwn(row: ListRow, own: readonly ListColumn[], current: OpenEntry): boolean {
    const textOf = (cells: readonly GridCell[] = []): string => comparisonKey(cells.map(({ text }) => text).join(""));
    const reports = own.some(({ field }) => REPORTED.has(field.role));
    const isOthers = own.some(
      (column) =>
        column.field.role === "departments" &&
        textOf(row.cells.get(column)) !== textOf(current.rows[0].cells.get(column)),
    );
    if (isOthers && reports && this.namesDepartment(row)) return true;
    const saysOnce = own.some(({ field }) => SAID_ONCE.has(field.role));
    const said = this.fields.filter((column) => row.cells.has(column) || this.sharedIn(column, row.row) !== null);
    const saidAbove = this.fields.filter((column) => current.rows[0].cells.has(column) || current.shared.has(column));
    return saysOnce && own.length > 1 && reports && said.length * 2 >= saidAbove.length;
  }

  private begin(row: ListRow, above: OpenEntry | null, isNamedAbove: boolean): void {
    if (above) this.placeTail(this.tail.length);
    const shared = new Map<ListColumn, GridCell>();
    for (const column of this.columns) {
      const cell = row.cells.has(column) ? null : this.sharedIn(column, row.row);
      if (cell) shared.set(column, cell);
    }
    const dittos = above
      ? [...row.cells]
          .filter(([{ field }, cells]) => field.role === "departments" && cells.every(isDittoCell))
          .map(([column]) => column)
      : [];
    const isMarked = this.isUnderExample || row.others.some(({ text }) => isExample(text));
    this.entries.push({
      rows: [row],
      shared,
      heading: isNamedAbove ? null : this.headingFor(row),
      above,
      isNamedAbove,
      dittos,
      isExample: isMarked || this.saysExamples(row),
      strays: [],
    });
    if (!above) this.placeTail(this.tail.length);
  }

  /** Only where the row alone does not say which initiative it is, and together with the heading it does. */
  private headingFor(row: ListRow): GridCell | null {
    const title = this.titleOf(row);
    if (!this.heading || title === "" || this.body.match(title).inPlan) return null;
    return this.body.match(`${this.heading.text} ${title}`).inPlan ? this.heading : null;
  }

  private saysExamples(row: ListRow): boolean {
    const texts = [...row.cells.values()].flat().map(({ text }) => text);
    return texts.filter((text) => isExample(text)).length * 2 > texts.length || this.isExampleTitle(row);
  }

  /** 「（例）自治会組織の活動支援と連携」 */
  private isExampleTitle(row: ListRow): boolean {
    return this.initiatives.some((column) => row.cells.get(column)?.some(({ text }) => isExampleText(text)) === true);
  }

  /** The first texts of the tail are the last form's: nobody knows where they belong. */
  private placeTail(count: number): void {
    const current = this.entries.at(-1);
    if (current) {
      for (const { row } of this.tail.slice(0, count))
        current.strays.push(...row.marks, ...[...row.cells.values()].flat(), ...row.others);
      this.tail = [];
    }
  }

  private sharedIn(column: ListColumn, row: number): GridCell | null {
    const cell = this.reaching.get(column);
    return cell && cell.area.bottom >= row && cell.row < row ? cell : null;
  }

  private rowOf({ row, cells }: GridRow): ListRow {
    const byColumn = new Map<ListColumn, GridCell[]>();
    const marks: GridCell[] = [];
    const others: GridCell[] = [];
    const titleLeft = this.initiatives[0]?.left ?? 0;
    for (const cell of cells) {
      if (cell.isBlank) continue;
      const column = cell.isCovered ? null : this.columnAt(cell.column);
      const inColumn = column ? byColumn.get(column) : undefined;
      if (inColumn) inColumn.push(cell);
      else if (column) byColumn.set(column, [cell]);
      else if (cell.column < titleLeft && !cell.isCovered && this.isMark(cell)) marks.push(cell);
      else others.push(cell);
    }
    return { row, cells: byColumn, marks, others };
  }

  private isMark({ text, column }: GridCell): boolean {
    return isMarks(text) && this.body.titles.mayCount(column);
  }

  private columnAt(column: number): ListColumn | null {
    const found = this.columns[firstIndex(this.columns, ({ right }) => right >= column)];
    return found && found.left <= column ? found : null;
  }
}

/** ①, (1), ①(1), Ⅰ-2-①(1): marks of an initiative, and no title. A number alone counts rows. */
function isMarks(text: string): boolean {
  const key = comparisonKey(text.replace(/[①-⑳㉑-㉟]/gu, "(1)"));
  return /^[\dIVX\-.()]+$/u.test(key) && /\(\d+\)/u.test(key);
}

function isTotal({ text }: GridCell): boolean {
  return TOTAL.test(comparisonKey(text));
}

function isDittoCell({ text }: GridCell): boolean {
  return DITTO.test(comparisonKey(text));
}

function isExample(text: string): boolean {
  return EXAMPLE_ROW.test(comparisonKey(text)) || saysExample(text) || isExampleText(text);
}

/** Under the head and over the first form: （箇条書き）, 選択, (1) (2) (3). */
function isAboutColumns(text: string): boolean {
  return (
    isInstruction(text) ||
    /^[(（[［【][^)）\]］】]*[)）\]］】]$/u.test(text.trim()) ||
    /^\P{L}{1,4}$/u.test(text.trim())
  );
}
