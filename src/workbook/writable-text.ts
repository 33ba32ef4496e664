/** Everything that XML 1.0 cannot hold: all but tab, line feed, carriage return and the characters from U+0020 on. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** 〓 (ゲタ): what Japanese print has always set where a character is missing. */
const MISSING_CHARACTER = "〓";

/** Characters that no workbook file can hold, in their order. */
export function unwritableCharacters(text: string): readonly string[] {
  return text.match(UNWRITABLE) ?? [];
}

/** `text` as a file shows it: a visible 〓 for each character that it cannot hold. */
export function writableText(text: string): string {
  return text.replace(UNWRITABLE, MISSING_CHARACTER);
}

/** JSON of `text` that a file can hold; parsed, it is `text` again. */
export function writableJson(text: string): string {
  return asWritableJson(JSON.stringify(text));
}

/** JSON as a file can hold it: what it holds is the same. */
export function asWritableJson(json: string): string {
  return json.replace(UNWRITABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
