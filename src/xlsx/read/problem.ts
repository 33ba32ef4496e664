import { fail, succeed, type Result } from "../../workbook/result";

/** Why a file is not read. Permanent: others tell files apart by it. */
export type WorkbookProblemCode = keyof typeof messages;

export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  /** Japanese: what happened and what to do. The file's name is for the caller to put before it. */
  readonly message: string;
}

const SAVE_AS_XLSX = "Excel で開き、［名前を付けて保存］で「Excel ブック (*.xlsx)」を選んで保存し直してください。";
const MEND_OR_ASK = "Excel で開いて保存し直すか、提出元に正しいファイルをもう一度もらってください。";

const messages = {
  "empty-file": "ファイルが空（0 バイト）です。コピーや保存が途中で終わっていないか確かめ、もう一度もらってください。",
  encrypted:
    "パスワードで暗号化されているため読めません。Excel で開き、［ファイル］→［情報］→［ブックの保護］→［パスワードを使用して暗号化］でパスワードを消して保存し直してください。パスワードを聞かれずに開けるブックも、中は暗号化されています。［校閲］→［ブックの保護］を解除して保存し直してください。",
  "legacy-xls": `旧形式（Excel 97-2003 の .xls など）のブックです。${SAVE_AS_XLSX}`,
  "binary-workbook": `バイナリ形式（.xlsb）のブックです。${SAVE_AS_XLSX}`,
  "open-document": `OpenDocument 形式（.ods など）のファイルです。${SAVE_AS_XLSX}`,
  "not-a-workbook": `Excel ブック（.xlsx）ではありません。${SAVE_AS_XLSX}`,
  truncated: `ファイルが途中で切れています。コピーや送信が最後まで終わったか確かめ、${MEND_OR_ASK}`,
  damaged: `ファイルが壊れています。${MEND_OR_ASK}`,
  "overlapping-entries": `ファイルの中身が重なり合っていて、正しいブックではありません。${MEND_OR_ASK}`,
  doctype: `ブックには使われない記述（DOCTYPE）が入っているため、安全のために読みません。${MEND_OR_ASK}`,
  "too-deep": `ファイルの中身の入れ子が深すぎて、正しいブックではありません。${MEND_OR_ASK}`,
  "too-large":
    "データの量が多すぎて読めません。使っていないシート・行・列・書式を消して保存し直すか、ブックを分けてください。",
  "no-sheets": `シートが一つもありません。${MEND_OR_ASK}`,
} as const;

/** Thrown deep inside the reader and turned into a `Result` by `resultOf`; never leaves src/xlsx. */
export class Refusal extends Error {
  readonly problem: WorkbookProblem;

  constructor(code: WorkbookProblemCode, detail?: string) {
    const message = detail === undefined ? messages[code] : `${messages[code]}（${detail}）`;
    super(message);
    this.problem = { code, message };
  }
}

/** What `work` gives, or the problem that it refuses the file for; a bug still throws. */
export function resultOf<Value>(work: () => Value): Result<Value, WorkbookProblem> {
  try {
    return succeed(work());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}

/** Gives up on the file. `detail` (Japanese) says where or what, and is added in brackets. */
export function refuse(code: WorkbookProblemCode, detail?: string): never {
  throw new Refusal(code, detail);
}
