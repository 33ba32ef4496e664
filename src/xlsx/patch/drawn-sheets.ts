import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { writeWorkbook } from "../write";
import { DIGIT_PX } from "../write/column-width";

/** The sheets of a drawing as our writer writes them, with what they point at. */
export interface DrawnSheets {
  readonly styles: string;
  /** In the drawing's order, their texts in the cells. */
  readonly sheets: readonly string[];
}

export async function drawSheets(drawing: WorkbookDrawing): Promise<DrawnSheets> {
  if (drawing.sheets.some(({ tables = [], charts = [] }) => tables.length + charts.length > 0)) {
    throw new Error("sheets with tables or charts are not added to standing workbooks");
  }
  const parts = unzipSync(await writeWorkbook(drawing));
  const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array(0));
  const strings = [...textOf("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inside = ""]) => inside);
  return {
    styles: textOf("xl/styles.xml"),
    sheets: drawing.sheets.map((_, index) => inlined(textOf(`xl/worksheets/sheet${index + 1}.xml`), strings)),
  };
}

function inlined(xml: string, strings: readonly string[]): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)" t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu,
    (_, at: string, rest: string, index: string) => {
      const text = strings[Number(index)];
      if (text === undefined) throw new Error(`no such shared string: ${index}`);
      return `<c r="${at}" t="inlineStr"${rest}><is>${text}</is></c>`;
    },
  );
}

export interface SheetPlace {
  readonly styleOf: (style: number) => number;
  readonly differentialStyleOf: (style: number) => number;
  readonly defaultFont: { readonly name: string; readonly sizePt: number };
  /** Whether the workbook is in the strict form, which has its own namespaces. */
  readonly isStrict: boolean;
  /** The tab that the workbook opens with. */
  readonly isActive: boolean;
}

/** A drawn sheet's part as it is to stand in another workbook. */
export function sheetPart(xml: string, place: SheetPlace): string {
  const styled = xml
    .replace(
      /<c (r="[A-Z]+\d+"[^>]*?)( s="\d+")?(\/?)>/gu,
      (_, rest: string, style: string | undefined, end: string) => {
        return `<c ${rest} s="${place.styleOf(Number(/\d+/u.exec(style ?? "0")?.[0]))}"${end}>`;
      },
    )
    .replace(/ dxfId="(\d+)"/gu, (_, id: string) => ` dxfId="${place.differentialStyleOf(Number(id))}"`)
    .replace(/(<col [^>]*?width=")([\d.]+)"/gu, (_, before: string, width: string) => {
      return `${before}${widthIn(Number(width), place.defaultFont)}"`;
    });
  const scale = printScale(place.defaultFont);
  const scaled = scale === 100 ? styled : styled.replace(/<pageSetup (?![^>]*fitTo)/u, `<pageSetup scale="${scale}" `);
  const selected = place.isActive ? scaled.replace("<sheetView ", '<sheetView tabSelected="1" ') : scaled;
  return place.isStrict
    ? selected
        .replace(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replace(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    : selected;
}

/**
 * In per cent, how a sheet is printed whose columns would be wider than the paper where digits are not rounded to pixels, as in
 * LibreOffice; 100 where they are not wider than in Excel. Narrower columns would cut texts off in Excel, and a sheet that is fit
 * to its width has no page breaks of its own there.
 */
function printScale({ name, sizePt }: SheetPlace["defaultFont"]): number {
  const exact = ((sizePt * 96) / 72) * (DIGIT_EM[name] ?? 0.5);
  return Math.min(100, Math.floor((100 * digitPixels(name, sizePt)) / exact));
}

/** A column as wide in pixels as it was drawn, where a digit of the workbook's default font has another width. */
function widthIn(width: number, { name, sizePt }: SheetPlace["defaultFont"]): number {
  const digit = digitPixels(name, sizePt);
  return digit === DIGIT_PX ? width : Math.ceil(((width * DIGIT_PX) / digit) * 256) / 256;
}

/** Shares of an em that a digit takes; in the fonts of Japan it is half of one. */
const DIGIT_EM: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  Arial: 0.556,
  "Times New Roman": 0.5,
  "Aptos Narrow": 0.49,
};

/** At 96 dpi, rounded as screens do: Calibri of 11 pt has 7, ＭＳ Ｐゴシック and 游ゴシック of 11 pt have 8. */
function digitPixels(name: string, sizePt: number): number {
  const em = (sizePt * 96) / 72;
  const share = DIGIT_EM[name];
  return Math.max(1, share === undefined ? Math.ceil(Math.round(em) / 2) : Math.round(em * share));
}
