import { fieldOfRole, isRequired } from "../../form/definition";
import { achievementOptionOf } from "../achievement-answer";
import { isAnswerUnclear, remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly label: string;
  readonly boxes: string;
  readonly isOval: boolean;
  readonly options: readonly string[];
}

export const answerMarkUnclear = defineRule<Data>({
  id: "answer-mark-unclear",
  scope: "form",
  severity: "error",
  title: "図形やチェックボックスの答え",
  about:
    "目標の達成の答えが、チェックボックスや丸の図形で付けてあり、どれなのか決められない。一つも選ばれていない、いくつも選ばれている、図形がどの答えのものか分からないとき。",
  check({ form, definition, period, report }) {
    const answer = fieldOfRole(definition, "achievement");
    const { id, options = [] } = answer;
    if (!isRequired(answer, period, definition)) return;
    if (achievementOptionOf(form.texts[id] ?? "", options) !== null) return;
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (field !== id || !isAnswerUnclear(about)) continue;
      report({ field, cell, data: { label, boxes: text, isOval: about === "mark", options } });
    }
  },
  message: ({ label, boxes, isOval, options }) =>
    (isOval
      ? `「${label}」に図形（丸など）がありますが、どの答えに付けたものか分かりません。`
      : `「${label}」のチェックボックス${boxes === "" ? "" : `（${boxes}）`}からは、答えが一つに決まりません。`) +
    `${quoteEach(options)}のどれかをセルに書いてください。`,
  examples: {
    ok: [
      { situation: "図形もチェックボックスもない", forms: [{}] },
      {
        situation: "前期の取りまとめで、どれもまだ選ばれていない",
        period: "first-half",
        forms: [
          {
            texts: { achievement: "" },
            remarks: { achievement: { about: "check", text: "☐達成できた ☐一部達成できた", isInText: false } },
          },
        ],
      },
      {
        situation: "答えはセルに書いてあり、図形は飾りである",
        forms: [{ remarks: { achievement: { about: "mark", text: "", isInText: false } } }],
      },
    ],
    ng: [
      {
        situation: "並んだ答えの上に丸の図形がある",
        forms: [
          {
            texts: { achievement: "達成できた・一部達成できた・達成できなかった" },
            remarks: { achievement: { about: "mark", text: "", isInText: false } },
          },
        ],
        messages: [
          "「目標の達成」に図形（丸など）がありますが、どの答えに付けたものか分かりません。「達成できた」「一部達成できた」「達成できなかった」のどれかをセルに書いてください。",
        ],
      },
      {
        situation: "チェックボックスが二つ選ばれている",
        forms: [
          {
            texts: { achievement: "" },
            remarks: { achievement: { about: "check", text: "☑達成できた ☑一部達成できた", isInText: false } },
          },
        ],
        messages: [
          "「目標の達成」のチェックボックス（☑達成できた ☑一部達成できた）からは、答えが一つに決まりません。「達成できた」「一部達成できた」「達成できなかった」のどれかをセルに書いてください。",
        ],
      },
    ],
  },
});
