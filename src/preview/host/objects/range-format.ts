import { runsOf, showColor, type BookCell, type BookStyle, type MixedLook } from "../../../xlsx/book";
import type { TextRun } from "../../../workbook/drawing";
import { refuse } from "../errors";
import { rowCount } from "../model/areas";
import { changeLook, colorOf, commonLook } from "../model/look";
import { columnWidthPt, rowHeightPt, setColumnWidths, setRowHeights } from "../model/sizes";
import type { Json } from "../wire/json";
import { object, type RangesState } from "../wire/kinds";
import type { ValueMember, WireClass } from "../wire/members";

/** One thing of a cell's look. */
function look(
  read: (style: BookStyle, cell: BookCell) => Json,
  write: (style: BookStyle, value: Json) => BookStyle,
): ValueMember<RangesState> {
  return {
    read: ({ sheet, areas }) => commonLook(sheet, areas, read),
    write: ({ sheet, areas }, value) => {
      changeLook(sheet, areas, (style) => write(style, value));
    },
  };
}

type Alignment = NonNullable<BookStyle["alignment"]>;
type Font = NonNullable<BookStyle["font"]>;

const horizontals = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<string, Alignment["horizontal"]>;

const verticals = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<string, Alignment["vertical"]>;

function namedAs<T>(names: Readonly<Record<string, T>>, value: T): string {
  return Object.entries(names).find(([, one]) => one === value)?.[0] ?? "";
}

function chosen<T>(names: Readonly<Record<string, T>>, value: Json): T {
  const found = typeof value === "string" ? names[value] : undefined;
  return found ?? refuse("InvalidArgument", typeof value === "string" ? value : "no such choice");
}

function alignment(style: BookStyle, change: Alignment): BookStyle {
  return { ...style, alignment: { ...style.alignment, ...change } };
}

