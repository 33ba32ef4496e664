import type { BookPageSetup } from "../../../xlsx/book";
import { sheetOfToken } from "../calculation/tokens";
import { refuse } from "../errors";
import { addressOf, areaOfAddress, isEntireRow, isEntireColumn } from "../model/areas";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import type { Arguments } from "../wire/arguments";
import { isJsonObject, type Json } from "../wire/json";
import { object, range, type HeaderState, type WireObject } from "../wire/kinds";
import type { ValueMember, WireClass } from "../wire/members";
import { absoluteReference } from "./names";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const POINTS_PER_INCH = 72;

type PaperSize = NonNullable<BookPageSetup["paperSize"]>;

const papers: Readonly<Record<PaperSize, string>> = {
  letter: "Letter",
  legal: "Legal",
  a3: "A3",
  a4: "A4",
  a5: "A5",
  b4: "B4",
  b5: "B5",
  executive: "Executive",
  tabloid: "Tabloid",
};

function isPaper(size: string): size is PaperSize {
  return size in papers;
}

/** Excel's default margins, in inches. */
const defaultMargins = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };

/** In points on the wire, in inches in the file. */
function margin(name: keyof typeof defaultMargins): ValueMember<HostSheet> {
  return {
    read: ({ data }) => (data.page.margins?.[name] ?? defaultMargins[name]) * POINTS_PER_INCH,
    write: ({ data }, value) => {
      if (typeof value !== "number" || value < 0) return refuse("InvalidArgument", "margin");
      data.page.margins = { ...data.page.margins, [name]: value / POINTS_PER_INCH };
    },
  };
}

function flag(name: "horizontalCentered" | "verticalCentered" | "showGridLines"): ValueMember<HostSheet> {
  return {
    read: ({ data }) => data.page[name] === true,
    write: ({ data }, value) => {
      data.page[name] = value === true;
    },
  };
}

function definedName(sheet: HostSheet, name: string, { workbook }: Session): string | null {
  return workbook.book.names.find((one) => one.name === name && one.sheet === sheet.data.name)?.refersTo ?? null;
}

function define(sheet: HostSheet, name: string, refersTo: string, session: Session): null {
  session.refuseUnlessWritable("PageLayout");
  const { book } = session.workbook;
  const others = book.names.filter((one) => one.name !== name || one.sheet !== sheet.data.name);
  book.names = [...others, { name, refersTo, sheet: sheet.data.name }];
  return null;
}

