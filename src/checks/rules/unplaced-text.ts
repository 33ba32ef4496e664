import { comparisonKey } from "../../workbook/comparison-key";
import { defineRule } from "../rule";

/** Boxes that offices add for themselves: what stands in their row is not meant for the report. */
const OFFICE_BOXES = /^(?:担当|連絡先|電話|内線|備考|作成|記入|更新|提出|受付|決裁|確認|係|班|メモ|e-?mail|メール)/iu;

export const unplacedText = defineRule<{ readonly text: string; readonly isOfficeBox: boolean }>({
  id: "unplaced-text",
  scope: "form",
  severity: "warning",
  title: "どの欄にも入らない文字",
  about:
    "様式の枠の中にあるが、どの欄のものか分からない文字。総括には載らないので、失われないよう必ず知らせる。担当者や備考など課が設けた欄は、参考にとどめる。",
  check({ form, report }) {
    const officeRows = new Set(
      form.reading.unplaced.filter(({ text }) => OFFICE_BOXES.test(comparisonKey(text))).map(({ cell }) => cell.row),
    );
    for (const { text, cell } of form.reading.unplaced) {
      const isOfficeBox = officeRows.has(cell.row);
      report({ cell, data: { text, isOfficeBox }, ...(isOfficeBox ? { severity: "info" } : {}) });
    }
  },
  message: ({ text, isOfficeBox }) =>
    isOfficeBox
      ? `「${text}」は様式の欄の外にあるので、総括には載せません。載せる文でしたら、該当する欄へ移してください。`
      : `「${text}」がどの欄のものか分からず、総括に載せられません。該当する欄へ移すか、不要でしたら消してください。`,
  examples: {
    ok: [{ situation: "枠の中の文字がすべて欄に入っている", forms: [{}] }],
    ng: [
      {
        situation: "欄の名前のない行に文がある",
        forms: [{ unplaced: ["説明会は三回に分けて開いた。"] }],
        messages: [
          "「説明会は三回に分けて開いた。」がどの欄のものか分からず、総括に載せられません。該当する欄へ移すか、不要でしたら消してください。",
        ],
      },
      {
        situation: "課が「担当者」の欄を設けている（参考）",
        forms: [{ unplaced: ["担当者"] }],
        messages: [
          "「担当者」は様式の欄の外にあるので、総括には載せません。載せる文でしたら、該当する欄へ移してください。",
        ],
      },
    ],
  },
});
