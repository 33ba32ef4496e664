import { areaToA1, toA1 } from "../../src/workbook/address";
import { escapeXml, MAIN, OFFICE_RELATIONSHIPS, relationships, zip } from "../xlsx/read/workbook-file";
import { shownText, type Day, type OfficeCell, type OfficeSheet } from "./office-sheet";

/** How one program or library writes a workbook. What is absent is as Excel does it. */
interface Habits {
  readonly texts?: "shared" | "inline" | "result-of-formula";
  /** Dates as numbers with a format, as ISO dates, or as the text that is shown. */
  readonly dates?: "serial" | "iso" | "text";
  /** "none": rows and cells say nowhere where they stand, and empty ones fill the gaps. */
  readonly references?: "all" | "cells-only" | "none";
  /** Of the main namespace, with its colon. */
  readonly prefix?: string;
  readonly isStrict?: boolean;
  readonly hasStyles?: boolean;
  readonly targets?: "relative" | "absolute" | "backslash";
  /** Empty cells with a style in every row, as wide as this. */
  readonly styledWidth?: number;
  readonly encoding?: "utf-8" | "utf-16";
  readonly isDeflated?: boolean;
  /** Ruby beside shared texts, as Excel in Japanese keeps what was typed. */
  readonly hasRuby?: boolean;
  readonly rowAttributes?: string;
}

/** By the program whose files look like that. */
export const waysOfWriting: Readonly<Record<string, Habits>> = {
  Excel: { hasRuby: true, rowAttributes: ' spans="1:9" x14ac:dyDescent="0.4"' },
  "Excel（Strict Open XML）": { isStrict: true, dates: "iso" },
  LibreOffice: { rowAttributes: ' customFormat="false" ht="12.8" hidden="false" outlineLevel="0" collapsed="false"' },
  WPS: { targets: "absolute", rowAttributes: ' spans="1:9"' },
  "Google スプレッドシート": { styledWidth: 12 },
  Numbers: { texts: "shared", styledWidth: 5, rowAttributes: ' ht="20" customHeight="1"' },
  openpyxl: { texts: "inline", targets: "absolute" },
  "ClosedXML（.NET）": { prefix: "x:", targets: "absolute" },
  "DataGrip、Power BI": { references: "none", texts: "inline" },
  "SwiftExcel、fastexcel": { references: "cells-only", texts: "inline", dates: "text", hasStyles: false },
  "帳票ソフト（逆斜線、無圧縮、UTF-16）": { targets: "backslash", isDeflated: false, encoding: "utf-16" },
  "表計算でないソフト（文字列を数式の結果として）": { texts: "result-of-formula", prefix: "ss:" },
};

const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export function writeBook(sheets: readonly OfficeSheet[], habits: Habits): Uint8Array {
  const { prefix = "", isStrict = false, hasStyles = true, targets = "relative", texts = "shared" } = habits;
  const namespace = `xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="${isStrict ? STRICT_MAIN : MAIN}"`;
  const root = isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const target = (path: string): string => {
    if (targets === "absolute") return `/xl/${path}`;
    return targets === "backslash" ? path.replaceAll("/", "\\") : path;
  };
  const element = (name: string, inside: string, attributes = ""): string =>
    `<${prefix}${name}${attributes}>${inside}</${prefix}${name}>`;
  const shared = new Map<string, number>();
  const written = sheets.map((sheet) => new SheetWriter(sheet, habits, shared).xml(namespace));
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships({ id: "a", type: `${root}/officeDocument`, target: "xl/workbook.xml" }),
    "xl/workbook.xml": element(
      "workbook",
      element(
        "sheets",
        sheets
          .map(
            ({ name }, index) =>
              `<${prefix}sheet name="${escapeXml(name)}" sheetId="${index + 1}" rel:id="s${index + 1}"/>`,
          )
          .join(""),
      ),
      ` ${namespace} xmlns:rel="${root}"`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      // Named by every program, also by those that then write none.
      { id: "strings", type: `${root}/sharedStrings`, target: target("sharedStrings.xml") },
      { id: "styles", type: `${root}/styles`, target: target("styles.xml") },
      ...sheets.map((_, index) => ({
        id: `s${index + 1}`,
        type: `${root}/worksheet`,
        target: target(`worksheets/sheet${index + 1}.xml`),
      })),
    ),
  };
  for (const [index, xml] of written.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  if (texts === "shared") parts["xl/sharedStrings.xml"] = sharedStrings([...shared.keys()], namespace, habits, element);
  if (hasStyles) {
    const formats = `<${prefix}xf numFmtId="0"/><${prefix}xf numFmtId="14" applyNumberFormat="1"/>`;
    parts["xl/styles.xml"] = element("styleSheet", element("cellXfs", formats), ` ${namespace}`);
  }
  const named = Object.entries(parts).map(([name, xml]): [string, string | Uint8Array] => [
    targets === "backslash" && name.startsWith("xl/") ? name.replaceAll("/", "\\") : name,
    habits.encoding === "utf-16" ? utf16(xml) : xml,
  ]);
  return zip(Object.fromEntries(named), habits.isDeflated === false ? 0 : 6);
}