/** The parts of "'Sheet 1'!$1:$2,'Sheet 1'!$A:$A" as addresses. */
function parts(refersTo: string | null): readonly string[] {
  return (refersTo ?? "").split(/,(?=(?:[^']*'[^']*')*[^']*$)/u).filter((part) => /![$A-Z\d:]+$/u.test(part));
}

function titles(sheet: HostSheet, isRows: boolean, session: Session): WireObject | null {
  const area = parts(definedName(sheet, PRINT_TITLES, session))
    .map(areaOfAddress)
    .find(isRows ? isEntireRow : isEntireColumn);
  return area ? range(sheet, area) : null;
}

function setTitles(sheet: HostSheet, args: Arguments, isRows: boolean, session: Session): null {
  const wanted = args.objectOr(0, "Range")?.state.area ?? areaOfAddress(args.text(0));
  if (!(isRows ? isEntireRow : isEntireColumn)(wanted)) refuse("InvalidArgument", "titles of part of a row or column");
  const kept = parts(definedName(sheet, PRINT_TITLES, session))
    .map(areaOfAddress)
    .filter(isRows ? isEntireColumn : isEntireRow);
  const refersTo = [...kept, wanted].map((area) => absoluteReference(sheet.data.name, addressOf(area))).join(",");
  return define(sheet, PRINT_TITLES, refersTo, session);
}

function printArea(sheet: HostSheet, session: Session): WireObject | null {
  const areas = parts(definedName(sheet, PRINT_AREA, session)).map(areaOfAddress);
  return areas.length === 0 ? null : object("RangeAreas", { sheet, areas });
}

export const pageLayoutClass: WireClass<HostSheet> = {
  values: {
    Orientation: {
      read: ({ data }) => (data.page.orientation === "landscape" ? "Landscape" : "Portrait"),
      write: ({ data }, value) => {
        if (value !== "Landscape" && value !== "Portrait") return refuse("InvalidArgument", "orientation");
        data.page.orientation = value === "Landscape" ? "landscape" : "portrait";
      },
    },
    PaperSize: {
      read: ({ data }) => papers[data.page.paperSize ?? "a4"],
      write: ({ data }, value) => {
        const size = typeof value === "string" ? value.toLowerCase() : "";
        data.page.paperSize = isPaper(size) ? size : refuse("ApiNotAvailable", "paper size");
      },
    },
    Zoom: {
      read: ({ data: { page } }) =>
        page.fitToPage
          ? { horizontalFitToPages: page.fitToWidth ?? 1, verticalFitToPages: page.fitToHeight ?? 1 }
          : { scale: page.scale ?? 100 },
      write: ({ data: { page } }, value) => {
        if (!isJsonObject(value)) return refuse("InvalidArgument", "zoom");
        if (typeof value.scale === "number") {
          page.fitToPage = false;
          page.scale = value.scale;
          return;
        }
        page.fitToPage = true;
        // Not given, or 0: as many pages as there are.
        page.fitToWidth = typeof value.horizontalFitToPages === "number" ? value.horizontalFitToPages : 0;
        page.fitToHeight = typeof value.verticalFitToPages === "number" ? value.verticalFitToPages : 0;
      },
    },
    CenterHorizontally: flag("horizontalCentered"),
    CenterVertically: flag("verticalCentered"),
    PrintGridlines: flag("showGridLines"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const areas = args.objectOr(0, "Range") ?? args.objectOr(0, "RangeAreas");
      const given = areas === null ? args.text(0).split(",").map(areaOfAddress) : [];
      const all = areas === null ? given : "areas" in areas.state ? areas.state.areas : [areas.state.area];
      const refersTo = all.map((area) => absoluteReference(sheet.data.name, addressOf(area))).join(",");
      return define(sheet, PRINT_AREA, refersTo, session);
    },
    SetPrintTitleRows: (sheet, args, session) => setTitles(sheet, args, true, session),
    SetPrintTitleColumns: (sheet, args, session) => setTitles(sheet, args, false, session),
    GetPrintArea: (sheet, _args, session) => printArea(sheet, session) ?? refuse("ItemNotFound", "print area"),
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    GetPrintTitleRows: (sheet, _args, session) => titles(sheet, true, session) ?? refuse("ItemNotFound", "title rows"),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => titles(sheet, true, session),
    GetPrintTitleColumns: (sheet, _args, session) => titles(sheet, false, session) ?? refuse("ItemNotFound", "titles"),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) => titles(sheet, false, session),
  },
};

export const headerFooterGroupClass: WireClass<HostSheet> = {
  values: { State: { read: () => "Default" } },
  objects: { DefaultForAllPages: (sheet) => object("HeaderFooter", { sheet, page: "odd" }) },
};

/** One of the three parts, as "&L…&C…&R…" has them. */
function part(which: "oddHeader" | "oddFooter", letter: "L" | "C" | "R"): ValueMember<HeaderState> {
  const cut = (all: string): Record<"L" | "C" | "R", string> => {
    const found = { L: "", C: "", R: "" };
    let current: "L" | "C" | "R" = "C";
    for (const piece of all.split(/(&[LCR])/u)) {
      if (piece === "&L" || piece === "&C" || piece === "&R")
        current = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
      else found[current] += piece;
    }
    return found;
  };
  return {
    read: ({ sheet }): Json => cut(sheet.data.headerFooter[which] ?? "")[letter],
    write: ({ sheet }, value) => {
      if (typeof value !== "string") return refuse("InvalidArgument", "header");
      const all = { ...cut(sheet.data.headerFooter[which] ?? ""), [letter]: value };
      sheet.data.headerFooter = {
        ...sheet.data.headerFooter,
        [which]: (["L", "C", "R"] as const).map((one) => (all[one] === "" ? "" : `&${one}${all[one]}`)).join(""),
      };
    },
  };
}

export const headerFooterClass: WireClass<HeaderState> = {
  values: {
    LeftHeader: part("oddHeader", "L"),
    CenterHeader: part("oddHeader", "C"),
    RightHeader: part("oddHeader", "R"),
    LeftFooter: part("oddFooter", "L"),
    CenterFooter: part("oddFooter", "C"),
    RightFooter: part("oddFooter", "R"),
  },
};

export const pageBreakCollectionClass: WireClass<HostSheet> = {
  items: (sheet) => sheet.data.pageBreaksBefore.map((row) => object("PageBreak", { sheet, row })),
  methods: {
    Add: (sheet, args, session) => {
      session.refuseUnlessWritable("PageBreakCollection.Add");
      const row = (args.objectOr(0, "Range")?.state.area ?? areaOfAddress(args.text(0))).top;
      if (!sheet.data.pageBreaksBefore.includes(row)) sheet.data.pageBreaksBefore.push(row);
      return object("PageBreak", { sheet, row });
    },
    GetCount: (sheet) => sheet.data.pageBreaksBefore.length,
    RemovePageBreaks: (sheet, _args, session) => {
      session.refuseUnlessWritable("PageBreakCollection.RemovePageBreaks");
      sheet.data.pageBreaksBefore = [];
      return null;
    },
  },
};

export const pageBreakClass: WireClass<{ readonly sheet: HostSheet; readonly row: number }> = {
  identity: ({ row }) => ({ _Id: String(row) }),
  values: { RowIndex: { read: ({ row }) => row }, ColumnIndex: { read: () => 0 } },
};

/** Whether a sheet's name stands before the address: only its own may. */
export function isOfSheet(part: string, sheet: HostSheet): boolean {
  return sheetOfToken(part.slice(0, part.lastIndexOf("!") + 1)) === sheet.data.name;
}
