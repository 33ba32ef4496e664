/** Children of a font in the order of the schema (CT_Font): hucre writes the size after the colour and the name last. */
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export function mendStyles(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gu, (_, children: string) => {
    const elements = children.match(/<[^>]+\/>/gu) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/u.exec(element)?.[1] ?? "");
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/**
 * Bars from nothing to full width: without these lengths Excel gives 0 a bar of a tenth. And spaces at the ends of a
 * text that a formula comes to, which XML readers may drop unless told.
 */
export function mendSheet(xml: string): string {
  return xml
    .replaceAll("<dataBar>", '<dataBar minLength="0" maxLength="100">')
    .replace(/<v>(?=\s|[^<]*(?:\s<|\n|\t))/gu, '<v xml:space="preserve">');
}

/** hucre puts the present moment where no time was given. */
export function mendProperties(xml: string, hasTime: boolean): string {
  return hasTime ? xml : xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/u, "");
}

export function mendApplication(xml: string): string {
  return xml.replace("<Application>hucre</Application>", "<Application>Torimatome</Application>");
}
