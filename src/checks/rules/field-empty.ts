import { isAnswerUnclear, isNoText } from "../cell-remarks";
import { isRequired, tellsWhichForm, titleOfPeriod } from "../../form/definition";
import { isUnreported } from "../../gather/register/form-counts";
import { isBlank, isLeftToPrompt } from "../blank";
import { defineRule } from "../rule";

export const fieldEmpty = defineRule<{ readonly label: string; readonly period: string }>({
  id: "field-empty",
  scope: "form",
  severity: "error",
  title: "欄が空いている",
  about:
    "この時期に記入する欄が空いている。前期の取りまとめでは前期までの欄だけ、年度末には全部の欄を見る。進捗も評価も書かれていない様式は「未記入の様式」として一度だけ知らせる。",
  check({ form, definition, period, report }) {
    const periodTitle = titleOfPeriod(period, definition);
    const isNothingReported = isUnreported(form, definition);
    for (const field of definition.fields) {
      if (isNothingReported && !tellsWhichForm(field)) continue;
      if (!form.reading.fields[field.id] || !isBlank(form.texts[field.id])) continue;
      if (!isRequired(field, period, definition)) continue;
      // What stands there instead of a text is said by itself.
      const remarks = form.reading.fields[field.id]?.remarks ?? [];
      if (remarks.some(({ about }) => isNoText(about))) continue;
      if (field.role === "achievement" && remarks.some(({ about }) => isAnswerUnclear(about))) continue;
      // Which form it is must be known: there a prompt's warning would not be enough.
      if (isLeftToPrompt(form, field.id) && field.role !== "initiative") continue;
      report({ field: field.id, data: { label: field.listHeader, period: periodTitle } });
    }
  },
  message: ({ label, period }) =>
    `「${label}」の欄が空いています。${period}の取りまとめに必要な欄ですので、記入してください。`,
  examples: {
    ok: [
      { situation: "どの欄にも記入がある", forms: [{}] },
      {
        situation: "前期の取りまとめで、後期・目標の達成・評価・検証が空いている",
        period: "first-half",
        forms: [{ texts: { secondHalf: "", achievement: "", review: "" } }],
      },
      {
        situation: "目標も進捗も評価も空いている（様式ごとに一度だけ知らせる）",
        forms: [{ texts: { goals: "", firstHalf: "", secondHalf: "", achievement: "", review: "" } }],
      },
      {
        situation: "記入要領の文だけが残っている（その確認が知らせる）",
        forms: [{ texts: { secondHalf: "（後期の取組を記入してください。）" } }],
      },
      { situation: "「なし」と記入してある", forms: [{ texts: { firstHalf: "なし" } }] },
    ],
    ng: [
      {
        situation: "「後期」の欄が空いている",
        forms: [{ texts: { secondHalf: "" } }],
        messages: ["「後期」の欄が空いています。年度末の取りまとめに必要な欄ですので、記入してください。"],
      },
      {
        situation: "「取組項目」の欄に、記入要領の文だけが残っている",
        forms: [{ texts: { initiative: "（計画の取組項目を記入してください。）" } }],
        messages: ["「取組項目」の欄が空いています。年度末の取りまとめに必要な欄ですので、記入してください。"],
      },
      {
        situation: "「目標」の欄に全角の空白だけがある",
        period: "first-half",
        forms: [{ texts: { goals: "　\n" } }],
        messages: ["「目標」の欄が空いています。前期の取りまとめに必要な欄ですので、記入してください。"],
      },
    ],
  },
});
