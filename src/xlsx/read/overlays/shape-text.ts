import { detach, joinRuns } from "../cell-text";
import type { XmlAttributes } from "../xml";

/** The text of one shape (DrawingML's `<txBody>`): a line for each paragraph, what is struck through apart. */
export class ShapeText {
  private shown: string[] = [];
  private struck: string[] = [];
  private isStruck = false;
  private isOpen = false;
  private hasParagraph = false;

  open(name: string, { strike }: XmlAttributes, parent: string): void {
    this.isOpen = name === "t" && (parent === "r" || parent === "fld");
    if (name === "p" && parent === "txBody") {
      if (this.hasParagraph) this.shown.push("\n");
      this.hasParagraph = true;
    } else if (name === "br") this.shown.push("\n");
    else if (name === "r" || name === "fld") this.isStruck = false;
    else if (name === "rPr" && parent !== "br") this.isStruck = strike !== undefined && strike !== "noStrike";
  }

  text(piece: string): void {
    if (this.isOpen) (this.isStruck ? this.struck : this.shown).push(piece);
  }

  close(): void {
    this.isOpen = false;
  }

  /** What has been read since the last time; empty paragraphs at the end are nobody's text. */
  take(): { readonly shown: string; readonly struck: readonly string[] } {
    const shown = detach(joinRuns(this.shown)).replace(/\n+$/u, "");
    const struck = this.struck.length === 0 ? [] : [detach(joinRuns(this.struck))];
    this.shown = [];
    this.struck = [];
    this.hasParagraph = false;
    return { shown, struck };
  }
}
