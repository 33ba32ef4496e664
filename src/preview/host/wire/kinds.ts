import type { Area } from "../../../workbook/address";
import type { BookChart, BookTable } from "../../../xlsx/book";
import type { HostSheet } from "../model/workbook";
import type { Json } from "./json";

/** What a proxy of each class of Excel stands for here. */
export interface WireStates {
  Workbook: null;
  Application: null;
  WorkbookCreated: CreatedWorkbook;
  WorksheetCollection: null;
  Worksheet: HostSheet;
  Range: RangeState;
  RangeAreas: RangesState;
  RangeCollection: RangesState;
  RangeFormat: RangesState;
  ServiceObject: string;
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
