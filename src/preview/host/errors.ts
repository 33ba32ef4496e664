/** What Excel says where it refuses; our own detail comes after it. */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotAvailable: "The requested API is not available.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotAvailable: 501,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** A refusal that the add-in sees as an OfficeExtension.Error. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
    this.status = statuses[code] ?? 400;
  }
}

/** Refuses as Excel does; `detail` says in which place of this host, for whoever debugs. */
export function refuse(code: string, detail?: string): never {
  throw new HostError(code, messageOf(code, detail));
}

export function messageOf(code: string, detail?: string): string {
  const message = messages[code] ?? code;
  return detail === undefined ? message : `${message} [test host: ${detail}]`;
}
