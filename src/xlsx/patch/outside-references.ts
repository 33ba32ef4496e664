import { toA1 } from "../../workbook/address";
import type { Result } from "../../workbook/result";
import type { SheetTie, SheetTieKind } from "../../workbook/sheet-tie";
import { makesSheetName, sheetsNamedIn } from "../named-sheets";
import { CellPlaces } from "../read/cell-places";
import { unescapeText } from "../read/cell-text";
import { openWorkbook, type OpenWorkbook } from "../read/open-workbook";
import type { Relationship } from "../read/package";
import { decodePercent, relationshipsPart } from "../read/part-path";
import { resultOf, type WorkbookProblem } from "../read/problem";
import { readWorkbookPart, type SheetEntry } from "../read/workbook-part";

/** For each of these sheets, all that speaks against putting another one in its place; none: nothing does. */
export function outsideReferences(
  bytes: Uint8Array,
  sheets: readonly string[],
): Result<ReadonlyMap<string, readonly SheetTie[]>, WorkbookProblem> {
  return resultOf(() => new Ties(openWorkbook(bytes), sheets).all());
}

/** What a sheet may point at and lose nothing by it. */
const HARMLESS = new Set(["printerSettings", "hyperlink"]);
const OWN: Readonly<Record<string, SheetTieKind>> = {
  comments: "note",
  threadedComment: "comment",
  ctrlProp: "control",
  control: "control",
  oleObject: "control",
  package: "control",
  image: "picture",
  table: "table",
  pivotTable: "own-pivot",
};
/** Parts whose formulas are read where they hang on a sheet, and those that have none. */
const WITHOUT_FORMULAS =
  /(?:^|\/)(?:styles|sharedstrings|theme\d*|calcchain|metadata|persons?\d*|comments\d*|threadedcomment\d*)\.xml$/u;

class Ties {
  private readonly found = new Map<string, SheetTie[]>();
  private readonly sheets: readonly SheetEntry[];
  private readonly sheetOfPart = new Map<string, string>();

  constructor(
    private readonly file: OpenWorkbook,
    wanted: readonly string[],
  ) {
    const { workbook, workbookPart, budget } = file;
    const book = readWorkbookPart(workbook, workbookPart, budget);
    this.sheets = book.sheets;
    for (const name of wanted) this.found.set(name, []);
    for (const { name, refersTo, sheet } of book.definedNames) {
      for (const target of this.namedIn(refersTo)) {
        if (target !== sheet) this.add(target, { kind: "defined-name", sheet, place: name });
      }
      if (makesSheetName(refersTo)) this.addToOthers({ kind: "made-address", sheet, place: name });
    }
    for (const { part, name } of this.sheets) this.claim(part, name);
  }

  all(): ReadonlyMap<string, readonly SheetTie[]> {
    const { workbook } = this.file;
    for (const sheet of this.sheets) {
      if (this.found.has(sheet.name)) this.carry(sheet);
    }
    for (const part of workbook.partNames) {
      if (!/\.(?:xml|vml)$/u.test(part) || WITHOUT_FORMULAS.test(part) || part === this.file.workbookPart) continue;
      if (/^(?:\[content_types\]|docprops\/|customxml\/|_rels\/)/u.test(part)) continue;
      this.scan(part);
    }
    return this.found;
  }

  /** The parts that hang on a sheet, as far down as they go: a drawing, the charts in it. */
  private claim(part: string, sheet: string): void {
    if (this.sheetOfPart.has(part)) return;
    this.sheetOfPart.set(part, sheet);
    for (const { part: next } of this.file.workbook.relationships(part, false)) {
      // A pivot table's cache is the workbook's.
      if (next !== null && !next.includes("/pivotcache/")) this.claim(next, sheet);
    }
  }

  private add(target: string, tie: SheetTie): void {
    const ties = this.found.get(target);
    const isKnown = ties?.some((one) => one.kind === tie.kind && one.sheet === tie.sheet && one.place === tie.place);
    if (ties && isKnown !== true) ties.push(tie);
  }

  /** To all but the sheet that it is on itself: there its result is carried over as a text. */
  private addToOthers(tie: SheetTie): void {
    for (const target of this.found.keys()) if (target !== tie.sheet) this.add(target, tie);
  }

  private namedIn(formula: string): ReadonlySet<string> {
    return sheetsNamedIn(
      formula,
      [...this.found.keys()],
      this.sheets.map(({ name }) => name),
    );
  }

  /** What hangs on a sheet itself. */
  private carry({ part, name }: SheetEntry): void {
    const { workbook } = this.file;
    const relationships = workbook.relationships(part, false);
    const hasComments = relationships.some(({ type }) => type === "comments");
    for (const { type, part: target } of relationships) {
      const place = "";
      if (type === "drawing" && target !== null) this.carryDrawing(target, name);
      else if (type === "vmlDrawing" || type === "legacyDrawing" || type === "legacyDrawingHF") {
        if (!hasComments) this.add(name, { kind: "other", sheet: name, place });
      } else if (!HARMLESS.has(type)) this.add(name, { kind: OWN[type] ?? "other", sheet: name, place });
    }
  }

