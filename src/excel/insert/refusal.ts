import { officeErrorCode } from "../excel-problem";

/** Codes with which Excel refuses the request itself: retrying it unchanged is pointless. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "ApiNotAvailable",
  "NotImplemented",
  "UnsupportedOperation",
  "UnsupportedFeature",
  "UnsupportedSheet",
  "InvalidArgument",
  "InvalidReference",
  "InvalidOperation",
]);

/** Not the request is wrong, but the moment: asking for less would not help. */
const NOT_NOW: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "InactiveWorkbook",
  "RequestAborted",
  "ActivityLimitReached",
  "Timeout",
  "ConnectionFailure",
  "InvalidOrTimedOutSession",
  "HostRestartNeeded",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/**
 * The stage of a batch that Excel refused: `stage` where it is known, else the last one that the error's trace names. "":
 * an unknown stage; null: the error is not a refusal.
 */
export function refusedStage(error: unknown, stage: string | null): string | null {
  const code = officeErrorCode(error);
  if (code === null || NOT_NOW.has(code)) return null;
  return stage ?? lastTrace(error) ?? (UNSUPPORTED.has(code) ? "" : null);
}

function lastTrace(error: unknown): string | null {
  if (!(error instanceof Error) || !("traceMessages" in error) || !Array.isArray(error.traceMessages)) return null;
  const last: unknown = error.traceMessages.at(-1);
  return typeof last === "string" ? last : null;
}
