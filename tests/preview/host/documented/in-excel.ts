import type { ExcelHost, HostOptions } from "../../../../src/preview/host/host";
import { workbookFile } from "../../../xlsx/read/workbook-file";
import { openInNode } from "../../../support/excel";

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext, host: ExcelHost) => T;

/** Three empty sheets, 一, 二 and 三, of which the first is active. */
export const threeSheets = (): Uint8Array =>
  workbookFile({ sheets: ["一", "二", "三"].map((name) => ({ name, rows: "" })) });

/** Runs `work` in a workbook of three empty sheets; it is handed the first, and what it left undone is done at its end. */
export async function inExcel<T>(work: Work<Promise<T>>, options: HostOptions = {}): Promise<T> {
  const { host } = await openInNode(threeSheets(), options);
  return Excel.run((context) => work(context.workbook.worksheets.getItem("一"), context, host));
}

/** The code of the error with which Excel refuses what `ask` puts into one batch, or null. */
export async function refusalOf(ask: Work<unknown>, options: HostOptions = {}): Promise<string | null> {
  try {
    await inExcel(async (sheet, context, host) => {
      ask(sheet, context, host);
      await context.sync();
    }, options);
    return null;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** What `act` makes `handlers` hear: its first `count` events. */
export async function heard<T>(
  handlers: OfficeExtension.EventHandlers<T>,
  context: Excel.RequestContext,
  act: () => unknown,
  count = 1,
): Promise<readonly T[]> {
  const events: T[] = [];
  const all = new Promise<void>((resolve) => {
    handlers.add((event) => {
      events.push(event);
      if (events.length === count) resolve();
      return Promise.resolve();
    });
  });
  await context.sync();
  await act();
  await context.sync();
  await all;
  return events;
}
