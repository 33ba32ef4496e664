/** Excel's own limits for the text of one cell. */
export const MAX_CELL_CHARACTERS = 32_767;
export const MAX_CELL_LINE_FEEDS = 253;
/** Excel specifications and limits: "Length of formula contents". */
export const MAX_FORMULA_CHARACTERS = 8192;
