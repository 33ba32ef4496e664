import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { parseRegistrationNumber } from "../registration-number";
import { firstBeside } from "./beside-labels";
import type { Label } from "./find-labels";
import type { BoundedFrame, FrameEdges } from "./form-draft";
import { textsStandUnder } from "./labels-above-texts";
import type { SheetContext } from "./sheet-context";
import { cellsBetween, rowsBetween, type GridCell, type GridRow } from "./sheet-grid";
import { isNote, SENTENCE } from "./value-cells";

export interface RowsBelow {
  /** The last row of the frame. */
  readonly bottom: number;
  /** Directly below the frame's last row: whether they go on with its text, somebody has to say. */
  readonly doubtful: readonly GridCell[];
}

/**
 * Which rows below the last label's own cells are the frame's: texts that begin where its texts begin, or bullets set
 * further in (rows of their own beside a label that is not merged), and fields of an office's own with a label and a text
 * in line with the others (備考). A blank row, a note, a text further left or a footer ends the frame.
 */
export function rowsBelow(context: SheetContext, frame: BoundedFrame, edges: FrameEdges): RowsBelow {
  const fieldLabels = frame.labels.filter(({ meaning }) => meaning.field !== null);
  const lastLabel = fieldLabels.at(-1);
  if (!lastLabel) return { bottom: edges.bottom, doubtful: [] };
  const lastLabels = fieldLabels.filter(({ area }) => area.top === lastLabel.area.top);
  return new FrameFoot(context, frame, edges, [lastLabels[0] ?? lastLabel, ...lastLabels.slice(1)]).rowsBelow();
}

const PAGE_NUMBER = /^[-(]?(?:p|page)?\.?\d+(?:[/-]\d+)?(?:ページ|頁)?[-)]?$/iu;
const BULLET = /^\s*[・○●◯◎]/u;
/** 「担当：…」 */
const OWN_LABEL_WITH_TEXT = /^[^。]{1,8}[:：]/u;

/** Where no merged cells show where the frame ends, a text this far to the right of it may still be its own. */
const MOST_INDENTED = 3;

type Verdict = "belongs" | "ends" | "doubtful";

/** A row below the last label: its first text, and what stands beside it. */
interface RowBelow {
  readonly row: number;
  readonly text: GridCell;
  readonly others: readonly GridCell[];
}

/** Goes down from the last labels of a frame, row by row, until one does not belong to it. */
class FrameFoot {
  private readonly firstLabel: Label;
  /** Whether the last labels' texts stand under them. */
  private readonly isUnder: boolean;
  /** Where the first of the last labels has its text. */
  private readonly textLeft: number;
  /** Columns in which a row of text may begin. */
  private readonly beginnings: ReadonlySet<number>;
  private readonly isFieldEmpty: boolean;
  private bottom: number;

  constructor(
    private readonly context: SheetContext,
    private readonly frame: BoundedFrame,
    private readonly edges: FrameEdges,
    lastLabels: readonly [Label, ...Label[]],
  ) {
    const [first] = lastLabels;
    this.firstLabel = first;
    this.isUnder = textsStandUnder(context, lastLabels, edges);
    this.textLeft = this.isUnder ? first.area.left : Math.min(edges.valueLeft, first.area.right + 1);
    const beginnings = this.isUnder ? lastLabels.map(({ area }) => area.left) : [first.area.right + 1];
    this.beginnings = new Set([this.textLeft, edges.valueLeft, ...beginnings]);
    this.isFieldEmpty = firstBeside(context, first, new Set(frame.labels), edges.right) === null;
    this.bottom = edges.bottom;
  }

  rowsBelow(): RowsBelow {
    const { limits } = this.frame;
    let doubtful: readonly GridCell[] = [];
    for (const gridRow of rowsBetween(this.context.grid, this.bottom + 1, limits.bottom)) {
      const shown = this.shownIn(gridRow);
      const [text, ...others] = shown;
      if (!text) break;
      const verdict = this.verdictOn({ row: gridRow.row, text, others });
      if (verdict === "doubtful") doubtful = shown;
      if (verdict !== "belongs") break;
      this.bottom = Math.max(gridRow.row, text.area.bottom);
    }
    return { bottom: Math.min(this.bottom, limits.bottom), doubtful };
  }

  private shownIn(row: GridRow): readonly GridCell[] {
    const { left, right, isRightCertain } = this.edges;
    const furthest = isRightCertain ? right : Math.min(this.frame.limits.right, right + MOST_INDENTED);
    return cellsBetween(row, left, furthest).filter(({ isBlank, isCovered }) => !isBlank && !isCovered);
  }

