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
  about:
    "一つのセルに入る長さ（32,767字、改行253個）、標準の様式の1ページ、または行の高さの限り（409ポイント、およそ30行）を超える文。総括では次のページに続けるので、文が失われることはない。行の高さは、欄が一行のセルであるときだけ確かめる。",
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
  examples: {
    ok: [
      { situation: "ふつうの長さの文", forms: [{ texts: { review: "周知が進み、参加者が増えた。".repeat(40) } }] },
      { situation: "29行の箇条書き", forms: [{ texts: { firstHalf: lines(29) } }] },
    ],
    ng: [
      {
        situation: "一行のセルに、31行の箇条書きがある",
        forms: [{ texts: { firstHalf: lines(31) } }],
        messages: [
          "「前期」の文（216字）は、Excelの行の高さの限り（409ポイント）を超え、この欄のままでは終わりが印刷されないおそれがあります。欄を二つ以上の行に広げるか、短くしてください。",
        ],
      },
      {
        situation: "1ページに収まらない文がある",
        forms: [{ texts: { secondHalf: "研修を開いた。".repeat(600) } }],
        messages: [
          "「後期」の文（4,200字）は、標準の様式の1ページに収まらず、総括では次のページに続きます。短くできないか確かめてください。",
        ],
      },
      {
        situation: "一つのセルに入らない文がある",
        forms: [{ texts: { review: "改善した。".repeat(7000) } }],
        messages: [
          "「評価・検証」の文（35,000字）は、Excelの一つのセルに入る長さ（32,767字、改行253個）を超えています。要点だけにしてください。",
        ],
      },
    ],
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

function lines(count: number): string {
  return Array.from({ length: count }, () => "・研修の実施").join("\n");
}
