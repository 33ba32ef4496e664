import { fitsHeight } from "../../form/cut-text";
import type { FieldReading } from "../../form/reading";
import { PAGE_HEIGHT_PT, VALUE_WIDTH_CHARS } from "../../form/form-sheet";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import { DEFAULT_SIZE_PT, styles } from "../../workbook/styles";
import { EXCEL_MAX_ROW_HEIGHT_PT } from "../../workbook/text-extent";
import { defineRule } from "../rule";
import { writtenTexts } from "../written-texts";

interface Data {
  readonly label: string;
  readonly characters: number;
  /** What it is too long for. */
  readonly limit: "cell" | "page" | "row";
}

export const textTooLong = defineRule<Data>({
  id: "text-too-long",
  scope: "form",
  severity: "warning",
  title: "長すぎる文",
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      const box = form.origin === "kept" ? null : (form.reading.fields[field] ?? null);
      const limit = exceededBy(text, box);
      if (limit) report({ field, data: { label, characters: Array.from(text).length, limit } });
    }
  },
  message: ({ label, characters, limit }) => {
    const length = `「${label}」の文（${characters.toLocaleString("en-US")}字）は、`;
    switch (limit) {
      case "cell":
        return `${length}Excelの一つのセルに入る長さ（32,767字、改行253個）を超えています。要点だけにしてください。`;
      case "page":
        return `${length}標準の様式の1ページに収まらず、総括では次のページに続きます。短くできないか確かめてください。`;
      case "row":
        return `${length}Excelの行の高さの限り（409ポイント）を超え、この欄のままでは終わりが印刷されないおそれがあります。欄を二つ以上の行に広げるか、短くしてください。`;
    }
  },
});

/** No more of a text is measured than fits. */
function exceededBy(text: string, box: FieldReading | null): Data["limit"] | null {
  if (text.length > MAX_CELL_CHARACTERS || text.split("\n").length - 1 > MAX_CELL_LINE_FEEDS) return "cell";
  const page = { heightPt: PAGE_HEIGHT_PT, widthChars: VALUE_WIDTH_CHARS, sizePt: styles.valueSmall.sizePt };
  if (!fitsHeight(text, page)) return "page";
  const isOneRow = box !== null && box.areas.every(({ top, bottom }) => top === bottom) && box.areas.length === 1;
  const row = { heightPt: EXCEL_MAX_ROW_HEIGHT_PT, widthChars: VALUE_WIDTH_CHARS, sizePt: DEFAULT_SIZE_PT };
  return isOneRow && !fitsHeight(text, row) ? "row" : null;
}
