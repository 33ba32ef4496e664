import { refuse } from "../errors";
import type { BookChart } from "../../../xlsx/book";
import { addressOf, areaOfAddress } from "../model/areas";
import { colorOf } from "../model/look";
import { refuseIfProtected } from "../model/protection";
import type { HostSheet } from "../model/workbook";
import type { Arguments } from "../wire/arguments";
import { object, type ChartState, type RangeState, type SeriesState } from "../wire/kinds";
import type { WireClass } from "../wire/members";
import { absoluteReference } from "./names";

/** The kinds of chart that can also be saved. */
const kinds: Readonly<Record<string, Pick<BookChart, "type" | "barGrouping">>> = {
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked" },
  BarStacked100: { type: "bar", barGrouping: "percentStacked" },
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked" },
  ColumnStacked100: { type: "column", barGrouping: "percentStacked" },
  Line: { type: "line" },
  Pie: { type: "pie" },
};

function reference({ sheet, area }: RangeState): string {
  return absoluteReference(sheet.data.name, addressOf(area));
}

function rangeArgument(args: Arguments, index: number): RangeState {
  return args.objectOr(index, "Range")?.state ?? refuse("InvalidArgument", "a range");
}

function idOf({ sheet, chart }: ChartState): string {
  return `{chart-${sheet.data.charts.indexOf(chart)}-${sheet.id.slice(1, -1)}}`;
}

function states(sheet: HostSheet): readonly ChartState[] {
  return sheet.data.charts.map((chart) => ({ sheet, chart }));
}

function nameOf({ sheet, chart }: ChartState): string {
  return chart.altText ?? `グラフ ${sheet.data.charts.indexOf(chart) + 1}`;
}

function find(sheet: HostSheet, key: string): ChartState | null {
  return states(sheet).find((one) => idOf(one) === key || nameOf(one) === key) ?? null;
}

export const chartCollectionClass: WireClass<HostSheet> = {
  values: { Count: { read: ({ data }) => data.charts.length + data.foreignCharts } },
  items: (sheet) => states(sheet).map((one) => object("Chart", one)),
  item: (sheet, args) => object("Chart", find(sheet, args.text(0)) ?? refuse("ItemNotFound", "chart")),
  methods: {
    Add: (sheet, args, session) => {
      session.refuseUnlessWritable("ChartCollection.Add");
      refuseIfProtected(sheet, "charts");
      session.refuseIfShared("ChartCollection.Add");
      const kind = kinds[args.text(0)] ?? refuse("ApiNotAvailable", `chart ${args.text(0)}`);
      const source = rangeArgument(args, 1);
      const { left, right } = source.area;
      const chart: BookChart = {
        ...kind,
        series: Array.from({ length: right - left + 1 }, (_, index) => ({
          values: reference({ ...source, area: { ...source.area, left: left + index, right: left + index } }),
        })),
        anchor: { from: { row: 1, col: 1 }, to: { row: 16, col: 9 } },
        legend: "right",
      };
      sheet.data.charts.push(chart);
      return object("Chart", { sheet, chart });
    },
    GetCount: ({ data }) => data.charts.length + data.foreignCharts,
    GetItem: (sheet, args) => object("Chart", find(sheet, args.text(0)) ?? refuse("ItemNotFound", "chart")),
    GetItemAt: (sheet, args) => object("Chart", states(sheet)[args.number(0)] ?? refuse("InvalidArgument", "chart")),
    GetItemOrNullObject: (sheet, args) => {
      const found = find(sheet, args.text(0));
      return found ? object("Chart", found) : null;
    },
  },
};

export const chartClass: WireClass<ChartState> = {
  identity: (state) => ({ Id: idOf(state) }),
  values: {
    Id: { read: idOf },
    Name: {
      read: nameOf,
      write: ({ chart }, value) => {
        chart.altText = typeof value === "string" ? value : refuse("InvalidArgument", "name");
      },
    },
    ChartType: {
      read: ({ chart }) =>
        Object.entries(kinds).find(
          ([, kind]) => kind.type === chart.type && kind.barGrouping === chart.barGrouping,
        )?.[0] ?? "ColumnClustered",
    },
  },
  objects: {
    Title: (state) => object("ChartTitle", state),
    Legend: (state) => object("ChartLegend", state),
    Axes: (state) => object("ChartAxes", state),
    Series: (state) => object("ChartSeriesCollection", state),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    SetPosition: ({ chart }, args) => {
      const start = args.objectOr(0, "Range")?.state.area ?? areaOfAddress(args.text(0));
      const end = args.at(1) === null ? start : (args.objectOr(1, "Range")?.state.area ?? areaOfAddress(args.text(1)));
      chart.anchor = {
        from: { row: start.top, col: start.left },
        to: { row: end.bottom + 1, col: end.right + 1 },
      };
      return null;
    },
    Delete: ({ sheet, chart }, _args, session) => {
      session.refuseUnlessWritable("Chart.Delete");
      refuseIfProtected(sheet, "charts");
      sheet.data.charts = sheet.data.charts.filter((one) => one !== chart);
      return null;
    },
  },
};

