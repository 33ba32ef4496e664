import { mendVml } from "../read/overlays/vml-part";
import type { Package } from "../read/package";
import type { XmlHandlers } from "../read/xml";
import type { BookShape } from "./shape";

/** What lies over the cells of a sheet. */
interface OverCells {
  readonly shapes: readonly BookShape[];
  readonly commentCount: number;
  readonly pivotCount: number;
}

/** By the element that stands in an anchor; charts are not among Excel's shapes. */
const types: Readonly<Record<string, BookShape["type"]>> = {
  sp: "GeometricShape",
  pic: "Image",
  grpSp: "Group",
  cxnSp: "Line",
};

/** A control of a form stands in the drawing, for newer Excel, and in the VML part, for all; older files have the latter alone. */
export function readShapes(workbook: Package, sheetPart: string): OverCells {
  const shapes: BookShape[] = [];
  const controls: BookShape[] = [];
  let commentCount = 0;
  let pivotCount = 0;
  for (const { type, part } of workbook.relationships(sheetPart, false)) {
    if (part === null || !workbook.has(part)) continue;
    if (type === "drawing") shapes.push(...shapesOfDrawing(workbook, part));
    else if (type === "vmlDrawing") controls.push(...controlsOfVml(workbook, part));
    else if (type === "threadedComment") commentCount += commentsIn(workbook, part);
    else if (type === "pivotTable") pivotCount += 1;
  }
  const known = shapes.filter(({ type }) => type === "Unsupported").length;
  return { shapes: [...shapes, ...controls.slice(known)], commentCount, pivotCount };
}

function shapesOfDrawing(workbook: Package, part: string): readonly BookShape[] {
  const shapes: { name: string; type: BookShape["type"] }[] = [];
  /** What only some programs can show stands in a choice: controls. */
  let isChoice = false;
  let isNamed = true;
  workbook.parseLeniently(part, {
    open(name, attributes, parent) {
      if (name === "Choice") isChoice = true;
      else if (name === "cNvPr" && !isNamed) {
        isNamed = true;
        shapes.splice(-1, 1, { type: "Unsupported", ...shapes.at(-1), name: attributes.name ?? "" });
      }
      const type = parent.endsWith("Anchor") || parent === "Choice" ? types[name] : undefined;
      if (type === undefined) return;
      shapes.push({ name: "", type: isChoice && type === "GeometricShape" ? "Unsupported" : type });
      isNamed = false;
    },
    close(name) {
      if (name === "Choice") isChoice = false;
    },
  });
  return shapes;
}

function controlsOfVml(workbook: Package, part: string): readonly BookShape[] {
  const controls: BookShape[] = [];
  const open: XmlHandlers["open"] = (name, { ObjectType }) => {
    if (name === "ClientData" && ObjectType !== "Note") controls.push({ name: ObjectType ?? "", type: "Unsupported" });
  };
  workbook.parseLeniently(part, { open }, mendVml);
  return controls;
}

function commentsIn(workbook: Package, part: string): number {
  let count = 0;
  workbook.parseLeniently(part, {
    open(name, { parentId }) {
      if (name === "threadedComment" && parentId === undefined) count += 1;
    },
  });
  return count;
}
