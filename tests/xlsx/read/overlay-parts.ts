import { relationships, type Parts } from "./workbook-file";

// Drawings, VML, controls and comments as Excel and other programs write them.

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

export type Corners = readonly [column: number, row: number, toColumn: number, toRow: number];

/** One anchor between two corners, a tenth of a usual cell inside of them. */
export function twoCells([column, row, toColumn, toRow]: Corners, content: string): string {
  const corner = (x: number, y: number) =>
    `<xdr:col>${x}</xdr:col><xdr:colOff>60000</xdr:colOff><xdr:row>${y}</xdr:row><xdr:rowOff>17145</xdr:rowOff>`;
  return `<xdr:twoCellAnchor><xdr:from>${corner(column, row)}</xdr:from><xdr:to>${corner(toColumn, toRow)}</xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

export function shape(
  paragraphs: readonly string[],
  { geometry = "rect", id = "2", hidden = false }: { geometry?: string; id?: string; hidden?: boolean } = {},
): string {
  const body = paragraphs
    .map((text) => `<a:p>${text.startsWith("<") ? text : run(text)}<a:endParaRPr/></a:p>`)
    .join("");
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="図形 1"${hidden ? ' hidden="1"' : ""}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/>${body}</xdr:txBody></xdr:sp>`;
}

export function run(text: string, strike?: string): string {
  return `<a:r><a:rPr lang="ja-JP"${strike ? ` strike="${strike}"` : ""}/><a:t>${text}</a:t></a:r>`;
}

export function drawing(...anchors: readonly string[]): string {
  return `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN_DRAWING}">${anchors.join("")}</xdr:wsDr>`;
}

/** A form control in VML, as Excel writes it: its text in HTML whose `<br>` nobody closes. */
export function vmlControl(
  id: number,
  type: string,
  [column, row, toColumn, toRow]: Corners,
  { caption = "", checked }: { caption?: string; checked?: number } = {},
): string {
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t201" style='position:absolute'><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'><font face="游ゴシック" size="220" color="auto">${caption}</font><br></div></v:textbox><x:ClientData ObjectType="${type}"><x:SizeWithCells/><x:Anchor> ${column}, 6, ${row}, 2, ${toColumn}, 6, ${toRow}, 2</x:Anchor>${checked === undefined ? "" : `<x:Checked>${checked}</x:Checked>`}</x:ClientData></v:shape>`;
}

export function vml(...shapes: readonly string[]): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t201" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`;
}

/** The parts of sheet 1 by the type of their relationship: drawing, vmlDrawing, comments, threadedComment, ctrlProp, control. */
export function overlayParts(contents: Readonly<Record<string, string | readonly string[]>>): Parts {
  const parts: Record<string, string> = {};
  const entries: { id: string; type: string; target: string }[] = [];
  for (const [type, content] of Object.entries(contents)) {
    for (const [at, xml] of [content].flat().entries()) {
      const name = `xl/overlays/${type}${at + 1}.${type === "vmlDrawing" ? "vml" : "xml"}`;
      parts[name] = xml;
      entries.push({ id: `${type}${at + 1}`, type, target: `/${name}` });
    }
  }
  return { ...parts, "xl/worksheets/_rels/sheet1.xml.rels": relationships(...entries) };
}
