import type { ShapeSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import type { Budget } from "../budget";
import type { Package, Relationship } from "../package";
import type { Anchor } from "./anchor";
import { readControlState, type ControlState } from "./control-state";
import { readDrawingPart, type DrawnShape } from "./drawing-part";
import { readNotes } from "./notes";
import { placeOf } from "./place";
import { readSheetSizes, type SheetControl } from "./sheet-sizes";
import { readVmlPart, type VmlShape } from "./vml-part";

type Overlays = Pick<SheetSnapshot, "shapes" | "notes">;

/** Of VML's objects, those that somebody may have answered with. Group boxes, buttons and labels are none. */
const CONTROLS = new Set(["Checkbox", "Radio", "Drop", "List"]);
/** A picture, or an ActiveX control where the sheet has one of that number. */
const PICTURE = "Pict";
const NO_SHAPES = new Set(["Button", "GBox", "Label", "Scroll", "Spin", "Edit", "Dialog"]);

/**
 * What lies over a worksheet's cells, and what was noted at them; only what the sheet's own relationships name is read. What of
 * it is damaged is left out: Excel opens such a workbook without it.
 */
export function readOverlays(workbook: Package, sheetPart: string, budget: Budget): Overlays {
  const relationships = workbook.relationships(sheetPart, false);
  if (relationships.length === 0) return {};
  const notes = readNotes(workbook, relationships, budget);
  const shapes = readShapes(workbook, sheetPart, relationships, budget);
  return { ...(shapes.length > 0 && { shapes }), ...(notes.length > 0 && { notes }) };
}

function readShapes(
  workbook: Package,
  sheetPart: string,
  relationships: readonly Relationship[],
  budget: Budget,
): readonly ShapeSnapshot[] {
  const partsOf = (wanted: string): readonly string[] =>
    relationships.flatMap(({ type, part }) => (type === wanted && part !== null ? [part] : []));
  const drawn = partsOf("drawing").flatMap((part) => readDrawingPart(workbook, part, budget));
  const vml = partsOf("vmlDrawing").flatMap((part) => readVmlPart(workbook, part, budget));
  if (drawn.length === 0 && vml.length === 0) return [];

  const { sizes, controls } = readSheetSizes(workbook, sheetPart, budget);
  const states = new Map(controls.map((control) => [control.shapeId, stateOf(workbook, control, relationships)]));
  const isControl = new Set([...states.keys(), ...vml.map(({ id }) => id)]);
  const ofControls = new Map(drawn.filter(({ id }) => isControl.has(id)).map((shape) => [shape.id, shape]));
  const inVml = new Set(vml.map(({ id }) => id));
  const shapes = [
    ...drawn.filter((shape) => !(shape.isHidden && ofControls.get(shape.id) === shape)).map(drawnShape),
    ...vml.flatMap((shape) => vmlShape(shape, states.get(shape.id), ofControls.get(shape.id))),
    // Written by what leaves VML out.
    ...controls.flatMap(({ shapeId, anchor }) => {
      const state = states.get(shapeId);
      const twin = ofControls.get(shapeId);
      const place = anchor ?? twin?.anchor;
      if (!state || !place || inVml.has(shapeId)) return [];
      return [{ ...ticked(state.isTicked, state.caption || (twin?.text ?? "")), anchor: place }];
    }),
  ];
  return shapes
    .flatMap(({ anchor, ...shape }): readonly ShapeSnapshot[] => {
      const place = placeOf(anchor, sizes);
      return place ? [{ ...shape, place }] : [];
    })
    .toSorted((a, b) => a.place.top - b.place.top || a.place.left - b.place.left);
}

type Unplaced = Omit<ShapeSnapshot, "place"> & { readonly anchor: Anchor };

function drawnShape({ kind, text, struck, isHidden, anchor }: DrawnShape): Unplaced {
  return { kind, text, ...(struck.length > 0 && { struck }), ...(isHidden && { isHidden }), anchor };
}

/** Null in `state`: it is no control to answer with. */
function vmlShape(
  { objectType, text, checked, isHidden, isRound, anchor }: VmlShape,
  state: ControlState | null | undefined,
  twin: DrawnShape | undefined,
): readonly Unplaced[] {
  const seen = { anchor, ...(isHidden && { isHidden }) };
  if (NO_SHAPES.has(objectType) || state === null) return [];
  if (objectType === PICTURE && state === undefined) return [{ kind: "picture", text: "", ...seen }];
  if (!CONTROLS.has(objectType) && objectType !== PICTURE) {
    if (text !== "") return [{ kind: "text", text, ...seen }];
    return isRound || objectType === "Oval" ? [{ kind: "mark", text: "", ...seen }] : [];
  }
  const isBox = objectType === "Checkbox" || objectType === "Radio";
  // Nothing said is not ticked; of a list, which line is chosen is not to be had.
  const isTicked = state?.isTicked ?? (isBox ? (checked === 2 ? null : checked === 1) : null);
  const caption = [text, state?.caption, twin?.text].find((one) => one !== undefined && one !== "") ?? "";
  return [{ ...ticked(isTicked, caption), ...seen }];
}

function ticked(isTicked: boolean | null, text: string): Omit<ShapeSnapshot, "place"> {
  return { kind: "check", text, isTicked };
}

function stateOf(
  workbook: Package,
  { relationshipId }: SheetControl,
  relationships: readonly Relationship[],
): ControlState | null {
  const part = relationships.find(({ id }) => id === relationshipId)?.part ?? null;
  return part === null ? null : readControlState(workbook, part);
}
