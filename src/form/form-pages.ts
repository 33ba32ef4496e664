import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { linePitchPt, textHeightPt } from "../workbook/text-extent";
import { continuationLabel } from "./continuation";
import { cutForPage, cutForSpace, fits, type TextSpace } from "./cut-text";
import type { FieldDefinition, FieldRole, FormDefinition } from "./definition";
import { LABEL_WIDTH_CHARS, PAGE_HEIGHT_PT, VALUE_WIDTH_CHARS } from "./form-sheet";

/** A box of the form, or a part of it that stands on one page. */
interface Box {
  readonly field: FieldDefinition;
  readonly label: string;
  readonly text: string;
  readonly style: StyleName;
}

export interface PlacedBox extends Box {
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
/** A box with a line or two of text looks better with some air in it. */
const LEAST_HEIGHT_PT = 2 * LINE_PT;
/** Less than this at a page's foot is left empty rather than filled with the beginning of a very long text. */
const WORTH_FILLING_PT = 8 * LINE_PT;

/** How boxes share what is left of a page. Boxes with one short answer stay low. */
const stretch: Readonly<Record<FieldRole, number>> = {
  initiative: 0,
  identity: 2,
  text: 3,
  progress: 4,
  departments: 0,
  achievement: 0,
};

/**
 * The boxes of a form, page by page: a page begins before a box that would cross its end; a box higher than a page is
 * set small, and what is still higher goes on, as another box, on the next page. A form that fits on one page fills it.
 */
export function placeBoxes(
  texts: Readonly<Record<string, string | null>>,
  definition: FormDefinition,
  sideLabels: SideLabels,
  heightAbovePt: number,
): readonly PlacedBox[] {
  const placed: PlacedBox[] = [];
  let leftPt = PAGE_HEIGHT_PT - heightAbovePt;

  const heightOf = (box: Box, startsPage: boolean): number => {
    const above = startsPage ? null : (placed.at(-1)?.field ?? null);
    return Math.max(
      LEAST_HEIGHT_PT,
      textHeightPt(box.label, LABEL_WIDTH_CHARS, DEFAULT_SIZE_PT) + LABEL_PADDING_PT,
      sideHeightPt(box.field, above, sideLabels),
      textHeightPt(box.text, VALUE_WIDTH_CHARS, styles[box.style].sizePt),
    );
  };
  const place = (box: Box, startsPage: boolean): void => {
    const heightPt = heightOf(box, startsPage);
    leftPt = (startsPage ? PAGE_HEIGHT_PT : leftPt) - heightPt;
    placed.push({ ...box, heightPt, startsPage });
  };

  for (const field of definition.fields) {
    const text = texts[field.id] ?? "";
    let box: Box = { field, label: field.label, text, style: styleFor(field, text) };
    while (!fits(box.text, spaceFor(box, PAGE_HEIGHT_PT))) {
      const isWorthFilling = leftPt >= Math.max(WORTH_FILLING_PT, heightOf({ ...box, text: "" }, false));
      const { first, rest, startsPage } = splitBox(box, isWorthFilling ? leftPt : 0);
      place(first, startsPage);
      box = rest;
    }
    place(box, heightOf(box, false) > leftPt);
  }
  return placed.some(({ startsPage }) => startsPage) ? placed : filled(placed, leftPt);
}

/** The part of a box higher than a page that fits into `leftPt`, or else on a page of its own; and all the rest. */
function splitBox(box: Box, leftPt: number): { readonly first: Box; readonly rest: Box; readonly startsPage: boolean } {
  const page = spaceFor(box, PAGE_HEIGHT_PT);
  const here = leftPt > 0 ? cutForSpace(box.text, spaceFor(box, leftPt), page) : null;
  const cut = here ?? cutForPage(box.text, page);
  return {
    first: { ...box, text: cut.first },
    rest: { ...box, text: cut.rest, label: continuationLabel(box.field.label, cut.continuation) },
    startsPage: here === null,
  };
}

function spaceFor({ style }: Box, heightPt: number): TextSpace {
  return { heightPt, widthChars: VALUE_WIDTH_CHARS, sizePt: styles[style].sizePt };
}

function styleFor({ role }: FieldDefinition, text: string): StyleName {
  if (textHeightPt(text, VALUE_WIDTH_CHARS, DEFAULT_SIZE_PT) > PAGE_HEIGHT_PT) return "valueSmall";
  return stretch[role] === 0 ? "valueCentered" : "value";
}

/** Room for the labels that begin beside this box, set downwards: they are as high as their boxes together, or lower. */
function sideHeightPt(field: FieldDefinition, above: FieldDefinition | null, { year, progress }: SideLabels): number {
  const setDownwards = (label: string): number => Array.from(label).length * LINE_PT + LABEL_PADDING_PT;
  return Math.max(
    field.block !== "head" && (above === null || above.block === "head") ? setDownwards(year) : 0,
    field.block === "progress" && above?.block !== "progress" ? setDownwards(progress) : 0,
  );
}

/** What is left goes to the lowest boxes first, so that boxes of one role become equally high where their texts allow it. */
function filled(boxes: readonly PlacedBox[], leftPt: number): readonly PlacedBox[] {
  const weight = ({ field }: PlacedBox): number => stretch[field.role];
  let growing = boxes.filter((box) => weight(box) > 0);
  for (;;) {
    const weights = growing.reduce((sum, box) => sum + weight(box), 0);
    const level = growing.reduce((sum, { heightPt }) => sum + heightPt, leftPt) / weights;
    const low = growing.filter((box) => box.heightPt <= level * weight(box));
    if (low.length === growing.length)
      return boxes.map((box) => (low.includes(box) ? { ...box, heightPt: wholePixels(level * weight(box)) } : box));
    growing = low;
  }
}

/** Excel keeps heights in pixels of 0.75 pt. */
function wholePixels(heightPt: number): number {
  return Math.floor(heightPt / 0.75) * 0.75;
}
