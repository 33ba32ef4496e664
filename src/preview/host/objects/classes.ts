import type { WireClasses } from "../wire/members";
import { applicationClass, workbookCreatedClass } from "./application";
import { rangeClass } from "./range";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas";
import { rangeFormatClass } from "./range-format";
import { serviceObjectClass } from "./service-object";
import { workbookClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheet-collection";

/** Every class of Excel that this host knows. */
export const classes: WireClasses = {
  Application: applicationClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  ServiceObject: serviceObjectClass,
  Workbook: workbookClass,
  WorkbookCreated: workbookCreatedClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
};
