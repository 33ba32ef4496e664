import type { Area } from "../../../workbook/address";
import type { DefinedName } from "../../../workbook/snapshot";
import type { BookChart, BookConditionalRule, BookShape, BookTable } from "../../../xlsx/book";
import type { HostSheet } from "../model/workbook";
import type { Json } from "./json";

/** What a proxy of each class of Excel stands for here. */
export interface WireStates {
  Application: null;
  Chart: ChartState;
  ChartAxes: ChartState;
  ChartAxis: ChartState & { readonly axis: string };
  ChartCollection: HostSheet;
  ChartFill: SeriesState;
  ChartLegend: ChartState;
  ChartSeries: SeriesState;
  ChartSeriesCollection: ChartState;
  ChartSeriesFormat: SeriesState;
  ChartTitle: ChartState;
  CommentCollection: HostSheet;
  ConditionalDataBarPositiveFormat: RuleState;
  ConditionalFormat: RuleState;
  ConditionalFormatCollection: RangesState;
  ConditionalFormatRule: RuleState;
  ConditionalRangeFill: RuleState;
  ConditionalRangeFont: RuleState;
  ConditionalRangeFormat: RuleState;
  CustomConditionalFormat: RuleState;
  CustomProperty: KeyState;
  CustomPropertyCollection: null;
  DataBarConditionalFormat: RuleState;
  DataValidation: RangesState;
  DocumentProperties: null;
  FormatProtection: RangesState;
  FreezePanes: HostSheet;
  HeaderFooter: HeaderState;
  HeaderFooterGroup: HostSheet;
  NamedItem: DefinedName;
  NamedItemCollection: NamesState;
  PageBreak: { readonly sheet: HostSheet; readonly row: number };
  PageBreakCollection: HostSheet;
  PageLayout: HostSheet;
  PivotTableCollection: HostSheet;
  Range: RangeState;
  RangeAreas: RangesState;
  RangeBorder: BorderState;
  RangeBorderCollection: RangesState;
  RangeCollection: RangesState;
  RangeFill: RangesState;
  RangeFont: RangesState;
  RangeFormat: RangesState;
  ServiceObject: string;
  Setting: KeyState;
  SettingCollection: null;
  Shape: ShapeState;
  ShapeCollection: HostSheet;
  Table: TableState;
  TableCollection: TablesState;
  TableColumn: TableState & { readonly index: number };
  TableColumnCollection: TableState;
  Workbook: null;
  WorkbookCreated: CreatedWorkbook;
  WorkbookProtection: null;
  Worksheet: HostSheet;
  WorksheetCollection: null;
  WorksheetProtection: HostSheet;
}

export type Kind = keyof WireStates;

export interface RangeState {
  readonly sheet: HostSheet;
  readonly area: Area;
}

export interface RangesState {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

export interface CreatedWorkbook {
  readonly id: string;
  readonly base64: Json;
}

export interface BorderState extends RangesState {
  /** "EdgeTop" */
  readonly side: string;
}

/** Of one sheet, or with null of the workbook. */
export interface TablesState {
  readonly sheet: HostSheet | null;
}

export interface NamesState {
  readonly sheet: HostSheet | null;
}

export interface RuleState {
  readonly sheet: HostSheet;
  readonly rule: BookConditionalRule;
}

export interface KeyState {
  readonly key: string;
}

export interface HeaderState {
  readonly sheet: HostSheet;
  readonly page: "odd";
}

export interface SeriesState extends ChartState {
  readonly series: BookChart["series"][number];
}

export type ShapeState = BookShape;

export interface TableState {
  readonly sheet: HostSheet;
  readonly table: BookTable;
}

export interface ChartState {
  readonly sheet: HostSheet;
  readonly chart: BookChart;
}

/** An object of Excel that members give and take. */
export class WireObject<K extends Kind = Kind> {
  readonly kind: K;
  readonly state: WireStates[K];

  constructor(kind: K, state: WireStates[K]) {
    this.kind = kind;
    this.state = state;
  }
}

export function object<K extends Kind>(kind: K, state: WireStates[K]): WireObject<K> {
  return new WireObject(kind, state);
}

export function range(sheet: HostSheet, area: Area): WireObject<"Range"> {
  return object("Range", { sheet, area });
}
