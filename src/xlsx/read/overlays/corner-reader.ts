import type { Anchor, Corner } from "./anchor";

const numbers: Readonly<Record<string, keyof Corner>> = {
  col: "column",
  colOff: "columnOffset",
  row: "row",
  rowOff: "rowOffset",
};
/** "-1270000"; no offset has more. */
const LONGEST_NUMBER = 20;

/** Takes the `<from>` and `<to>` of one anchor after the other. */
export class CornerReader {
  private anchor: Anchor | null = null;
  private corner: Corner | null = null;
  private number: keyof Corner | null = null;
  private digits = "";

  begin(anchor: Anchor): Anchor {
    this.anchor = anchor;
    this.corner = null;
    return anchor;
  }

  open(name: string, parent: string): void {
    if (name === "from" || name === "to") this.corner = (name === "from" ? this.anchor?.from : this.anchor?.to) ?? null;
    this.number = this.corner && (parent === "from" || parent === "to") ? (numbers[name] ?? null) : null;
    this.digits = "";
  }

  text(text: string): void {
    if (this.number !== null && this.digits.length < LONGEST_NUMBER) this.digits += text;
  }

  close(name: string): void {
    if (name === "from" || name === "to") this.corner = null;
    if (this.number === null || !this.corner) return;
    const value = Number(this.digits);
    this.corner[this.number] = Number.isFinite(value) ? value : 0;
    this.number = null;
  }
}
