import type { ExcelProblem, ExcelProblemCode } from "./open-workbook";

/**
 * The message for staff by our own error code. Each says what happened, what is safe and what to do next.
 */
const sentences: Readonly<Record<ExcelProblemCode, string>> = {
  "cell-being-edited":
    "セルの入力中のため、Excel が受け付けませんでした。シートはそのままです。Enter キー（やめるときは Esc キー）で入力を終えて、もう一度操作してください。",
  "sheet-protected":
    "シートが保護されているため、Excel が受け付けませんでした。シートはそのままです。［校閲］→［シート保護の解除］で保護を外して、もう一度操作してください。パスワードは、そのシートを保護した人に確かめてください。",
  "structure-protected":
    "ブックの構成が保護されているため、シートの追加・名前の変更・非表示ができません。ブックはそのままです。［校閲］→［ブックの保護］で保護を外して、もう一度操作してください。",
  "read-only":
    "このブックには書き込めません（読み取り専用など）。ブックはそのままです。ほかの人が開いているときは閉じてもらい、開き直すか、［名前を付けて保存］で別のブックにして操作してください。",
  "newer-version":
    "このブックには、新しい版のとりまとめが書いた記録があるため、書き込みません。ブックはそのままです。新しい版のとりまとめで開いてください。",
  "not-possible-now":
    "今は Excel が受け付けませんでした。ブックはそのままです。開いているダイアログや印刷プレビューを閉じ、共有ブックのときは共有を解除して、もう一度操作してください。",
  "excel-too-old":
    "この Excel では古すぎて、この操作ができません。ブックはそのままです。Excel 2021 以降か Microsoft 365 の Excel で開いてください。",
  "too-large":
    "データの量が多すぎて、Excel とやりとりできませんでした。ブックはそのままです。使っていないシート・行・列・書式を消すか、ブックを分けてください。",
  gone: "操作の途中でシートかセルがなくなりました。ほかのシートはそのままです。シートを確かめて、もう一度操作してください。",
  "written-meanwhile": "読み取ったあとで、シートに書き込みがありました。ブックは元のままです。もう一度行ってください。",
  "unwritable-text": "セルに書けない文字か長さの文です。シートはそのままです。文を直して、もう一度操作してください。",
  unexpected:
    "Excel が操作を受け付けませんでした。シートに書いてある文字は消えていません。もう一度操作してください。続くときは、ブックを保存して Excel を開き直してください。",
};

/** Excel's own codes, those of the library and those of the transport. What is not here is unexpected. */
const codes: Readonly<Record<string, ExcelProblemCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "sheet-protected",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  InvalidObjectPath: "gone",
  ApiNotFound: "excel-too-old",
  ApiNotAvailable: "excel-too-old",
  NotImplemented: "excel-too-old",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  FormulaLengthExceedsLimit: "too-large",
  WriteNotSupportedWhenModalDialogOpen: "not-possible-now",
  InactiveWorkbook: "not-possible-now",
  InvalidOperation: "not-possible-now",
  UnsupportedOperation: "not-possible-now",
  UnsupportedFeature: "not-possible-now",
  UnsupportedSheet: "not-possible-now",
  Conflict: "not-possible-now",
  InsertDeleteConflict: "not-possible-now",
  FilteredRangeConflict: "not-possible-now",
  MergedRangeConflict: "not-possible-now",
  PivotTableRangeConflict: "not-possible-now",
  RequestAborted: "not-possible-now",
  ActivityLimitReached: "not-possible-now",
  Timeout: "not-possible-now",
  ConnectionFailure: "not-possible-now",
  InvalidOrTimedOutSession: "not-possible-now",
  HostRestartNeeded: "not-possible-now",
};

export function excelProblem(code: ExcelProblemCode, message: string = sentences[code]): ExcelProblem {
  return { code, message };
}

/** The code of an error that office.js threw; null for a bug of ours, which is to be rethrown. */
export function officeErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return error.name.startsWith("RichApi") || error.name.startsWith("OfficeExtension") ? error.code : null;
}

/** What office.js refused, in words for staff; an error that is not Excel's is rethrown. */
export function toExcelProblem(error: unknown): ExcelProblem {
  const code = officeErrorCode(error);
  if (code === null) throw error;
  return excelProblem(codes[code] ?? "unexpected");
}