function size({ sheet, areas }: RangesState, read: (index: number) => number, isRow: boolean): number | null {
  const sizes = new Set(
    areas.flatMap((area) => {
      const [first, last] = isRow ? [area.top, area.bottom] : [area.left, area.right];
      // All of a sheet's rows: those that differ from the default say so.
      if (rowCount(area) > 100_000 && isRow) return [sheet.data.defaultRowHeightPt];
      return Array.from({ length: last - first + 1 }, (_, index) => read(first + index));
    }),
  );
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

function numberOf(value: Json, limit: number): number {
  return typeof value === "number" && value >= 0 && value <= limit ? value : refuse("InvalidArgument", "size");
}

const MAX_ROW_HEIGHT_PT = 409.5;
const MAX_COLUMN_WIDTH_PT = 1343;

export const rangeFormatClass: WireClass<RangesState> = {
  values: {
    HorizontalAlignment: look(
      ({ alignment: own }) => namedAs(horizontals, own?.horizontal ?? "general"),
      (style, value) => alignment(style, { horizontal: chosen(horizontals, value) }),
    ),
    VerticalAlignment: look(
      ({ alignment: own }) => namedAs(verticals, own?.vertical ?? "bottom"),
      (style, value) => alignment(style, { vertical: chosen(verticals, value) }),
    ),
    WrapText: look(
      ({ alignment: own }) => own?.wrapText === true,
      (style, value) => alignment(style, { wrapText: value === true }),
    ),
    ShrinkToFit: look(
      ({ alignment: own }) => own?.shrinkToFit === true,
      (style, value) => alignment(style, { shrinkToFit: value === true }),
    ),
    IndentLevel: look(
      ({ alignment: own }) => own?.indent ?? 0,
      (style, value) => alignment(style, { indent: numberOf(value, 250) }),
    ),
    TextOrientation: look(
      ({ alignment: own }) => (own?.textRotation === 255 ? 180 : (own?.textRotation ?? 0)),
      (style, value) => alignment(style, { textRotation: value === 180 ? 255 : numberOf(value, 180) }),
    ),
    RowHeight: {
      read: (state) => size(state, (row) => rowHeightPt(state.sheet, row), true),
      write: ({ sheet, areas }, value) => {
        for (const area of areas) setRowHeights(sheet, area, numberOf(value, MAX_ROW_HEIGHT_PT));
      },
    },
    ColumnWidth: {
      read: (state) => size(state, (column) => columnWidthPt(state.sheet, column), false),
      write: ({ sheet, areas }, value) => {
        for (const area of areas) setColumnWidths(sheet, area, numberOf(value, MAX_COLUMN_WIDTH_PT));
      },
    },
  },
  objects: {
    Borders: (state) => object("RangeBorderCollection", state),
    Fill: (state) => object("RangeFill", state),
    Font: (state) => object("RangeFont", state),
    Protection: (state) => object("FormatProtection", state),
  },
  methods: {
    // Nothing here measures texts: heights stay as they are.
    AutofitRows: () => null,
    AutofitColumns: () => null,
  },
};

function font(style: BookStyle, change: Font): BookStyle {
  return { ...style, font: { ...style.font, ...change } };
}

const underlines = {
  None: false,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const satisfies Record<string, Font["underline"]>;

/** Null where the letters of the cell differ in it; else as `own` says. */
function unlessMixed<T extends Json>(cell: BookCell, look: MixedLook, own: T): T | null {
  return cell.mixed?.text === cell.value && cell.mixed.looks.includes(look) ? null : own;
}

/** Of a text in parts what they have in common, null where they differ; of any other what `own` says. */
function ofRuns<T extends Json>(cell: BookCell, read: (run: TextRun) => T, own: T): T | null {
  const found = new Set((runsOf(cell) ?? []).map(read));
  const [first = own] = found;
  return found.size > 1 ? null : first;
}

function raised(which: "superscript" | "subscript"): ValueMember<RangesState> {
  return {
    read: ({ sheet, areas }) =>
      commonLook(sheet, areas, ({ font: own }, cell) => unlessMixed(cell, "vertAlign", own?.vertAlign === which)),
  };
}

export const rangeFontClass: WireClass<RangesState> = {
  values: {
    Name: look(
      ({ font: own }, cell) => unlessMixed(cell, "name", own?.name ?? "游ゴシック"),
      (style, value) => font(style, { name: typeof value === "string" ? value : refuse("InvalidArgument", "font") }),
    ),
    Size: look(
      ({ font: own }, cell) => unlessMixed(cell, "size", own?.size ?? 11),
      (style, value) => font(style, { size: numberOf(value, 409) }),
    ),
    Color: look(
      ({ font: own }, cell) => unlessMixed(cell, "color", showColor(own?.color, "#000000")),
      (style, value) => font(style, { color: { rgb: colorOf(value) } }),
    ),
    Bold: look(
      ({ font: own }, cell) => unlessMixed(cell, "bold", own?.bold === true),
      (style, value) => font(style, { bold: value === true }),
    ),
    Italic: look(
      ({ font: own }, cell) => unlessMixed(cell, "italic", own?.italic === true),
      (style, value) => font(style, { italic: value === true }),
    ),
    Strikethrough: look(
      ({ font: own }, cell) => ofRuns(cell, ({ isStruck = false }) => isStruck, own?.strikethrough === true),
      (style, value) => font(style, { strikethrough: value === true }),
    ),
    Underline: look(
      ({ font: own }, cell) => {
        const ofCell = namedAs<Font["underline"]>(
          underlines,
          own?.underline === true ? "single" : (own?.underline ?? false),
        );
        return ofRuns(cell, ({ isUnderlined }) => (isUnderlined ? "Single" : "None"), ofCell);
      },
      (style, value) => font(style, { underline: chosen(underlines, value) }),
    ),
    Superscript: raised("superscript"),
    Subscript: raised("subscript"),
  },
};

/** Of the file's patterns those whose names differ by more than their first letter. */
const patterns: Readonly<Record<string, string>> = {
  gray0625: "Gray8",
  gray125: "Gray16",
  lightGray: "Gray25",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

function patternOf({ fill }: BookStyle): string {
  if (fill?.type === "gradient") return "LinearGradient";
  const { pattern = "none" } = fill ?? {};
  return patterns[pattern] ?? pattern.charAt(0).toUpperCase() + pattern.slice(1);
}

/** The ground's colour, below the lines and dots of a pattern. */
function groundOf({ fill }: BookStyle): string {
  if (fill?.type !== "pattern" || fill.pattern === "none") return "#FFFFFF";
  return showColor(fill.pattern === "solid" ? fill.fgColor : fill.bgColor, "#FFFFFF");
}

export const rangeFillClass: WireClass<RangesState> = {
  values: {
    Pattern: { read: ({ sheet, areas }) => commonLook(sheet, areas, patternOf) },
    Color: look(groundOf, (style, value) => ({
      ...style,
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: colorOf(value) }, bgColor: { indexed: 64 } },
    })),
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      changeLook(sheet, areas, (style) => {
        const { font: ownFont, border, alignment: ownAlignment, protection } = style;
        return {
          ...(ownFont ? { font: ownFont } : {}),
          ...(border ? { border } : {}),
          ...(ownAlignment ? { alignment: ownAlignment } : {}),
          ...(protection ? { protection } : {}),
        };
      });
      return null;
    },
  },
};

export const formatProtectionClass: WireClass<RangesState> = {
  values: {
    Locked: look(
      ({ protection }) => protection?.locked !== false,
      (style, value) => ({ ...style, protection: { ...style.protection, locked: value === true } }),
    ),
    FormulaHidden: look(
      ({ protection }) => protection?.hidden === true,
      (style, value) => ({ ...style, protection: { ...style.protection, hidden: value === true } }),
    ),
  },
};