export const chartTitleClass: WireClass<ChartState> = {
  values: {
    Text: {
      read: ({ chart }) => chart.title ?? "",
      write: ({ chart }, value) => {
        chart.title = typeof value === "string" ? value : refuse("InvalidArgument", "title");
      },
    },
    Visible: {
      read: ({ chart }) => chart.title !== undefined,
      write: ({ chart }, value) => {
        if (value === true) chart.title ??= "";
        else Reflect.deleteProperty(chart, "title");
      },
    },
  },
};

const legendPositions = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;

export const chartLegendClass: WireClass<ChartState> = {
  values: {
    Position: {
      read: ({ chart }) => Object.entries(legendPositions).find(([, own]) => own === chart.legend)?.[0] ?? "Right",
      write: ({ chart }, value) => {
        const position = Object.entries(legendPositions).find(([name]) => name === value)?.[1];
        chart.legend = position ?? refuse("InvalidArgument", "legend");
      },
    },
    Visible: {
      read: ({ chart }) => chart.legend !== false,
      write: ({ chart }, value) => {
        chart.legend = value === true ? (chart.legend === false ? "right" : (chart.legend ?? "right")) : false;
      },
    },
  },
};

export const chartAxesClass: WireClass<ChartState> = {
  objects: {
    CategoryAxis: (state) => object("ChartAxis", { ...state, axis: "category" }),
    ValueAxis: (state) => object("ChartAxis", { ...state, axis: "value" }),
  },
};

/** Kept as it is told: nothing here draws a chart. */
const axisSettings = new WeakMap<BookChart, Map<string, boolean>>();

export const chartAxisClass: WireClass<ChartState & { readonly axis: string }> = {
  values: {
    ReversePlotOrder: {
      read: ({ chart, axis }) => axisSettings.get(chart)?.get(axis) ?? false,
      write: ({ chart, axis }, value) => {
        const known = axisSettings.get(chart) ?? new Map<string, boolean>();
        axisSettings.set(chart, known.set(axis, value === true));
      },
    },
  },
};

export const chartSeriesCollectionClass: WireClass<ChartState> = {
  values: { Count: { read: ({ chart }) => chart.series.length } },
  items: ({ sheet, chart }) => chart.series.map((series) => object("ChartSeries", { sheet, chart, series })),
  methods: {
    Add: ({ sheet, chart }, args) => {
      const series = { name: args.textOr(0, ""), values: "" };
      chart.series.push(series);
      return object("ChartSeries", { sheet, chart, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: ({ sheet, chart }, args) => {
      const series = chart.series[args.number(0)];
      return series ? object("ChartSeries", { sheet, chart, series }) : refuse("InvalidArgument", "series");
    },
  },
};

export const chartSeriesClass: WireClass<SeriesState> = {
  values: {
    Name: {
      read: ({ series }) => series.name ?? "",
      write: ({ series }, value) => {
        series.name = typeof value === "string" ? value : refuse("InvalidArgument", "name");
      },
    },
  },
  objects: { Format: (state) => object("ChartSeriesFormat", state) },
  methods: {
    SetValues: ({ series }, args) => {
      series.values = reference(rangeArgument(args, 0));
      return null;
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = reference(rangeArgument(args, 0));
      return null;
    },
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
      return null;
    },
  },
};

export const chartSeriesFormatClass: WireClass<SeriesState> = {
  objects: { Fill: (state) => object("ChartFill", state) },
};

export const chartFillClass: WireClass<SeriesState> = {
  methods: {
    SetSolidColor: ({ series }, args) => {
      series.color = colorOf(args.text(0));
      return null;
    },
  },
};
