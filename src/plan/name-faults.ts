import { comparisonKey } from "../workbook/comparison-key";
import { joinTitleLines } from "./plan-titles";
import { isAll, readResponsible } from "./responsible";
import { splitMarkedTitles } from "./split-marked-titles";
import { terms } from "./terms";

/** In a heading's cells, six characters wide, 200 characters fill the 409 pt that a row can have. */
const LONGEST_TITLE = 200;
/** A 課's name is the name of its file; file systems take 255 bytes, a kanji takes three. */
const LONGEST_DEPARTMENT_NAME = 50;

/** Tab, line feed and carriage return are the only control characters that XML 1.0 allows; lone surrogates match too. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
/** What Windows refuses in a file's name and Excel in a sheet's. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|[\]\p{Cc}]/u;
const RESERVED_FILE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const SEPARATOR = /[\s、,，;；/／]/u;
const CLOSING_BRACKET_AT_END = /[】）)］\]]$/u;
/** Cells that begin so are notes on the sheet, never the name of a 課. */
const NOTE_AT_START = /^(?:※|＊|\*|注[)）:：\d０-９]|[（(]注|備考)/u;

/** Why `text` cannot be the name of the plan, of its town or of a heading; null where it can. A Japanese predicate. */
export function textFault(text: string): string | null {
  const refused = NOT_IN_XML.exec(text)?.[0];
  if (refused !== undefined)
    return `に、ファイルに書けない文字（${codePoint(refused)}）があります。取り除いてください。`;
  if (comparisonKey(text) === "") return "がありません。書いてください。";
  if (text !== text.trim()) return "の前か後に空白があります。取り除いてください。";
  if (joinTitleLines([text]) !== text) return "の中に改行があります。一行で書いてください。";
  if (text.length > LONGEST_TITLE) return `が長すぎます（${text.length}字）。${LONGEST_TITLE}字までにしてください。`;
  return null;
}

/** Why `title` cannot follow `mark` on the sheet 計画の体系; null where it can. */
export function markedTitleFault(mark: string, title: string): string | null {
  const fault = textFault(title);
  if (fault !== null) return fault;
  const { before, parts } = splitMarkedTitles(`${mark} ${title}`, { glued: false });
  const [only, second] = parts;
  if (before === "" && only?.title === title && second === undefined) return null;
  const confused = second ? `「${second.typed}」` : "の始まり";
  return `「${title}」の中${confused}が印（Ⅰ、1、①、(1)）と区別できません。その前の空白を取るか、言葉を変えてください。`;
}

/** Why `name` cannot be called a 課: it names files and sheets, and appears in lists. Null where it can. */
export function departmentNameFault(name: string): string | null {
  const fault = textFault(name);
  if (fault !== null) return fault;
  if (name.length > LONGEST_DEPARTMENT_NAME)
    return `「${name}」が長すぎます（${name.length}字）。${LONGEST_DEPARTMENT_NAME}字までにしてください。`;
  const plain = name.normalize("NFKC");
  const separator = SEPARATOR.exec(name) ?? SEPARATOR.exec(plain);
  if (separator) return `「${name}」に、課を区切る字か空白があります。一つの課の名前だけを書いてください。`;
  const forbidden = NOT_IN_FILE_NAMES.exec(name)?.[0];
  if (forbidden !== undefined)
    return `「${name}」の「${forbidden}」は、ファイルやシートの名前に使えません。ほかの字にしてください。`;
  if (RESERVED_FILE_NAME.test(name) || /\.$|^'|'$/u.test(name))
    return `「${name}」は、ファイルやシートの名前に使えません。ほかの名前にしてください。`;
  if (isAll(name)) return `「${name}」は、すべての課のことです。課の名前を書いてください。`;
  return readsBackAsItself(name)
    ? null
    : `「${name}」が、印や括弧や覚え書きと区別できません。課の名前だけを書いてください。`;
}

/** Tried on the readers themselves, so that every name passes that they read back unchanged. */
function readsBackAsItself(name: string): boolean {
  if (NOTE_AT_START.test(name) || CLOSING_BRACKET_AT_END.test(name)) return false;
  if (splitMarkedTitles(name, { glued: false }).parts.length > 0) return false;
  const alone = readResponsible(name, [name]);
  const asLead = readResponsible(`${terms.allDepartments}【${name}】`, [name]);
  return (
    alone?.allDepartments === false &&
    alone.departments.length === 1 &&
    alone.departments[0] === name &&
    asLead?.allDepartments === true &&
    asLead.leadDepartment === name
  );
}

/** "U+0001" */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
