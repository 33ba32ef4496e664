/** A workbook to be opened, changed in place and saved again: what the preview's Excel works on. */
export { openBook } from "./book/open-book";
export { saveBook } from "./book/save-book";
export * from "./book/shape";
export { showColor } from "./book/show-color";
export { showValue, type ShownValue } from "./book/show-value";
