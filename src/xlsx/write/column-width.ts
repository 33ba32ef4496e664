/** A digit of the default font (10.5 pt at 96 dpi) and what Excel adds to a column besides its characters, in pixels. */
export const DIGIT_PX = 7;
const PADDING_PX = 5;

/** Width on screen of a column of `widthChars`, in pixels of 96 dpi, where the print font is the workbook's own. */
export function columnPixels(widthChars: number): number {
  return widthChars < 1 ? widthChars * (DIGIT_PX + PADDING_PX) : widthChars * DIGIT_PX + PADDING_PX;
}
