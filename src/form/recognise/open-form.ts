import type { FieldDefinition, FieldId } from "../definition";
import { isPart, type Label } from "./find-labels";

/** A frame whose labels are still being met. */
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
    if (isPart(label)) this.partColumns.add(label.box.left);
    else this.columns.add(label.box.left);
    this.left = Math.min(this.left, label.box.left);
  }

  has(part: "year" | "namesProgress"): boolean {
    return this.parts.has(part);
  }
}

/** A form whose labels are still being met. */
export class OpenForm {
  readonly frames: OpenFrame[] = [];
  readonly fields = new Map<FieldId, Label[]>();
  /** Where the texts of the boxes begin: of 取組項目 and 目指す姿, and of those beside 令和N年度. */
  readonly valueColumns = { head: Number.POSITIVE_INFINITY, body: Number.POSITIVE_INFINITY };
  /** Labels that stand to the right of another box's text in its row: 「実践課｜町民生活課｜目標の達成｜達成できた」. */
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

  constructor(left: number) {
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

  /** Labels of boxes in the frame's last row, if it is this one. */
  labelsInRow(row: number): readonly Label[] {
    const { labels } = this.frame;
    const before = labels.findLastIndex(({ box }) => box.top !== row);
    return labels.slice(before + 1).filter(({ meaning }) => meaning.field !== null);
  }

  noteValue(field: FieldDefinition, column: number): void {
    const block = field.block === "head" ? "head" : "body";
    this.valueColumns[block] = Math.min(this.valueColumns[block], column);
  }
}
