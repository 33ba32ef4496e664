import { toA1 } from "../../workbook/address";
import { unwritableCharacters } from "../../workbook/writable-text";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../xlsx/write/check-text";
import { excelProblem } from "../excel-problem";
import type { ExcelProblem, TextWrite } from "../open-workbook";

/** Why no cell can hold `text`, before anything is sent; null where it can. */
export function problemOfText({ cell, text }: Pick<TextWrite, "cell" | "text">): ExcelProblem | null {
  const place = `セル${toA1(cell)}に書く文`;
  if (text.length > MAX_CELL_CHARACTERS) {
    return unwritable(
      `${place}が${text.length.toLocaleString("en")}文字あり、1つのセルに入る${MAX_CELL_CHARACTERS.toLocaleString("en")}文字を超えています。文を短くしてください。`,
    );
  }
  const lineFeeds = text.split("\n").length - 1;
  if (lineFeeds > MAX_CELL_LINE_FEEDS) {
    return unwritable(
      `${place}に改行が${lineFeeds}個あり、1つのセルに入る${MAX_CELL_LINE_FEEDS}個を超えています。改行を減らしてください。`,
    );
  }
  const [character] = unwritableCharacters(text);
  if (character === undefined) return null;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return unwritable(`${place}に、ブックに保存できない文字（U+${code}）があります。その文字を消してください。`);
}

function unwritable(sentence: string): ExcelProblem {
  return excelProblem("unwritable-text", `${sentence}シートはそのままです。`);
}
