import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { linePitchPt, textHeightPt } from "../workbook/text-extent";
import { continuationLabel } from "./continuation";
import { cutForPage, cutForSpace, fits, fitsHeight, type TextSpace } from "./cut-text";
import type { FieldDefinition, FieldRole, FormDefinition } from "./definition";
import { LABEL_WIDTH_CHARS, PAGE_HEIGHT_PT, VALUE_WIDTH_CHARS } from "./form-sheet";

/** A field of the form, or the part of it that stands on one page. */
interface FieldPart {
  readonly field: FieldDefinition;
  readonly label: string;
  readonly text: string;
  readonly style: StyleName;
}

export interface PlacedField extends FieldPart {
  readonly heightPt: number;
  readonly startsPage: boolean;
}

/** What is printed down the sides. */
export interface SideLabels {
  readonly year: string;
  readonly progress: string;
}

const LINE_PT = linePitchPt(DEFAULT_SIZE_PT);
const LABEL_PADDING_PT = 0.5 * LINE_PT;
/** A field with a line or two of text looks better with some space around it. */
const LEAST_HEIGHT_PT = 2 * LINE_PT;
/** Less than this at a page's foot is left empty rather than filled with the beginning of a very long text. */
const WORTH_FILLING_PT = 8 * LINE_PT;

/** How fields share what is left of a page. Those with one short answer stay low. */
const stretch: Readonly<Record<FieldRole, number>> = {
  initiative: 0,
  identity: 2,
  text: 3,
  progress: 4,
  departments: 0,
  achievement: 0,
};

/**
 * The fields of a form, page by page: a page begins before a field that would cross its end; a field higher than a page
 * is set small, and what is still higher goes on, as another part, on the next page. A form that fits on one page fills
 * it.
 */
export function placeFields(
  texts: Readonly<Record<string, string | null>>,
  definition: FormDefinition,
  sideLabels: SideLabels,
  heightAbovePt: number,
): readonly PlacedField[] {
  const placed: PlacedField[] = [];
  let leftPt = PAGE_HEIGHT_PT - heightAbovePt;

  const heightOf = (part: FieldPart, startsPage: boolean): number => {
    const above = startsPage ? null : (placed.at(-1)?.field ?? null);
    return Math.max(
      LEAST_HEIGHT_PT,
      textHeightPt(part.label, LABEL_WIDTH_CHARS, DEFAULT_SIZE_PT) + LABEL_PADDING_PT,
      sideHeightPt(part.field, above, sideLabels),
      textHeightPt(part.text, VALUE_WIDTH_CHARS, styles[part.style].sizePt),
    );
  };
  const place = (part: FieldPart, startsPage: boolean): void => {
    const heightPt = heightOf(part, startsPage);
    leftPt = (startsPage ? PAGE_HEIGHT_PT : leftPt) - heightPt;
    placed.push({ ...part, heightPt, startsPage });
  };

  for (const field of definition.fields) {
    const text = texts[field.id] ?? "";
    let part: FieldPart = { field, label: field.label, text, style: styleFor(field, text) };
    while (!fits(part.text, spaceFor(part.style, PAGE_HEIGHT_PT))) {
      const isWorthFilling = leftPt >= Math.max(WORTH_FILLING_PT, heightOf({ ...part, text: "" }, false));
      const { first, rest, startsPage } = splitPart(part, isWorthFilling ? leftPt : 0);
      place(first, startsPage);
      part = rest;
    }
    place(part, heightOf(part, false) > leftPt);
  }
  return placed.some(({ startsPage }) => startsPage) ? placed : filled(placed, leftPt);
}

/** As much of a part higher than a page as fits into `leftPt`, or else on a page of its own; and all the rest. */
function splitPart(
  part: FieldPart,
  leftPt: number,
): { readonly first: FieldPart; readonly rest: FieldPart; readonly startsPage: boolean } {
  const page = spaceFor(part.style, PAGE_HEIGHT_PT);
  const here = leftPt > 0 ? cutForSpace(part.text, spaceFor(part.style, leftPt), page) : null;
  const cut = here ?? cutForPage(part.text, page);
  return {
    first: { ...part, text: cut.first },
    rest: { ...part, text: cut.rest, label: continuationLabel(part.field.label, cut.continuation) },
    startsPage: here === null,
  };
}

function spaceFor(style: StyleName, heightPt: number): TextSpace {
  return { heightPt, widthChars: VALUE_WIDTH_CHARS, sizePt: styles[style].sizePt };
}

function styleFor({ role }: FieldDefinition, text: string): StyleName {
  const style = stretch[role] === 0 ? "valueCentered" : "value";
  return fitsHeight(text, spaceFor(style, PAGE_HEIGHT_PT)) ? style : "valueSmall";
}

/** Room for the labels that begin beside this field, set downwards: they are as high as their fields together, or lower. */
function sideHeightPt(field: FieldDefinition, above: FieldDefinition | null, { year, progress }: SideLabels): number {
  const setDownwards = (label: string): number => Array.from(label).length * LINE_PT + LABEL_PADDING_PT;
  return Math.max(
    field.block !== "head" && (above === null || above.block === "head") ? setDownwards(year) : 0,
    field.block === "progress" && above?.block !== "progress" ? setDownwards(progress) : 0,
  );
}

/** What is left goes to the lowest fields first, so that fields of one role become equally high where their texts allow it. */
function filled(fields: readonly PlacedField[], leftPt: number): readonly PlacedField[] {
  const weight = ({ field }: PlacedField): number => stretch[field.role];
  let growing = fields.filter((field) => weight(field) > 0);
  for (;;) {
    const weights = growing.reduce((sum, field) => sum + weight(field), 0);
    const level = growing.reduce((sum, { heightPt }) => sum + heightPt, leftPt) / weights;
    const low = growing.filter((field) => field.heightPt <= level * weight(field));
    if (low.length === growing.length)
      return fields.map((field) =>
        low.includes(field) ? { ...field, heightPt: wholePixels(level * weight(field)) } : field,
      );
    growing = low;
  }
}

/** Excel keeps heights in pixels of 0.75 pt. */
function wholePixels(heightPt: number): number {
  return Math.floor(heightPt / 0.75) * 0.75;
}
