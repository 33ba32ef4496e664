import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { relationships } from "../xlsx/read/workbook-file";

const anchored = (inside: string): string => `<xdr:twoCellAnchor>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const named = (element: string, of: string, name: string, more = ""): string =>
  `<xdr:${element}><xdr:${of}><xdr:cNvPr id="2" name="${name}"/></xdr:${of}>${more}</xdr:${element}>`;

/** As Excel writes them: a text box, an oval, a group, a picture, a line, and a check box, which only Excel 2010 and later show. */
const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${[
  anchored(named("sp", "nvSpPr", "テキスト ボックス 1")),
  anchored(named("sp", "nvSpPr", "楕円 2")),
  anchored(named("grpSp", "nvGrpSpPr", "グループ化 3", named("sp", "nvSpPr", "四角形 4"))),
  anchored(named("pic", "nvPicPr", "図 5")),
  anchored(named("cxnSp", "nvCxnSpPr", "直線 6")),
  `<mc:AlternateContent><mc:Choice Requires="a14">${anchored(named("sp", "nvSpPr", "Check Box 7"))}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
].join("")}</xdr:wsDr>`;

/** The check box once more, for all Excels, and a note (メモ). */
const VML = `<xml xmlns:x="urn:schemas-microsoft-com:office:excel">${["Note", "Checkbox"]
  .map((type) => `<shape><x:ClientData ObjectType="${type}"/></shape>`)
  .join("")}</xml>`;

/** A comment and the reply to it. */
const COMMENTS = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>確かめてください</text></threadedComment><threadedComment ref="B2" id="{2}" parentId="{1}"><text>確かめました</text></threadedComment></ThreadedComments>`;

/** How many of them Excel's API says nothing more about than that they are there. */
export const SHAPES_UNTOLD = 4;
export const COMMENTS_UNTOLD = 1;

/** The workbook, in which things lie over the cells of its sheet number `sheet` (from 1). */
export function withShapesOver(bytes: Uint8Array, sheet: number): Uint8Array {
  const parts = unzipSync(bytes);
  const path = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const added = relationships(
    { id: "over1", type: "drawing", target: "../drawings/over.xml" },
    { id: "over2", type: "vmlDrawing", target: "../drawings/over.vml" },
    {
      id: "over3",
      type: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      target: "../threadedComments/over.xml",
    },
  );
  const before = parts[path] ? strFromU8(parts[path]).replace(/<\/Relationships>\s*$/u, "") : "";
  const own = added.slice(added.indexOf("<Relationship "));
  return zipSync({
    ...parts,
    [path]: strToU8(before === "" ? added : before + own),
    "xl/drawings/over.xml": strToU8(DRAWING),
    "xl/drawings/over.vml": strToU8(VML),
    "xl/threadedComments/over.xml": strToU8(COMMENTS),
  });
}
