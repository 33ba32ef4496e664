import type { FieldDefinition, FieldId } from "../definition";
import { smallest } from "./extremes";
import { isPart, type Label } from "./find-labels";
import type { FieldLabelInRow } from "./row-labels";

/** A label of a field, and what belongs to it in its row. */
export interface Place extends FieldLabelInRow {
  /** 令和N年度 and 進捗状況 directly to the left. */
  readonly beside: readonly Label[];
}

/** Where a label begins together with what stands beside it. */
export function columnOf({ beside, label }: Place): number {
  return (beside[0] ?? label).area.left;
}

/** A frame whose labels are still being collected. */
export class OpenFrame {
  readonly labels: Label[] = [];
  readonly columns = new Set<number>();
  /** Columns in which labels of the year's parts stand, and no others: under them may be texts. */
  readonly partColumns = new Set<number>();
  private readonly parts = new Set<"year" | "namesProgress">();

  constructor(public left: number) {}

  add(label: Label): void {
    this.labels.push(label);
    if (label.meaning.year) this.parts.add("year");
    if (label.meaning.namesProgress) this.parts.add("namesProgress");
    if (isPart(label)) this.partColumns.add(label.area.left);
    else this.columns.add(label.area.left);
    this.left = Math.min(this.left, label.area.left);
  }

  has(part: "year" | "namesProgress"): boolean {
    return this.parts.has(part);
  }
}

/** A form whose labels are still being collected. */
export class OpenForm {
  readonly frames: OpenFrame[] = [];
  readonly fields = new Map<FieldId, Label[]>();
  /** Where the texts of the fields begin: of 取組項目 and 目指す姿, and of those beside 令和N年度. */
  readonly valueColumns = { head: Number.POSITIVE_INFINITY, body: Number.POSITIVE_INFINITY };
  /** Labels that stand to the right of another field's text in its row: 「実践課｜町民生活課｜目標の達成｜達成できた」. */
  readonly inSecondPlace: { readonly label: Label; readonly frame: OpenFrame }[] = [];
  /** A 令和N年度 or 進捗状況 alone in its row: it belongs to what follows. */
  waiting: Label[] = [];
  /** Where labels begin whose texts stand under them (前期 and 後期 side by side); until the next label below. */
  underLeft = Number.POSITIVE_INFINITY;
  lastRow = -1;
  /** Down to here no row is blank. */
  reach = -1;
  lastField: FieldDefinition | null = null;
  /** Right of this column begins a form that stands beside this one. */
  rightLimit = Number.POSITIVE_INFINITY;

  constructor(
    left: number,
    private readonly fieldCount: number,
  ) {
    this.frames.push(new OpenFrame(left));
  }

  get frame(): OpenFrame {
    const last = this.frames.at(-1);
    if (!last) throw new Error("A form has at least one frame.");
    return last;
  }

  get valueColumn(): number {
    return Math.min(this.valueColumns.head, this.valueColumns.body, this.underLeft);
  }

  /** Whether labels of all fields have been met. */
  get isFinished(): boolean {
    return this.fields.size === this.fieldCount;
  }

  /** Right of where the form's texts begin, while it is unfinished or has texts in every row since its last label. */
  isInTexts(column: number, row: number): boolean {
    const isOpen = !this.isFinished || row <= this.reach;
    return isOpen && column >= this.valueColumn && column < this.rightLimit;
  }

  /** 令和N年度 or 進捗状況 stands there again, and rows lie between: the form goes on on another page. */
  goesOnInNewFrame(place: Place): boolean {
    const top = smallest(this.around(place).map(({ area }) => area.top));
    const bottom = this.frame.labels.at(-1)?.area.bottom ?? top;
    return top > bottom + 1 && this.repeatsSideLabel(place);
  }

  repeatsSideLabel(place: Place): boolean {
    const around = this.around(place);
    return (["year", "namesProgress"] as const).some(
      (part) => this.frame.has(part) && around.some(({ meaning }) => meaning[part]),
    );
  }

  /** A label, and 令和N年度 and 進捗状況 that belong to it. */
  around({ beside, label }: Place): readonly Label[] {
    return [...this.waiting, ...beside, label];
  }

  /** Labels of fields in the frame's last row, if it is this one. */
  labelsInRow(row: number): readonly Label[] {
    const { labels } = this.frame;
    const before = labels.findLastIndex(({ area }) => area.top !== row);
    return labels.slice(before + 1).filter(({ meaning }) => meaning.field !== null);
  }

  noteValue(field: FieldDefinition, column: number): void {
    const block = field.block === "head" ? "head" : "body";
    this.valueColumns[block] = Math.min(this.valueColumns[block], column);
  }
}
