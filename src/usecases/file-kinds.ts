import type { LoadProblem } from "./ports";

/** What a file is for us, as far as its name tells. */
export type FileKind =
  /** Of the system, or of a program that has a file open: nobody has handed it in, nothing is said of it. */
  | { readonly type: "system" }
  /** Beside the workbooks by intention: a note, answers, a plan. */
  | { readonly type: "text" }
  | { readonly type: "workbook" }
  /** A zip: what is in it may be workbooks. */
  | { readonly type: "archive" }
  /** A spreadsheet in a form that we do not read; `message` says what to do with it. */
  | { readonly type: "spreadsheet"; readonly message: string }
  /** No workbook: somebody has handed it in all the same. */
  | { readonly type: "other"; readonly message: string };

const WORKBOOKS = ["xlsx", "xlsm", "xltx", "xltm"];
const TEXTS = ["json", "md", "txt"];

const SPREADSHEETS: Readonly<Record<string, string>> = {
  xls: "旧形式（.xls）のブックです。Excelで開き、「名前を付けて保存」で .xlsx として保存し直してください。",
  xlsb: "バイナリ形式（.xlsb）のブックです。Excelで開き、.xlsx として保存し直してください。",
  ods: "OpenDocument形式（.ods）のブックです。Excelで開き、.xlsx として保存し直してください。",
  csv: "CSVファイルです。様式のあるExcelブック（.xlsx）を置いてください。",
};

const AS_WORKBOOK = "様式が入っていれば、Excelブック（.xlsx）で出してもらってください。";
const TAKEN_OUT = "様式のブックが入っていれば、取り出して置いてください。";

/** Files that are no workbook, by their endings: what it is, and how its forms come to be a workbook. */
const OTHERS: readonly (readonly [endings: string, sentence: string])[] = [
  ["doc docx docm dot dotx rtf", `Wordの文書です。${AS_WORKBOOK}`],
  ["ppt pptx pptm pps ppsx", `PowerPointの資料です。${AS_WORKBOOK}`],
  ["pdf", `PDFです。${AS_WORKBOOK}`],
  ["xdw xbd", `DocuWorksの文書です。${AS_WORKBOOK}`],
  ["jtd jtdc jtt jtw jfw jvw", `一太郎の文書です。${AS_WORKBOOK}`],
  ["jpg jpeg png gif bmp tif tiff heic heif webp svg", `画像です。${AS_WORKBOOK}`],
  ["xlt", "旧形式（.xlt）のテンプレートです。様式が入っていれば、Excelで開き、.xlsx として保存し直してください。"],
  ["et ett", "WPSの表です。様式が入っていれば、WPSで開き、.xlsx として保存し直してください。"],
  ["numbers", "Numbersの書類です。様式が入っていれば、Numbersの「書き出す」で「Excel」を選んでください。"],
  [
    "gsheet",
    "Googleスプレッドシートへのリンクだけで、中身がありません。Googleスプレッドシートの「ダウンロード」で .xlsx にしてください。",
  ],
  ["lnk url webloc website", "リンクだけで、中身がありません。リンク先のブックを置いてください。"],
  ["download crdownload part partial opdownload", "ダウンロードの途中のファイルです。ダウンロードし直してください。"],
  ["7z lzh rar tar gz tgz cab", `圧縮ファイルです。${TAKEN_OUT}`],
  ["eml msg mbox", `メールです。${TAKEN_OUT}`],
];
const sentenceOfEnding = new Map(
  OTHERS.flatMap(([endings, sentence]) => endings.split(" ").map((ending) => [ending, sentence] as const)),
);

/** Excel, LibreOffice and Word beside an open file; a Mac beside a file on a drive of another system. */
const BESIDE_A_FILE = /^(?:~\$|\.~lock\.|~wrl|\._)|^~.*\.tmp$/iu;
const OF_SYSTEM = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|\..*)$/iu;
const FOLDERS_OF_SYSTEM = /(?:^|[/\\])(?:__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information)[/\\]/u;

/** By its name alone; `path` with or without its folders. */
export function kindOfFile(path: string): FileKind {
  const name = path.slice(path.search(/[^/\\]*$/u));
  if (FOLDERS_OF_SYSTEM.test(path) || BESIDE_A_FILE.test(name)) return { type: "system" };
  const [, ending = ""] = /\.([^.\s]+)$/u.exec(name.toLowerCase()) ?? [];
  if (WORKBOOKS.includes(ending)) return { type: "workbook" };
  const spreadsheet = SPREADSHEETS[ending];
  if (spreadsheet !== undefined) return { type: "spreadsheet", message: spreadsheet };
  if (OF_SYSTEM.test(name)) return { type: "system" };
  if (TEXTS.includes(ending)) return { type: "text" };
  return ending === "zip" ? { type: "archive" } : { type: "other", message: messageOf(ending) };
}

/** Why nothing has to be read to tell that a file of this name is no workbook that we read; null: it may be one. */
export function refusalOf(name: string): LoadProblem | null {
  const kind = kindOfFile(name);
  if (kind.type === "spreadsheet") return { message: kind.message };
  return kind.type === "other" ? { message: kind.message, isWorkbook: false } : null;
}

function messageOf(ending: string): string {
  const known = sentenceOfEnding.get(ending);
  if (known !== undefined) return known;
  // What stands behind a dot in a Japanese name is a name: 「R5.総務課」.
  if (!/^[a-z0-9_-]{1,12}$/u.test(ending))
    return "名前の終わりに種類（.xlsx など）のないファイルです。Excelブックなら、名前の終わりに「.xlsx」を付けてください。";
  return `Excelブックではないファイル（.${ending}）です。${AS_WORKBOOK}`;
}
