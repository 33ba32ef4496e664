import { sheetChanging } from "../../src/excel/change-sheets";
import type { OpenWorkbook, ReadWorkbook } from "../../src/excel/open-workbook";
import { workbookReader } from "../../src/excel/read-workbook";
import { readTies } from "../../src/excel/read-ties";
import { hasStandardLayout } from "../../src/form/standard-layout";
import type { ExcelHost, HostOptions } from "../../src/preview/host/host";
import {
  carryOutTidying,
  offerTidying,
  type TidyingEnding,
  type TidyingOffer,
} from "../../src/taskpane/tidying/tidying-work";
import { townR5 } from "../../src/town/r5/town";
import { checkWorkbook, type CheckedWorkbook } from "../../src/usecases/check/check-workbook";
import type { SheetDrawing } from "../../src/workbook/drawing";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { writeForInsertion } from "../../src/xlsx/insertion";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { aSheet } from "../support/a-drawing";
import { openInNode } from "../support/excel";
import { memorySettings } from "../support/memory-settings";

type TidyingWorkbook = Pick<
  OpenWorkbook,
  "read" | "readToShow" | "readTies" | "changeSheets" | "undoChange" | "tidyUp" | "lastChange"
>;

interface OfPane {
  /** Sheets over whose boxes 記入 holds words. */
  readonly unsaved?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A workbook in Excel whose forms are to be put in order. */
export interface OpenedForTidying {
  readonly host: ExcelHost;
  readonly workbook: TidyingWorkbook;
  readonly look: (only?: readonly string[] | null) => Promise<TidyingOffer>;
  /** Null: all that are offered. */
  readonly carryOut: (offer: TidyingOffer, chosen?: readonly string[] | null) => Promise<TidyingEnding>;
  readonly reading: () => Promise<{ readonly read: ReadWorkbook; readonly checked: CheckedWorkbook }>;
}

export async function openForTidying(
  bytes: Uint8Array,
  { unsaved = [], signal = new AbortController().signal, ...options }: HostOptions & OfPane = {},
): Promise<OpenedForTidying> {
  const { host } = await openInNode(bytes, { file: "町民生活課.xlsx", ...options });
  const settings = memorySettings();
  const workbook: TidyingWorkbook = {
    ...workbookReader(settings, (sheet) => hasStandardLayout(sheet, townR5)),
    ...sheetChanging(writeForInsertion, settings),
    readTies,
  };
  const about = { town: townR5, period: "full-year", department: "町民生活課" };
  const reading: OpenedForTidying["reading"] = async () => {
    const read = await workbook.readToShow();
    if (!read.ok) throw new Error(read.problem.message);
    const checked = checkWorkbook({ snapshot: read.value.snapshot, ...about });
    if (!checked.ok) throw new Error("The plan cannot be read.");
    return { read: read.value, checked: checked.value };
  };
  return {
    host,
    workbook,
    reading,
    look: async (only = null) => {
      const { read, checked } = await reading();
      const offer = await offerTidying(read, checked, only, { workbook, unsaved: () => unsaved });
      if (!offer.ok) throw new Error(offer.problem);
      return offer.value;
    },
    carryOut: (offer, chosen = null) =>
      carryOutTidying(offer, chosen ?? offer.sheets.map(({ sheet }) => sheet), null, {
        ...about,
        workbook,
        files: {
          write: writeWorkbook,
          readFile: (file, written) => Promise.resolve(readWorkbook(written, { file })),
        },
        unsaved: () => unsaved,
        signal,
        onWriting: () => undefined,
      }),
  };
}

/** The sheet as a person typed it: its texts and merged cells. */
export function typedSheet({ name, cells, merges, visibility }: SheetSnapshot): SheetDrawing {
  return aSheet({
    name,
    visibility,
    cells: cells.map(({ row, column, text }) => ({
      row,
      column,
      style: "plain",
      content: { type: "text", text },
    })),
    merges,
  });
}

export async function bytesOfSheets(sheets: readonly SheetDrawing[]): Promise<Uint8Array> {
  return writeWorkbook({ title: "", creator: "", createdAt: null, sheets });
}
