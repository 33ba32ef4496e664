import { fail, succeed, type Result } from "../../workbook/result";
import { readWorkbook } from "../../xlsx/read";
import { ExcelHost } from "../host/host";
import type { HostOptions } from "../host/host-options";
import { messages } from "./messages";

/** Opens a workbook; else a Japanese sentence that says why not. */
export async function openHost(bytes: Uint8Array, options: HostOptions): Promise<Result<ExcelHost, string>> {
  const read = readWorkbook(bytes, { file: options.file ?? "" });
  if (!read.ok) return fail(read.problem.message);
  try {
    return succeed(await ExcelHost.open(bytes, options));
  } catch (error) {
    // A workbook of which this page's Excel cannot draw something: for the person a sentence, for us the cause.
    reportError(error);
    return fail(messages.notForPreview);
  }
}

/** Charts of the file that this page's Excel knows nothing of, and would lose. */
export function foreignChartCount(host: ExcelHost): number {
  return host.workbook.sheets.reduce((sum, { data }) => sum + data.foreignCharts, 0);
}