  private carryDrawing(part: string, sheet: string): void {
    const kinds: Readonly<Record<string, SheetTieKind>> = {
      pic: "picture",
      sp: "shape",
      cxnSp: "shape",
      grpSp: "shape",
    };
    const charts = this.file.workbook.relationships(part, false).filter(isChart);
    if (charts.length > 0) this.add(sheet, { kind: "own-chart", sheet, place: "" });
    this.file.workbook.parseLeniently(part, {
      open: (name) => {
        const kind = kinds[name];
        if (kind) this.add(sheet, { kind, sheet, place: "" });
        else if (name === "graphicFrame" && charts.length === 0) this.add(sheet, { kind: "other", sheet, place: "" });
      },
    });
  }

  /** Every formula of a part, wherever it stands in it. */
  private scan(part: string): void {
    const sheet = this.sheetOfPart.get(part) ?? null;
    const isWorksheet = this.sheets.some((entry) => entry.part === part);
    const places = new CellPlaces();
    const open: string[] = [];
    let range = "";
    let pieces: string[] = [];
    const refer = (text: string, kind: SheetTieKind, place: string): void => {
      const formula = unescapeText(text);
      for (const target of this.namedIn(formula)) {
        this.add(target, { kind: target === sheet ? "names-itself" : kind, sheet, place });
      }
      if (makesSheetName(formula)) this.addToOthers({ kind: "made-address", sheet, place });
    };
    const links = this.linksWithin(part);
    this.file.workbook.parseLeniently(part, {
      skipsNothing: true,
      open: (name, attributes, parent) => {
        open.push(name);
        pieces = [];
        if (isWorksheet && name === "row" && parent === "sheetData") places.openRow(attributes.r);
        else if (isWorksheet && name === "c" && parent === "row") places.openCell(attributes.r);
        range = attributes.sqref ?? range;
        if (name === "hyperlink") this.link(attributes, sheet, refer);
        if (links.size > 0 && /^(?:hyperlink|hlinkClick|hlinkHover)$/u.test(name)) {
          const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
          refer(links.get(id) ?? "", "hyperlink", attributes.ref ?? "");
        }
        for (const value of [attributes.textlink, attributes.fmlaLink, attributes.fmlaRange]) {
          if (value !== undefined) refer(value, "shape-link", "");
        }
        if (name === "worksheetSource") refer(`'${(attributes.sheet ?? "").replaceAll("'", "''")}'!A1`, "pivot", "");
      },
      text: (text) => {
        pieces.push(text);
      },
      close: (name) => {
        open.pop();
        const kind = isFormula(name) ? kindOf(open, part, isWorksheet) : null;
        if (kind) refer(pieces.join(""), kind, kind === "formula" ? toA1(places) : kind === "chart" ? "" : range);
        pieces = [];
      },
    });
  }

  /** 「#様式!A1」 as a relationship has it: those of shapes, and of cells that other programs wrote; without the #, by their ids. */
  private linksWithin(part: string): ReadonlyMap<string, string> {
    const links = new Map<string, string>();
    const relationships = relationshipsPart(part);
    if (!this.file.workbook.has(relationships)) return links;
    this.file.workbook.parseLeniently(relationships, {
      open: (_, { Id = "", Target = "" }) => {
        if (Target.startsWith("#")) links.set(Id, decodePercent(Target.slice(1)));
      },
    });
    return links;
  }

  private link(
    { ref = "", location, ...others }: Readonly<Record<string, string | undefined>>,
    sheet: string | null,
    refer: (formula: string, kind: SheetTieKind, place: string) => void,
  ): void {
    const isOutside = Object.keys(others).some((name) => name.endsWith(":id"));
    if (location !== undefined && !isOutside) refer(location, "hyperlink", ref);
    if (sheet !== null) this.add(sheet, { kind: "own-hyperlink", sheet, place: ref });
  }
}

function isChart({ type }: Relationship): boolean {
  return type === "chart" || type === "chartEx";
}

function isFormula(name: string): boolean {
  return /^(?:f|formula\d?|fmla\w*|calculatedColumnFormula|totalsRowFormula)$/iu.test(name);
}

/** By the elements around the formula. */
function kindOf(around: readonly string[], part: string, isWorksheet: boolean): SheetTieKind {
  if (!isWorksheet) {
    const [, folder = ""] = /(chart|pivot|table)[^/]*\/[^/]*$/u.exec(part) ?? [];
    return folder === "chart" || folder === "pivot" ? folder : folder === "table" ? "formula" : "shape-link";
  }
  if (around.includes("cfRule")) return "conditional-format";
  if (around.includes("dataValidation")) return "validation";
  return around.at(-1) === "c" ? "formula" : around.includes("sparkline") ? "chart" : "formula";
}
