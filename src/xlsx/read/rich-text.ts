import { unescapeText, detach, joinRuns } from "./cell-text";
import { isTrue, type XmlAttributes } from "./xml";

/** One run of a text, and whether its own properties strike it through; null: it has none, and looks as its cell does. */
export interface TextRun {
  readonly text: string;
  readonly isStruck: boolean | null;
}

/** A text in one piece, or in runs of which one or more have properties of their own. */
export type CellText = string | readonly TextRun[];

export function wholeText(text: CellText): string {
  return typeof text === "string" ? text : text.map((run) => run.text).join("");
}

/** Takes the elements of one `<si>` or `<is>`, in the order of the file. */
export class TextReader {
  private runs: { readonly pieces: string[]; isStruck: boolean | null }[] = [];
  private isOpen = false;

  /** True where the element is one whose text counts. */
  open(name: string, attributes: XmlAttributes, parent: string): boolean {
    if (name === "r") this.runs.push({ pieces: [], isStruck: null });
    else if (name === "rPr" && parent === "r") this.mark(false);
    else if (name === "strike" && parent === "rPr") this.mark(attributes.val === undefined || isTrue(attributes.val));
    else if (name === "t" && parent !== "r") this.runs.push({ pieces: [], isStruck: null });
    this.isOpen = name === "t";
    return this.isOpen;
  }

  text(piece: string): void {
    if (this.isOpen) this.runs.at(-1)?.pieces.push(piece);
  }

  close(): void {
    this.isOpen = false;
  }

  /** What has been read since the last time. */
  take(): CellText {
    const { runs } = this;
    this.runs = [];
    const joined = joinRuns(runs.flatMap(({ pieces }) => pieces));
    if (runs.every(({ isStruck }) => isStruck === null)) return detach(unescapeText(joined));
    return runs.map(({ pieces, isStruck }) => ({ text: detach(unescapeText(pieces.join(""))), isStruck }));
  }

  private mark(isStruck: boolean): void {
    const run = this.runs.at(-1);
    if (run) run.isStruck = isStruck;
  }
}
