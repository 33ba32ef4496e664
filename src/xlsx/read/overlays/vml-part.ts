import { type Budget, footprint } from "../budget";
import { detach, joinRuns } from "../cell-text";
import type { Package } from "../package";
import { type Anchor, EMU_PER_PIXEL } from "./anchor";

/** A shape of a VML drawing: what Excel still keeps form controls in, and other programs also other shapes. */
export interface VmlShape {
  /** The number in "_x0000_s1025". */
  readonly id: string;
  /** "Checkbox", "Radio", "Drop", "Pict" (ActiveX), "Oval"; never "Note", whose text is elsewhere. */
  readonly objectType: string;
  readonly text: string;
  /** 0, 1, or 2 where a box is neither; null where the file says nothing. */
  readonly checked: number | null;
  readonly isHidden: boolean;
  readonly isRound: boolean;
  readonly anchor: Anchor;
}

const SHAPES = new Set(["shape", "rect", "roundrect", "oval"]);
const ROUND = new Set(["oval", "roundrect"]);
const HIDDEN = /visibility\s*:\s*hidden/u;

/** `<br>` and `&nbsp;` of HTML, as Excel itself writes them into the texts. */
export function mendVml(text: string): string {
  return text.replace(/<br\s*>/giu, "<br/>").replace(/&nbsp;/giu, "&#160;");
}

/** The shapes that have a place on the sheet (ECMA-376 part 4, 19.4). */
export function readVmlPart(workbook: Package, part: string, budget: Budget): readonly VmlShape[] {
  const shapes: VmlShape[] = [];
  let pieces: string[] = [];
  let lines: string[] = [];
  let values = new Map<string, string>();
  let [id, objectType, isHidden, isRound] = ["", "", false, false];
  let reads: "text" | "value" | null = null;
  let textboxes = 0;

  const end = (): void => {
    const anchor = anchorOf(values.get("Anchor") ?? "");
    const text = lines
      .map((line) => line.replace(/\s+/gu, " ").trim())
      .join("\n")
      .trim();
    if (anchor && objectType !== "" && objectType !== "Note") {
      const checked = values.get("Checked");
      shapes.push({
        id: /(\d+)$/u.exec(id)?.[1] ?? "",
        objectType,
        text: detach(text),
        checked: checked === undefined ? null : Number(checked),
        isHidden,
        isRound,
        anchor,
      });
      budget.keepMemory(footprint.area + footprint.string + text.length * footprint.character);
    }
  };

  workbook.parseLeniently(
    part,
    {
      open(name, attributes, parent) {
        if (SHAPES.has(name)) {
          [id, objectType, isHidden] = [attributes.id ?? "", "", HIDDEN.test(attributes.style ?? "")];
          isRound = ROUND.has(name);
          values = new Map();
          lines = [];
        } else if (name === "textbox") {
          textboxes += 1;
          reads = "text";
        } else if (name === "ClientData") objectType = attributes.ObjectType ?? "";
        else if (parent === "ClientData") reads = "value";
        if (textboxes > 0 && (name === "div" || name === "br")) {
          lines.push(joinRuns(pieces));
          pieces = [];
        } else if (reads === "value") pieces = [];
      },
      text(piece) {
        if (reads !== null) pieces.push(piece);
      },
      close(name, parent) {
        if (name === "textbox") {
          textboxes -= 1;
          lines.push(joinRuns(pieces));
          pieces = [];
          reads = null;
        } else if (parent === "ClientData") {
          values.set(name, joinRuns(pieces).trim());
          pieces = [];
          reads = null;
        } else if (SHAPES.has(name)) end();
      },
    },
    mendVml,
  );
  return shapes;
}

/** "4, 1, 9, 3, 5, 20, 10, 2": column and row of two corners, each with pixels into the cell. */
function anchorOf(text: string): Anchor | null {
  const numbers = text.split(",").map(Number);
  const [left, leftOffset, top, topOffset, right, rightOffset, bottom, bottomOffset] = numbers;
  if (numbers.length !== 8 || !numbers.every((number) => Number.isInteger(number))) return null;
  const corner = (column = 0, columnOffset = 0, row = 0, rowOffset = 0) => ({
    column,
    columnOffset: columnOffset * EMU_PER_PIXEL,
    row,
    rowOffset: rowOffset * EMU_PER_PIXEL,
  });
  return {
    from: corner(left, leftOffset, top, topOffset),
    to: corner(right, rightOffset, bottom, bottomOffset),
    size: { width: 0, height: 0 },
  };
}
