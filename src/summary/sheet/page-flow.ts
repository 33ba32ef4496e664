import type { PrintSetup } from "../../workbook/drawing";
import { PAPER_INCH, pageMarginsInch } from "./page-setup";
import type { SheetBuilder } from "./sheet-builder";

const POINTS_PER_INCH = 72;
/** One digit of the print font at 10.5 pt is 7 pixels wide on a screen of 96 dots an inch. */
const POINTS_PER_CHAR = 7 * 0.75;
/** Printers set rows a little higher than the screen does. */
const SAFETY = 0.96;

/** Decides where pages of a sheet begin that is shrunk to one page's width: no heading alone at a page's foot. */
export class PageFlow {
  private readonly breaks: number[] = [];
  private readonly capacityPt: number;
  private pageStartPt = 0;

  constructor(
    private readonly builder: SheetBuilder,
    orientation: PrintSetup["orientation"],
  ) {
    const [width, height] = PAPER_INCH[orientation];
    const { left, right, top, bottom } = pageMarginsInch;
    const roomPt = (width - left - right) * POINTS_PER_INCH;
    const scale = Math.min(1, roomPt / (builder.widthChars * POINTS_PER_CHAR));
    this.capacityPt = (((height - top - bottom) * POINTS_PER_INCH) / scale) * SAFETY;
  }

  get pageBreaksBefore(): readonly number[] {
    return this.breaks;
  }

  startPage(): void {
    this.breaks.push(this.builder.nextRow);
    this.pageStartPt = this.builder.heightPt;
  }

  /** A new page, unless so much is left of the one that has begun. */
  needRoom(heightPt: number): void {
    const usedPt = (this.builder.heightPt - this.pageStartPt) % this.capacityPt;
    if (usedPt > 0 && usedPt + heightPt > this.capacityPt) this.startPage();
  }
}