function sharedStrings(
  texts: readonly string[],
  namespace: string,
  { hasRuby = false, prefix = "" }: Habits,
  element: (name: string, inside: string, attributes?: string) => string,
): string {
  const ruby = `<${prefix}rPh sb="0" eb="1"><${prefix}t>ヨミ</${prefix}t></${prefix}rPh><${prefix}phoneticPr fontId="1"/>`;
  const items = texts.map((text) =>
    element("si", element("t", escapeXml(text), ' xml:space="preserve"') + (hasRuby ? ruby : "")),
  );
  return element("sst", items.join(""), ` ${namespace} count="${texts.length}" uniqueCount="${texts.length}"`);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))].entries()) {
    view.setUint16(index * 2, unit, true);
  }
  return bytes;
}

/** One worksheet's part. */
class SheetWriter {
  private readonly prefix: string;

  constructor(
    private readonly sheet: OfficeSheet,
    private readonly habits: Habits,
    private readonly shared: Map<string, number>,
  ) {
    this.prefix = habits.prefix ?? "";
  }

  xml(namespace: string): string {
    const { cells, expected } = this.sheet;
    const byRow = new Map<number, { readonly column: number; readonly content: OfficeCell }[]>();
    for (const { row, column, content } of cells) byRow.set(row, [...(byRow.get(row) ?? []), { column, content }]);
    const last = Math.max(-1, ...byRow.keys());
    const rows = Array.from({ length: last + 1 }, (_, row) => this.row(row, byRow.get(row) ?? []));
    const merges = expected.merges.map((area) => `<${this.prefix}mergeCell ref="${areaToA1(area)}"/>`);
    const merged = merges.length === 0 ? "" : this.element("mergeCells", merges.join(""), ` count="${merges.length}"`);
    const x14ac = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
    return this.element("worksheet", this.element("sheetData", rows.join("")) + merged, ` ${namespace} ${x14ac}`);
  }

  private row(row: number, cells: readonly { readonly column: number; readonly content: OfficeCell }[]): string {
    const { references = "all", styledWidth = 0, rowAttributes = "" } = this.habits;
    const byColumn = new Map(cells.map(({ column, content }) => [column, content]));
    const isFilledUp = references === "none" || styledWidth > 0;
    if (cells.length === 0 && references === "all" && styledWidth === 0) return "";
    const width = Math.max(isFilledUp ? styledWidth : 0, ...cells.map(({ column }) => column + 1));
    const inside = Array.from({ length: width }, (_, column) => {
      const content = byColumn.get(column) ?? null;
      const place = references === "none" ? "" : ` r="${toA1({ row, column })}"`;
      if (content !== null) return this.cell(place, content);
      return isFilledUp ? `<${this.prefix}c${place}/>` : "";
    });
    return this.element("row", inside.join(""), `${references === "all" ? ` r="${row + 1}"` : ""}${rowAttributes}`);
  }

  private cell(place: string, content: Exclude<OfficeCell, null>): string {
    if (typeof content === "string") return this.text(place, content);
    if (typeof content === "number") return this.valued(place, String(content));
    if ("shown" in content) return this.date(place, content);
    const formula = this.element("f", escapeXml(content.formula));
    return this.element("c", formula + this.element("v", String(content.result)), place);
  }

  private text(place: string, text: string): string {
    const { texts = "shared" } = this.habits;
    if (texts === "inline") {
      const inside = this.element("t", escapeXml(text), ' xml:space="preserve"');
      return this.element("c", this.element("is", inside), `${place} t="inlineStr"`);
    }
    if (texts === "result-of-formula") return this.valued(`${place} t="str"`, escapeXml(text));
    const index = this.shared.get(text) ?? this.shared.size;
    this.shared.set(text, index);
    return this.valued(`${place} t="s"`, String(index));
  }

  private date(place: string, date: Day): string {
    const { dates = "serial" } = this.habits;
    if (dates === "text") return this.text(place, shownText(date));
    if (dates === "serial") return this.valued(`${place} s="1"`, String(date.serial));
    const [year = "", month = "", day = ""] = date.shown.split("/");
    return this.valued(`${place} s="1" t="d"`, [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));
  }

  private valued(attributes: string, value: string): string {
    return this.element("c", this.element("v", value), attributes);
  }

  private element(name: string, inside: string, attributes = ""): string {
    return `<${this.prefix}${name}${attributes}>${inside}</${this.prefix}${name}>`;
  }
}
