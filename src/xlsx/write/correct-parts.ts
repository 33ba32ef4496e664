/** Children of a font in the order of the schema (CT_Font): hucre writes the size after the colour and the name last. */
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Also writes true as "1", as Excel does: exceljs, for one, takes `wrapText="true"` for no wrapping. */
export function correctStyles(xml: string): string {
  return xml.replaceAll('="true"', '="1"').replace(/<font>(.*?)<\/font>/gu, (_, children: string) => {
    const elements = children.match(/<[^>]+\/>/gu) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/u.exec(element)?.[1] ?? "");
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/** Spaces at the ends of a formula's result: XML readers may drop them without this attribute. */
export function correctFormulaTexts(xml: string): string {
  return xml.replace(/<v>(?=\s|[^<]*(?:\s<|\n|\t))/gu, '<v xml:space="preserve">');
}

/**
 * Bars from nothing to full width: without these lengths Excel gives 0 a bar of a tenth. Not in the fuller form of Excel
 * 2010: that is an extension, and openpyxl warns about it.
 */
export function correctDataBars(xml: string): string {
  return xml.replaceAll("<dataBar>", '<dataBar minLength="0" maxLength="100">');
}

/** hucre writes the current time where none was given. */
export function correctProperties(xml: string, hasTime: boolean): string {
  return hasTime ? xml : xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/u, "");
}

export function correctApplication(xml: string): string {
  return xml.replace("<Application>hucre</Application>", "<Application>Torimatome</Application>");
}