  private verdictOn(row: RowBelow): Verdict {
    if (
      this.isBehindBlankRows(row) ||
      this.isNoteBelow(row) ||
      this.isTitleOfNextForm(row) ||
      this.isLeftOfTexts(row) ||
      this.isFooterBelow(row)
    ) {
      return "ends";
    }
    if (this.isText(row)) return "belongs";
    const { text } = row;
    if (text.column <= this.textLeft) return this.isFieldOfOwn(row) ? "belongs" : "ends";
    return !this.edges.isRightCertain || text.text.includes("。") ? "doubtful" : "ends";
  }

  /** One blank row may stand between bullets, where no merged cells say that the frame has ended. */
  private isBehindBlankRows(row: RowBelow): boolean {
    const blankRows = row.row - this.bottom - 1;
    if (blankRows <= 0) return false;
    const goesOn = !this.edges.isRightCertain && this.isInLine(row) && BULLET.test(row.text.text);
    return blankRows > 1 || !goesOn;
  }

  private isNoteBelow(row: RowBelow): boolean {
    const isLikeOthers = this.isInLine(row) || (this.isUnder && this.isDirectlyUnderLabel(row));
    return isNote(row.text.text) && !isLikeOthers;
  }

  /** The last line before the next form: 「町政運営推進プラン 進捗管理シート」, its 管理番号. */
  private isTitleOfNextForm({ row, text }: RowBelow): boolean {
    return isTitle(text.text, this.context.plan) && this.isLastBeforeNextForm(row);
  }

  private isLastBeforeNextForm(row: number): boolean {
    const { bottom } = this.frame.limits;
    if (bottom === Infinity) return false;
    return rowsBetween(this.context.grid, row + 1, bottom).every((other) =>
      cellsBetween(other, this.edges.left, this.edges.right).every(({ isBlank, isCovered }) => isBlank || isCovered),
    );
  }

  /** Under labels that stand over their texts, a text further left belongs to them only if it is a sentence. */
  private isLeftOfTexts({ row, text }: RowBelow): boolean {
    const isLeft = this.isUnder && !this.edges.areTextsUnder && text.column < this.edges.valueLeft;
    return isLeft && row > this.firstLabel.area.bottom + 1 && !SENTENCE.test(text.text);
  }

  private isFooterBelow({ text }: RowBelow): boolean {
    const isFurtherIn = text.column > this.textLeft && !this.beginnings.has(text.column);
    return isFurtherIn && isFooter(text.text, this.context.plan);
  }

  private isText(row: RowBelow): boolean {
    const { text } = row;
    const isFurtherIn = text.column > this.textLeft;
    const isWithin = !this.edges.isRightCertain && text.area.right <= this.edges.right;
    return (
      this.beginnings.has(text.column) ||
      (isFurtherIn && (BULLET.test(text.text) || isWithin)) ||
      this.isUnderEmptyField(row)
    );
  }

  /** Directly under a label whose field is empty, and no 「担当：…」: it is taken for the field's text. */
  private isUnderEmptyField(row: RowBelow): boolean {
    const { column, text } = row.text;
    const { area } = this.firstLabel;
    return (
      this.isFieldEmpty &&
      this.isDirectlyUnderLabel(row) &&
      column === area.left &&
      this.frame.limits.bottom > area.bottom + 1 &&
      !OWN_LABEL_WITH_TEXT.test(text)
    );
  }

  /** A label, and a text or empty merged cells where the frame's texts stand. */
  private isFieldOfOwn({ text: label, others }: RowBelow): boolean {
    const { valueLeft, right, isRightCertain } = this.edges;
    if (label.area.right >= valueLeft) return false;
    const merges = this.context.grid.mergesByTop.get(label.row) ?? [];
    return (
      merges.some((area) => area.left === valueLeft && area.right === right) ||
      others.some((cell) => cell.column === valueLeft && (!isRightCertain || cell.area.right === right))
    );
  }

  private isDirectlyUnderLabel({ row }: RowBelow): boolean {
    return row === this.firstLabel.area.bottom + 1;
  }

  /** It begins, and as far as that can be known ends, where the frame's texts do. */
  private isInLine({ text }: RowBelow): boolean {
    const { valueLeft, right, isRightCertain } = this.edges;
    return text.column === valueLeft && (!isRightCertain || text.area.right === right);
  }
}

/** A page's number, the town's or an office's name, the plan's. */
function isFooter(text: string, { title, municipality, departments, formerNames }: Plan): boolean {
  const key = comparisonKey(text);
  const names = [title, municipality, ...departments, ...formerNames.map(({ name }) => name)].map(comparisonKey);
  return PAGE_NUMBER.test(key) || (!text.includes("。") && names.some((name) => key.startsWith(name)));
}

function isTitle(text: string, { title }: Plan): boolean {
  if (parseRegistrationNumber(text)) return true;
  return !BULLET.test(text) && !text.includes("。") && comparisonKey(text).includes(comparisonKey(title));
}
