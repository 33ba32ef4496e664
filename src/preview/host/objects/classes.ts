import type { WireClasses } from "../wire/members";
import { applicationClass, workbookCreatedClass } from "./application";
import {
  chartAxesClass,
  chartAxisClass,
  chartClass,
  chartCollectionClass,
  chartFillClass,
  chartLegendClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartSeriesFormatClass,
  chartTitleClass,
} from "./charts";
import {
  conditionalDataBarPositiveFormatClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  customConditionalFormatClass,
  dataBarConditionalFormatClass,
} from "./conditional-formats";
import { dataValidationClass } from "./data-validation";
import { freezePanesClass } from "./freeze-panes";
import { namedItemClass, namedItemCollectionClass } from "./names";
import {
  headerFooterClass,
  headerFooterGroupClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
} from "./page-layout";
import { customPropertyClass, customPropertyCollectionClass, documentPropertiesClass } from "./properties";
import { workbookProtectionClass, worksheetProtectionClass } from "./protection";
import { rangeClass } from "./range";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { serviceObjectClass } from "./service-object";
import { settingClass, settingCollectionClass } from "./settings";
import { commentCollectionClass, pivotTableCollectionClass, shapeClass, shapeCollectionClass } from "./shapes";
import { tableClass, tableCollectionClass, tableColumnClass, tableColumnCollectionClass } from "./tables";
import { workbookClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheet-collection";

/** Every class of Excel that this host knows. */
export const classes: WireClasses = {
  Application: applicationClass,
  Chart: chartClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartCollection: chartCollectionClass,
  ChartFill: chartFillClass,
  ChartLegend: chartLegendClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartTitle: chartTitleClass,
  CommentCollection: commentCollectionClass,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  CustomProperty: customPropertyClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  DataValidation: dataValidationClass,
  DocumentProperties: documentPropertiesClass,
  FormatProtection: formatProtectionClass,
  FreezePanes: freezePanesClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  PivotTableCollection: pivotTableCollectionClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  ServiceObject: serviceObjectClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Shape: shapeClass,
  ShapeCollection: shapeCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  Workbook: workbookClass,
  WorkbookCreated: workbookCreatedClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetProtection: worksheetProtectionClass,
};
