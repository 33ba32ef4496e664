/**
 * Text as a file has it where OOXML keeps character references of its own (`_x000D_`): in cells, formulas, headers,
 * validations and links. A text that happens to look like one gets its underscore escaped, also where a
 * carriage return after it would complete it. Without XML's own escapes.
 */
export function escapeReferences(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}[_\r])/gu, "_x005F_").replaceAll("\r", "_x000D_");
}

/** A table's column as its part names it: Excel wants line breaks of the header cell as references there. */
export function escapeTableColumn(title: string): string {
  return escapeReferences(title).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/** For content and attributes alike; control characters never reach it. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
