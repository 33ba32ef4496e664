import { comparisonKey } from "../../workbook/comparison-key";
import { defineRule } from "../rule";

/** Labels of fields that offices add for themselves, with or without their value: 「担当者：山田」. */
const OFFICE_LABEL =
  /^(?:担当(?:者|係|班)?名?|(?:作成|記入|更新|提出|受付|決裁|確認|起案)(?:者名?|日|年月日|欄|印)|連絡先|電話(?:番号)?|内線(?:番号)?|備考欄?|メモ欄?|(?:係|班)[名長]|e-?mail|メール(?:アドレス)?)(?::.*)?$/iu;

interface Data {
  readonly text: string;
  readonly isOfficeBox: boolean;
  /** The title of its column in a list; "": none. */
  readonly under: string;
}

export const unplacedText = defineRule<Data>({
  id: "unplaced-text",
  scope: "form",
  severity: "warning",
  title: "どの欄にも入らない文字",
  check({ form, report }) {
    const labels = form.reading.unplaced.filter(({ text }) => isOfficeLabel(text));
    for (const { text, cell, under = "" } of form.reading.unplaced) {
      const isOfficeBox =
        isOfficeLabel(under) || labels.some((label) => label.cell.row === cell.row && label.cell.column <= cell.column);
      report({ cell, data: { text, isOfficeBox, under }, ...(isOfficeBox ? { severity: "info" } : {}) });
    }
  },
  message: ({ text, isOfficeBox, under }) => {
    const where = under === "" ? "" : `「${under.replace(/\s*[\r\n]+\s*/gu, "")}」の列の`;
    return isOfficeBox
      ? `${where}「${text}」は様式の欄の外にあるので、総括には載せません。載せる文でしたら、該当する欄へ移してください。`
      : `${where}「${text}」がどの欄のものか分からず、総括に載せられません。該当する欄へ移すか、不要でしたら消してください。`;
  },
});

function isOfficeLabel(text: string): boolean {
  return OFFICE_LABEL.test(comparisonKey(text));
}
