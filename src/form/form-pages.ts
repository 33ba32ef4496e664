import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { linePitchPt, textHeightPt } from "../workbook/text-extent";
import { continuationLabel } from "./continuation";
import { cutAnywhere, cutAtLineBreak, fits, type TextSpace } from "./cut-text";
import type { FieldDefinition, FieldRole, FormDefinition } from "./definition";
import { LABEL_WIDTH_CHARS, PAGE_HEIGHT_PT, VALUE_WIDTH_CHARS } from "./form-sheet";

/** A box of the form, or the part of it that stands on one page. */
export interface PlacedBox {
  readonly field: FieldDefinition;
  readonly label: string;
  readonly text: string;
  readonly style: StyleName;
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

  const leastHeightOf = (field: FieldDefinition, label: string, startsPage: boolean): number =>
    Math.max(
      LEAST_HEIGHT_PT,
      textHeightPt(label, LABEL_WIDTH_CHARS, DEFAULT_SIZE_PT) + LABEL_PADDING_PT,
      sideHeightPt(field, startsPage ? null : (placed.at(-1)?.field ?? null), sideLabels),
    );

  for (const field of definition.fields) {
    let rest = texts[field.id] ?? "";
    let label = field.label;
    const style = styleFor(field, rest);
    const space = { widthChars: VALUE_WIDTH_CHARS, sizePt: styles[style].sizePt };
    for (;;) {
      const heightOf = (text: string, startsPage: boolean): number =>
        Math.max(leastHeightOf(field, label, startsPage), textHeightPt(text, space.widthChars, space.sizePt));
      const place = (text: string, startsPage: boolean): void => {
        const heightPt = heightOf(text, startsPage);
        leftPt = (startsPage ? PAGE_HEIGHT_PT : leftPt) - heightPt;
        placed.push({ field, label, text, style, heightPt, startsPage });
      };

      const isWhole = fits(rest, { ...space, heightPt: PAGE_HEIGHT_PT });
      if (isWhole) {
        place(rest, heightOf(rest, false) > leftPt);
        break;
      }
      const startsPage = leftPt < Math.max(WORTH_FILLING_PT, leastHeightOf(field, label, false));
      const first = startsPage ? null : cutAtLineBreak(rest, { ...space, heightPt: leftPt });
      const cut = first ?? cutForWholePage(rest, space);
      place(cut.first, first === null);
      rest = cut.rest;
      label = continuationLabel(field.label, cut.continuation);
    }
  }
  return placed.some(({ startsPage }) => startsPage) ? placed : filled(placed, leftPt);
}

function cutForWholePage(text: string, space: Omit<TextSpace, "heightPt">) {
  const page = { ...space, heightPt: PAGE_HEIGHT_PT };
  return cutAtLineBreak(text, page) ?? cutAnywhere(text, page);
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

/** Whole quarter points: Excel keeps heights in pixels of 0.75 pt. */
function filled(boxes: readonly PlacedBox[], leftPt: number): readonly PlacedBox[] {
  const shares = boxes.reduce((sum, { field }) => sum + stretch[field.role], 0);
  if (shares === 0) return boxes;
  return boxes.map((box) => {
    const share = Math.floor((leftPt * stretch[box.field.role]) / shares / 0.75) * 0.75;
    return { ...box, heightPt: box.heightPt + share };
  });
}
