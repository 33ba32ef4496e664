import { writableText } from "../../workbook/writable-text";
import type { FormerField } from "../collection";
import { hashOfText } from "../memory/text-hash";
import type { MemorisedField } from "../memory/memory-layout";

/**
 * One field of the former summary, from its cell in 一覧, from the sheet that prints it (null where either is not there) and
 * from what is remembered. Whichever of the two differs from what the summary was given to show was edited; where both
 * do, and differently, the sheet's text, the printed one, stands for it.
 */
export function formerField(
  listText: string | null,
  sheetText: string | null,
  memory: MemorisedField | null,
): FormerField {
  const isSheetEdited = sheetText !== null && isEdited(sheetText, memory);
  const isListEdited = listText !== null && isEdited(listText, memory);
  const isUnlike = listText !== null && sheetText !== null && !isAlike(listText, sheetText);
  const isEditedTwice = isUnlike && isSheetEdited && isListEdited;
  const shown = isUnlike && isSheetEdited ? sheetText : (listText ?? sheetText ?? "");
  const texts = [listText, sheetText].flatMap((text) => text ?? []);
  const gathered =
    memory?.gathered ?? texts.find((text) => memory !== null && hashOfText(text) === memory.hash) ?? null;
  return {
    text: memory?.hash === null && shown === "" ? null : withLostCharacters(shown, memory),
    listText: isEditedTwice ? listText : null,
    gathered: memory?.hash === null ? null : gathered,
    memory,
  };
}

/** 〓 stands for a character that no file can hold: where nobody has typed over it, the text is still the one gathered. */
function withLostCharacters(shown: string, memory: MemorisedField | null): string {
  const gathered = memory?.gathered ?? null;
  return gathered !== null && hashOfText(writableText(gathered)) === hashOfText(shown) ? gathered : shown;
}

/** Without a memory either text may be an edit. */
function isEdited(text: string, memory: MemorisedField | null): boolean {
  return hashOfText(text) !== memory?.shownHash;
}

/** White space at the end of a field is no edit: it does not survive every way of laying a text out over rows. */
function isAlike(a: string, b: string): boolean {
  return hashOfText(a.trimEnd()) === hashOfText(b.trimEnd());
}
