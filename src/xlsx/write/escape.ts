/** What XML cannot hold (lone surrogates too), and the carriage return, which it would make a line feed. */
const UNWRITABLE = "[^\\t\\n\\u{20}-\\u{D7FF}\\u{E000}-\\u{FFFD}\\u{10000}-\\u{10FFFF}]";
const REFERENCE_LIKE = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE}))`, "gu");
const UNWRITABLES = new RegExp(UNWRITABLE, "gu");

/**
 * Text as a file has it where OOXML keeps character references of its own (`_x000D_`): in cells, formulas, headers,
 * validations and links. A text that happens to look like one gets its underscore escaped, also where a
 * reference after it would complete it. Without XML's own escapes.
 */
export function escapeReferences(text: string): string {
  return text
    .replace(REFERENCE_LIKE, "_x005F_")
    .replace(UNWRITABLES, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** A table's column as its part names it: Excel wants line breaks of the header cell as references there. */
export function escapeTableColumn(title: string): string {
  return escapeReferences(title).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/** For content and attributes alike: what {@link escapeReferences} is not for must hold nothing that XML cannot. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
