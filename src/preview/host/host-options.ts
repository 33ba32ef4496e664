/** What kind of Excel this is, and in what state the workbook was opened. */
export interface HostOptions {
  /** Name of the file as Excel's title bar shows it. */
  readonly file?: string;
  /** The highest ExcelApi set: "1.14" for LTSC 2021, "1.17" for LTSC 2024. */
  readonly apiSet?: string;
  /** Refuses larger requests and replies, as Excel on the web does from 5 MB on. */
  readonly maxBytes?: number;
  /** Time that each batch takes. */
  readonly delayMs?: number;
  /** 読み取り専用: can be changed, but not saved under its name. */
  readonly isReadOnly?: boolean;
  /** ブックの保護; true also where the file itself says so. */
  readonly isStructureProtected?: boolean;
  /** 最終版: nothing can be changed until somebody chooses to edit it after all. */
  readonly isFinal?: boolean;
  /** 保護ビュー */
  readonly isProtectedView?: boolean;
  /** 共有ブック (of old): no merging, no deleting of sheets, no tables, rules, charts, protection. */
  readonly isShared?: boolean;
  /**
   * The policy `extensionhardening` = 2 (office-js issue 3568): no new workbook can be opened, and inserting a file's sheets
   * brings Excel down; nothing is answered from then on.
   */
  readonly isHardened?: boolean;
  /** Members to be refused as if this Excel did not know them: "Worksheet.Charts". */
  readonly refuseMembers?: readonly string[];
  /** What the add-in left in the workbook's settings the last time, by key, as JSON; a Map is used as it is. */
  readonly settings?: Readonly<Record<string, string>> | Map<string, string>;
  /**
   * Whether an apostrophe at the beginning of a value stays in a cell whose format is "@" (the default), or is taken for
   * the mark of a text as in other cells. Nobody here has seen it; an add-in has to live with both.
   */
  readonly keepsApostropheInText?: boolean;
  /** Keeps every batch, for tests: a page that runs all day would only grow. */
  readonly isRecording?: boolean;
  /** What "today" is, for dates typed without a year. */
  readonly now?: () => Date;
}

export const DEFAULT_API_SET = "1.17";
export const DEFAULT_FILE = "Book1.xlsx";
