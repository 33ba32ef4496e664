import { areaToA1, intersects } from "../../../workbook/address";
import { showColor, type BookConditionalRule, type BookStyle } from "../../../xlsx/book";
import { refuse } from "../errors";
import { areaOfAddress } from "../model/areas";
import { colorOf } from "../model/look";
import { refuseIfProtected } from "../model/protection";
import { isJsonObject, type Json } from "../wire/json";
import { object, range, type RangesState, type RuleState, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

/** Those that touch the range, the one that comes first at the top. */
function rulesOf({ sheet, areas }: RangesState): readonly BookConditionalRule[] {
  return sheet.data.conditionalRules
    .filter((rule) => rule.range.split(" ").some((one) => areas.some((area) => intersects(areaOfAddress(one), area))))
    .toSorted((a, b) => a.priority - b.priority);
}

function objects(state: RangesState): readonly WireObject<"ConditionalFormat">[] {
  return rulesOf(state).map((rule) => object("ConditionalFormat", { sheet: state.sheet, rule }));
}

const ids = new WeakMap<BookConditionalRule, string>();
let lastId = 0;

/** Stays with the rule, whatever comes before it. */
function idOf({ rule }: RuleState): string {
  const id = ids.get(rule) ?? `{rule-${++lastId}}`;
  ids.set(rule, id);
  return id;
}

const types: Partial<Record<BookConditionalRule["type"], string>> = {
  dataBar: "DataBar",
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

function typeOf({ type }: BookConditionalRule): string {
  return types[type] ?? "PresetCriteria";
}

/** Before all others of the sheet: "at the first/top priority". */
function newRule(type: string, address: string): BookConditionalRule {
  const common = { priority: 1, range: address };
  switch (type) {
    case "DataBar":
      return { ...common, type: "dataBar", dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" } };
    case "Custom":
      return { ...common, type: "expression", formula: "FALSE", style: {} };
    default:
      return refuse("ApiNotAvailable", `ConditionalFormatCollection.Add(${type})`);
  }
}

export const conditionalFormatCollectionClass: WireClass<RangesState> = {
  items: objects,
  item: (state, args) =>
    objects(state).find((one) => idOf(one.state) === args.text(0)) ?? refuse("ItemNotFound", "conditional format"),
  methods: {
    Add: ({ sheet, areas }, args, session) => {
      session.refuseUnlessWritable("ConditionalFormatCollection.Add");
      refuseIfProtected(sheet, "conditional formats");
      session.refuseIfShared("ConditionalFormatCollection.Add");
      const rule = newRule(args.text(0), areas.map(areaToA1).join(" "));
      for (const other of sheet.data.conditionalRules) other.priority++;
      sheet.data.conditionalRules.push(rule);
      return object("ConditionalFormat", { sheet, rule });
    },
    ClearAll: (state, _args, session) => {
      session.refuseUnlessWritable("ConditionalFormatCollection.ClearAll");
      refuseIfProtected(state.sheet, "conditional formats");
      const gone = rulesOf(state);
      state.sheet.data.conditionalRules = state.sheet.data.conditionalRules.filter((rule) => !gone.includes(rule));
      return null;
    },
    GetCount: (state) => rulesOf(state).length,
    GetItemAt: (state, args) => objects(state)[args.number(0)] ?? refuse("InvalidArgument", "conditional format"),
  },
};

export const conditionalFormatClass: WireClass<RuleState> = {
  identity: (state) => ({ Id: idOf(state) }),
  values: {
    Id: { read: idOf },
    Type: { read: ({ rule }) => typeOf(rule) },
    Priority: { read: ({ rule }) => rule.priority - 1 },
    StopIfTrue: {
      read: ({ rule }) => rule.stopIfTrue === true,
      write: ({ rule }, value) => {
        rule.stopIfTrue = value === true;
      },
    },
  },
  objects: {
    DataBar: (state) =>
      state.rule.type === "dataBar" ? object("DataBarConditionalFormat", state) : refuse("ItemNotFound", "no data bar"),
    DataBarOrNullObject: (state) => (state.rule.type === "dataBar" ? object("DataBarConditionalFormat", state) : null),
    Custom: (state) =>
      state.rule.type === "expression"
        ? object("CustomConditionalFormat", state)
        : refuse("ItemNotFound", "no formula"),
    CustomOrNullObject: (state) => (state.rule.type === "expression" ? object("CustomConditionalFormat", state) : null),
  },
  methods: {
    GetRange: ({ sheet, rule }) => range(sheet, areaOfAddress(rule.range)),
    GetRanges: ({ sheet, rule }) => object("RangeAreas", { sheet, areas: rule.range.split(" ").map(areaOfAddress) }),
    Delete: ({ sheet, rule }, _args, session) => {
      session.refuseUnlessWritable("ConditionalFormat.Delete");
      refuseIfProtected(sheet, "conditional formats");
      sheet.data.conditionalRules = sheet.data.conditionalRules.filter((one) => one !== rule);
      return null;
    },
  },
};

type DataBar = NonNullable<BookConditionalRule["dataBar"]>;

function barOf({ rule }: RuleState): DataBar {
  return rule.dataBar ?? refuse("ItemNotFound", "no data bar");
}

function boundary(index: number) {
  const types = {
    num: "Number",
    min: "LowestValue",
    max: "HighestValue",
    percent: "Percent",
    percentile: "Percentile",
  };
  return {
    read: (state: RuleState): Json => {
      const bound = barOf(state).cfvo[index];
      return bound ? { type: types[bound.type], formula: bound.value ?? "" } : null;
    },
    write: (state: RuleState, value: Json): void => {
      if (!isJsonObject(value)) return refuse("InvalidArgument", "boundary");
      const type = Object.entries(types).find(([, name]) => name === value.type)?.[0];
      if (type !== "num" && type !== "min" && type !== "max")
        return refuse("ApiNotAvailable", "boundary of another type");
      const formula = typeof value.formula === "string" ? value.formula.replace(/^=/u, "") : "";
      barOf(state).cfvo[index] = type === "num" ? { type, value: formula } : { type };
    },
  };
}

export const dataBarConditionalFormatClass: WireClass<RuleState> = {
  values: { LowerBoundRule: boundary(0), UpperBoundRule: boundary(1) },
  objects: { PositiveFormat: (state) => object("ConditionalDataBarPositiveFormat", state) },
};

export const conditionalDataBarPositiveFormatClass: WireClass<RuleState> = {
  values: {
    FillColor: {
      read: (state) => `#${barOf(state).color.slice(-6)}`,
      write: (state, value) => {
        barOf(state).color = `FF${colorOf(value)}`;
      },
    },
    GradientFill: { read: () => true, write: () => undefined },
  },
};

export const customConditionalFormatClass: WireClass<RuleState> = {
  objects: {
    Rule: (state) => object("ConditionalFormatRule", state),
    Format: (state) => object("ConditionalRangeFormat", state),
  },
};

export const conditionalFormatRuleClass: WireClass<RuleState> = {
  values: {
    Formula: {
      read: ({ rule }) => `=${typeof rule.formula === "string" ? rule.formula : (rule.formula?.[0] ?? "")}`,
      write: ({ rule }, value) => {
        rule.formula = typeof value === "string" ? value.replace(/^=/u, "") : refuse("InvalidArgument", "formula");
      },
    },
  },
};

export const conditionalRangeFormatClass: WireClass<RuleState> = {
  objects: {
    Fill: (state) => object("ConditionalRangeFill", state),
    Font: (state) => object("ConditionalRangeFont", state),
  },
};

export const conditionalRangeFillClass: WireClass<RuleState> = {
  values: {
    Color: {
      read: ({ rule }) => (rule.style?.fill?.type === "pattern" ? showColor(rule.style.fill.bgColor, "") : ""),
      write: ({ rule }, value) => {
        rule.style = {
          ...rule.style,
          fill: { type: "pattern", pattern: "solid", bgColor: { rgb: colorOf(value) } },
        };
      },
    },
  },
};

type Font = NonNullable<BookStyle["font"]>;

function font(read: (font: Font) => Json, write: (value: Json) => Font) {
  return {
    read: ({ rule }: RuleState): Json => read(rule.style?.font ?? {}),
    write: ({ rule }: RuleState, value: Json): void => {
      rule.style = { ...rule.style, font: { ...rule.style?.font, ...write(value) } };
    },
  };
}

export const conditionalRangeFontClass: WireClass<RuleState> = {
  values: {
    Color: font(
      ({ color }) => showColor(color, ""),
      (value) => ({ color: { rgb: colorOf(value) } }),
    ),
    Bold: font(
      ({ bold = false }) => bold,
      (value) => ({ bold: value === true }),
    ),
    Italic: font(
      ({ italic = false }) => italic,
      (value) => ({ italic: value === true }),
    ),
    Strikethrough: font(
      ({ strikethrough = false }) => strikethrough,
      (value) => ({ strikethrough: value === true }),
    ),
    Underline: font(
      ({ underline = false }) => (underline === false ? "None" : "Single"),
      (value) => ({ underline: value === "None" ? false : "single" }),
    ),
  },
};
