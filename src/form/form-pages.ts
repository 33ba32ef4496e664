import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { linePitchPt, textHeightPt } from "../workbook/text-extent";
import { continuationLabel } from "./continuation";
import { cutForPage, cutForSpace, fits, fitsHeight, type TextSpace } from "./cut-text";
import type { FieldDefinition, FieldRole, FormDefinition } from "./definition";
import { LABEL_WIDTH_CHARS, PAGE_HEIGHT_PT, VALUE_WIDTH_CHARS } from "./form-sheet";
import type { FormerRemark } from "./former-remarks";

/** A text with its label, or the part of it that stands on one page. */
interface TextPart {
  readonly label: string;
  readonly text: string;
  readonly style: StyleName;
}

interface FieldPart extends TextPart {
  readonly field: FieldDefinition;
}

interface Place {
  readonly heightPt: number;
  readonly startsPage: boolean;
}

export type PlacedText = TextPart & Place;
export type PlacedField = FieldPart & Place;

/** A form, page by page. */
export interface PlacedForm {
  readonly fields: readonly PlacedField[];
  /** Below the frame; null where there is nothing. */
  readonly remarks: { readonly title: Place; readonly texts: readonly PlacedText[] } | null;
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

/** Between the frame and what stands below it. */
export const GAP_BELOW_FRAME_PT = LINE_PT;
const REMARKS_TITLE_PT = 2 * LINE_PT;

/**
 * The fields of a form, page by page: a page begins before a field that would cross its end; a field higher than a page
 * is set small, and what is still higher goes on, as another part, on the next page. So does what stands below the frame. A
 * form that fits on one page fills it.
 */
export function placeForm(
  texts: Readonly<Record<string, string | null>>,
  formerRemarks: readonly FormerRemark[],
  definition: FormDefinition,
  sideLabels: SideLabels,
  heightAbovePt: number,
): PlacedForm {
  const pages = new Pages(heightAbovePt);
  const fields: PlacedField[] = [];
  for (const field of definition.fields) {
    const text = texts[field.id] ?? "";
    const part: FieldPart = { field, label: field.label, text, style: styleFor(field, text) };
    pages.put(part, fields, (one, startsPage) => {
      const above = startsPage ? null : (fields.at(-1)?.field ?? null);
      return Math.max(LEAST_HEIGHT_PT, sideHeightPt(one.field, above, sideLabels), ownHeightPt(one));
    });
  }
  const remarks = formerRemarks.length === 0 ? null : placeRemarks(formerRemarks, pages);
  return { fields: pages.areSeveral ? fields : filled(fields, pages.leftPt), remarks };
}

function placeRemarks(formerRemarks: readonly FormerRemark[], pages: Pages): NonNullable<PlacedForm["remarks"]> {
  const parts = formerRemarks.map(({ about, text }): TextPart => ({
    label: about,
    text,
    style: styleOfText(text, "value"),
  }));
  // The title stays with the first of them, or with the beginning of one that is longer than a page.
  const together = Math.max(...parts.slice(0, 1).map(ownHeightPt));
  const title = pages.take(
    GAP_BELOW_FRAME_PT + REMARKS_TITLE_PT,
    together > PAGE_HEIGHT_PT / 2 ? WORTH_FILLING_PT : together,
  );
  const texts: PlacedText[] = [];
  for (const part of parts) pages.put(part, texts, ownHeightPt);
  return { title: { ...title, heightPt: REMARKS_TITLE_PT }, texts };
}

/** What is placed one below the other: how much of the page is left, and whether there is another. */
class Pages {
  leftPt: number;
  areSeveral = false;

  constructor(heightAbovePt: number) {
    this.leftPt = PAGE_HEIGHT_PT - heightAbovePt;
  }

  /** A page begins before it where it, and what must stand with it, would cross the end. */
  take(heightPt: number, togetherPt = 0): Place {
    return this.add(heightPt, heightPt + togetherPt > this.leftPt);
  }

  /** A part and, where it is higher than a page, what it goes on with. */
  put<Part extends TextPart>(
    whole: Part,
    placed: (Part & Place)[],
    heightOf: (part: Part, startsPage: boolean) => number,
  ): void {
    let part = whole;
    const add = (one: Part, startsPage: boolean): void => {
      placed.push({ ...one, ...this.add(heightOf(one, startsPage), startsPage) });
    };
    while (!fits(part.text, spaceFor(part.style, PAGE_HEIGHT_PT))) {
      const isWorthFilling = this.leftPt >= Math.max(WORTH_FILLING_PT, heightOf({ ...part, text: "" }, false));
      const { first, rest, startsPage } = splitPart(part, whole.label, isWorthFilling ? this.leftPt : 0);
      add(first, startsPage);
      part = rest;
    }
    add(part, heightOf(part, false) > this.leftPt);
  }

  private add(heightPt: number, startsPage: boolean): Place {
    this.leftPt = (startsPage ? PAGE_HEIGHT_PT : this.leftPt) - heightPt;
    if (startsPage) this.areSeveral = true;
    return { heightPt, startsPage };
  }
}

function ownHeightPt({ label, text, style }: TextPart): number {
  return Math.max(
    textHeightPt(label, LABEL_WIDTH_CHARS, DEFAULT_SIZE_PT) + LABEL_PADDING_PT,
    textHeightPt(text, VALUE_WIDTH_CHARS, styles[style].sizePt),
  );
}

/** As much of a part higher than a page as fits into `leftPt`, or else on a page of its own; and all the rest. */
function splitPart<Part extends TextPart>(
  part: Part,
  label: string,
  leftPt: number,
): { readonly first: Part; readonly rest: Part; readonly startsPage: boolean } {
  const page = spaceFor(part.style, PAGE_HEIGHT_PT);
  const here = leftPt > 0 ? cutForSpace(part.text, spaceFor(part.style, leftPt), page) : null;
  const cut = here ?? cutForPage(part.text, page);
  return {
    first: { ...part, text: cut.first },
    rest: { ...part, text: cut.rest, label: continuationLabel(label, cut.continuation) },
    startsPage: here === null,
  };
}

function spaceFor(style: StyleName, heightPt: number): TextSpace {
  return { heightPt, widthChars: VALUE_WIDTH_CHARS, sizePt: styles[style].sizePt };
}

function styleFor({ role }: FieldDefinition, text: string): StyleName {
  return styleOfText(text, stretch[role] === 0 ? "valueCentered" : "value");
}

function styleOfText(text: string, style: "value" | "valueCentered"): StyleName {
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
