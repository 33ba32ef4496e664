import type { SheetSnapshot } from "../../src/workbook/snapshot";
import type { FieldId } from "../../src/form/definition";
import type { ProseField } from "./clean-form";

/** A slip planted into one clean form: as staff might make it, and nothing else is changed. */
export type Slip = TextSlip | LayoutSlip;

interface PlantedSlip {
  /** "doubled-word 3": how docs/rules-measured.md names it. */
  readonly id: string;
  /** The rule that should find it. */
  readonly rule: string;
  /** Id of the clean form. */
  readonly form: string;
  /** Where it should be found; null: anywhere on the form. */
  readonly field: FieldId | null;
  /** Other rules that are right to speak of it as well. */
  readonly also: readonly string[];
}

export interface TextSlip extends PlantedSlip {
  readonly kind: "text";
  readonly plantedIn: ProseField;
  /** What it replaces, which stands exactly once in the field; null: the whole field. */
  readonly before: string | null;
  readonly after: string;
}

export interface LayoutSlip extends PlantedSlip {
  readonly kind: "layout";
  /** What somebody did to the sheet. */
  readonly drift: (sheet: SheetSnapshot) => SheetSnapshot;
}

/** [form, field, before, after] */
export type Planting = readonly [form: string, field: ProseField, before: string | null, after: string];

interface HowFound {
  readonly also?: readonly string[];
  /** The slip is that two places differ: either of them is the right one to name. */
  readonly isBetweenFields?: boolean;
}

/** The slips of one rule, numbered from 1. A new one goes to the end: the numbers are ids. */
export function slipsOf(
  rule: string,
  plantings: readonly Planting[],
  { also = [], isBetweenFields = false }: HowFound = {},
): readonly Slip[] {
  return plantings.map(([form, plantedIn, before, after], index) => ({
    kind: "text",
    id: `${rule} ${index + 1}`,
    rule,
    form,
    field: isBetweenFields ? null : plantedIn,
    plantedIn,
    before,
    after,
    also,
  }));
}

export function driftsOf(
  rule: string,
  drifts: readonly (readonly [form: string, drift: LayoutSlip["drift"]])[],
): readonly Slip[] {
  return drifts.map(([form, drift], index) => ({
    kind: "layout",
    id: `${rule} ${index + 1}`,
    rule,
    form,
    field: null,
    drift,
    also: [],
  }));
}
