import type { Area } from "../../../workbook/address";
import { showColor, type BookStyle } from "../../../xlsx/book";
import { refuse } from "../errors";
import { changeLook, colorOf } from "../model/look";
import { cellAt } from "../model/workbook";
import { object, type BorderState, type RangesState } from "../wire/kinds";
import type { Json } from "../wire/json";
import type { WireClass } from "../wire/members";

type Borders = NonNullable<BookStyle["border"]>;
type Side = "top" | "right" | "bottom" | "left";
type Line = NonNullable<Borders[Side]>;

/** Excel's names of the lines of a range, in its own order. */
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

/** On which sides of a cell of `area` the line lies. */
function sidesOf(name: string, row: number, column: number, area: Area): readonly Side[] {
  switch (name) {
    case "EdgeTop":
      return row === area.top ? ["top"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.left ? ["left"] : [];
    case "EdgeRight":
      return column === area.right ? ["right"] : [];
    case "InsideVertical":
      return [...(column > area.left ? (["left"] as const) : []), ...(column < area.right ? (["right"] as const) : [])];
    case "InsideHorizontal":
      return [...(row > area.top ? (["top"] as const) : []), ...(row < area.bottom ? (["bottom"] as const) : [])];
    default:
      return refuse("ApiNotAvailable", `border ${name}`);
  }
}

const weights: Readonly<Record<string, Line["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const lines: Readonly<Record<string, Line["style"]>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

function lineOf({ sheet, areas, side }: BorderState): Line | null {
  const [area] = areas;
  if (!area) return null;
  const row = side === "EdgeBottom" ? area.bottom : area.top;
  const column = side === "EdgeRight" ? area.right : area.left;
  const [own] = sidesOf(side, row, column, area);
  return own === undefined ? null : (cellAt(sheet, row, column).style?.border?.[own] ?? null);
}

function change({ sheet, areas, side }: BorderState, make: (line: Line | null) => Line | null): void {
  changeLook(sheet, areas, (style, { row, column }, area) => {
    const border = { ...style.border };
    for (const own of sidesOf(side, row, column, area)) {
      const line = make(border[own] ?? null);
      if (line) border[own] = line;
      else Reflect.deleteProperty(border, own);
    }
    return { ...style, border };
  });
}

function text(value: Json): string {
  return typeof value === "string" ? value : refuse("InvalidArgument", "border");
}

export const rangeBorderClass: WireClass<BorderState> = {
  values: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (state) => {
        const style = lineOf(state)?.style;
        if (style === undefined) return "None";
        return Object.entries(lines).find(([, line]) => line === style)?.[0] ?? "Continuous";
      },
      write: (state, value) => {
        const style = lines[text(value)];
        if (value !== "None" && style === undefined) refuse("InvalidArgument", `border ${text(value)}`);
        change(state, (line) => (style === undefined ? null : { ...line, style }));
      },
    },
    Weight: {
      read: (state) => Object.entries(weights).find(([, weight]) => weight === lineOf(state)?.style)?.[0] ?? "Thin",
      write: (state, value) => {
        const style = weights[text(value)] ?? refuse("InvalidArgument", `weight ${text(value)}`);
        change(state, (line) => ({ ...line, style }));
      },
    },
    Color: {
      read: (state) => showColor(lineOf(state)?.color, "#000000"),
      write: (state, value) => {
        change(state, (line) => ({ style: line?.style ?? "thin", color: { rgb: colorOf(value) } }));
      },
    },
  },
};

export const rangeBorderCollectionClass: WireClass<RangesState> = {
  values: { Count: { read: () => sides.length } },
  items: (state) => sides.map((side) => object("RangeBorder", { ...state, side })),
  item: (state, args) => {
    const side = args.text(0);
    return object("RangeBorder", { ...state, side });
  },
  methods: {
    GetItemAt: (state, args) => {
      const side = sides[args.number(0)];
      return side ? object("RangeBorder", { ...state, side }) : refuse("InvalidArgument", "border");
    },
  },
};
