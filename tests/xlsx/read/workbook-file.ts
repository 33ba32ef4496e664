import { strToU8, type Zippable, zipSync } from "fflate";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook, type WorkbookProblem } from "../../../src/xlsx/read";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook, by name; null takes one away. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export interface SheetSpec {
  readonly name: string;
  readonly state?: string;
  /** Whole part; `rows` is ignored then. */
  readonly xml?: string;
  /** Inside of <sheetData>. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly type?: string;
  readonly part?: string;
}

export interface WorkbookSpec {
  readonly sheets?: readonly SheetSpec[];
  /** Each a whole <si>. */
  readonly strings?: readonly string[];
  /** Format codes of the styles s="1", s="2" …; a number is the id of a built-in one. */
  readonly formats?: readonly (string | number)[];
  /** Inside of <workbook>, before and after <sheets>. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly parts?: Parts;
}

export function relationships(
  ...entries: readonly { id: string; type: string; target: string; mode?: string }[]
): string {
  const inside = entries.map(
    ({ id, type, target, mode }) =>
      `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE_RELATIONSHIPS}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${inside.join("")}</Relationships>`;
}

export function worksheet({ rows = "", before = "", after = "" }: Partial<SheetSpec>): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts that Excel would write for it, as text. */
export function workbookParts(spec: WorkbookSpec = {}): Record<string, string | Uint8Array> {
  const sheets = spec.sheets ?? [{ name: "様式" }];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships({ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${spec.beforeSheets ?? ""}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets>${spec.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheets.map(({ type = "worksheet", part }, index) => ({
        id: `rId${index + 1}`,
        type,
        target: part ?? `worksheets/sheet${index + 1}.xml`,
      })),
      ...(spec.strings ? [{ id: "strings", type: "sharedStrings", target: "sharedStrings.xml" }] : []),
      ...(spec.formats ? [{ id: "styles", type: "styles", target: "styles.xml" }] : []),
    ),
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml ?? worksheet(sheet);
  }
  if (spec.strings) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${spec.strings.join("")}</sst>`;
  if (spec.formats) parts["xl/styles.xml"] = styles(spec.formats);
  for (const [name, content] of Object.entries(spec.parts ?? {})) {
    if (content === null) Reflect.deleteProperty(parts, name);
    else parts[name] = content;
  }
  return parts;
}

function styles(formats: readonly (string | number)[]): string {
  const ids = formats.map((format, index) => (typeof format === "number" ? format : 164 + index));
  const codes = formats.map((format, index) =>
    typeof format === "number" ? "" : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const formatsOfCells = [0, ...ids].map((id) => `<xf numFmtId="${id}" fontId="0"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formatsOfCells.join("")}</cellXfs></styleSheet>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: "2023-04-01T00:00:00Z", level });
}

export function workbookFile(spec: WorkbookSpec = {}): Uint8Array {
  return zip(workbookParts(spec));
}

export function readOk(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes, { file: "様式.xlsx" });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

export function problemOf(bytes: Uint8Array): WorkbookProblem {
  const result = readWorkbook(bytes, { file: "様式.xlsx" });
  if (result.ok) throw new Error("the file was read");
  return result.problem;
}

export function firstSheet(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = readOk(bytes).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Cells of a workbook of one sheet with these rows. */
export function cellsOf(rows: string, spec: Omit<WorkbookSpec, "sheets"> = {}): readonly CellSnapshot[] {
  return firstSheet(workbookFile({ ...spec, sheets: [{ name: "様式", rows }] })).cells;
}
