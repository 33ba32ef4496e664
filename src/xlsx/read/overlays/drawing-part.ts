import type { ShapeSnapshot } from "../../../workbook/snapshot";
import { type Budget, footprint } from "../budget";
import type { Package } from "../package";
import { isTrue, type XmlAttributes } from "../xml";
import { type Anchor, emptyAnchor } from "./anchor";
import { CornerReader } from "./corner-reader";
import { ShapeText } from "./shape-text";

/** A shape of a drawing part, before it is known where its cells are. */
export interface DrawnShape {
  readonly kind: Exclude<ShapeSnapshot["kind"], "check">;
  /** The number in "_x0000_s1025", where it stands for a control. */
  readonly id: string;
  readonly text: string;
  readonly struck: readonly string[];
  readonly isHidden: boolean;
  readonly anchor: Anchor;
}

/** What is drawn open marks no answer: lines, arrows, braces. flowChartConnector is a circle. */
const OPEN = /^line|Connector\d|arrow|brace|bracket/iu;

const KINDS: Readonly<Record<string, DrawnShape["kind"]>> = {
  sp: "text",
  // Drawn with a pen.
  contentPart: "mark",
  pic: "picture",
  graphicFrame: "picture",
};

/** The shapes of a drawing (ECMA-376 part 1, 20.5); each of a group lies where the group lies. */
export function readDrawingPart(workbook: Package, part: string, budget: Budget): readonly DrawnShape[] {
  const shapes: DrawnShape[] = [];
  const corners = new CornerReader();
  const text = new ShapeText();
  let anchor = emptyAnchor(true);
  let kind: DrawnShape["kind"] | null = null;
  let [id, isHidden, isOpen] = ["", false, false];
  // What older programs show instead is the same again.
  let fallbacks = 0;

  const takeProperties = (attributes: XmlAttributes): void => {
    id = attributes.id ?? "";
    isHidden = isTrue(attributes.hidden);
  };
  const end = (): void => {
    const { shown, struck } = text.take();
    const isText = shown.trim() !== "" || struck.length > 0;
    const isNothing = kind === null || (kind === "text" && !isText && isOpen);
    if (!isNothing && kind) {
      const ofShape = kind === "text" && !isText ? "mark" : kind;
      shapes.push({ kind: ofShape, id, text: shown, struck, isHidden, anchor });
      budget.keepMemory(footprint.area + footprint.string + shown.length * footprint.character);
    }
    kind = null;
  };
  const open = (name: string, attributes: XmlAttributes, parent: string): void => {
    switch (name) {
      case "twoCellAnchor":
      case "oneCellAnchor":
      case "absoluteAnchor":
        anchor = corners.begin(emptyAnchor(name === "twoCellAnchor"));
        return;
      case "ext":
        if (parent.endsWith("Anchor")) {
          anchor.size = { width: lengthOf(attributes.cx), height: lengthOf(attributes.cy) };
        }
        return;
      case "pos":
        // From the sheet's first cell, which it may be far beyond.
        if (parent === "absoluteAnchor") {
          anchor.from.columnOffset = lengthOf(attributes.x);
          anchor.from.rowOffset = lengthOf(attributes.y);
        }
        return;
      case "sp":
      case "pic":
      case "graphicFrame":
      case "contentPart":
        kind = KINDS[name] ?? null;
        [id, isHidden, isOpen] = ["", false, false];
        return;
      case "cNvPr":
        if (kind !== null && parent !== "nvGrpSpPr") takeProperties(attributes);
        return;
      case "prstGeom":
        isOpen = OPEN.test(attributes.prst ?? "");
        return;
    }
    if (kind === "text") text.open(name, attributes, parent);
    corners.open(name, parent);
  };

  workbook.parseLeniently(part, {
    open(name, attributes, parent) {
      if (name === "Fallback") fallbacks += 1;
      if (fallbacks === 0) open(name, attributes, parent);
    },
    text(piece) {
      if (fallbacks > 0) return;
      corners.text(piece);
      text.text(piece);
    },
    close(name) {
      if (name === "Fallback") fallbacks -= 1;
      if (fallbacks > 0) return;
      corners.close(name);
      text.close();
      if (name in KINDS) end();
    },
  });
  return shapes;
}

function lengthOf(text: string | undefined): number {
  const length = Number(text ?? 0);
  return Number.isFinite(length) ? Math.max(0, length) : 0;
}
