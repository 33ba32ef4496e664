import { fieldOfRole } from "../../form/definition";
import { achievementOptionOf, suggestAchievement } from "../achievement-answer";
import { isAnswerUnclear } from "../cell-remarks";
import { isBlank } from "../blank";
import { fixOfField } from "../finding";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly options: readonly string[];
  readonly suggestion: string;
}

export const achievementOption = defineRule<Data>({
  id: "achievement-option",
  scope: "form",
  severity: "error",
  title: "決まった答えでない",
  about:
    "目標の達成が、決まった答えのどれでもなく、達成状況に数えられない。空白や全角・半角の違いは問わない。いくつか並んだ答えの一つに○や☑などの印があれば、それが答えである。",
  check({ form, definition, report }) {
    const { id: field, label, options = [] } = fieldOfRole(definition, "achievement");
    const typed = form.texts[field] ?? "";
    if (isBlank(typed) || achievementOptionOf(typed, options) !== null) return;
    // What its check boxes or ovals mean is asked by itself.
    if (form.reading.fields[field]?.remarks?.some(({ about }) => isAnswerUnclear(about))) return;
    const suggestion = suggestAchievement(typed, options);
    const fix = suggestion?.isCertain ? fixOfField(field, typed, suggestion.option) : null;
    report({ field, data: { label, typed, options, suggestion: suggestion?.option ?? "" }, fix });
  },
  message: ({ label, typed, options, suggestion }) =>
    `${label}の「${typed}」は、決まった答えではありません。` +
    (suggestion === ""
      ? `${quoteEach(options)}のどれかを選んでください。`
      : `「${suggestion}」のことでしたら、そのように直してください。（選べる答え：${options.join("、")}）`),
  examples: {
    ok: [
      { situation: "決まった答え", forms: [{ texts: { achievement: "一部達成できた" } }] },
      { situation: "後ろに空白がある", forms: [{ texts: { achievement: "達成できた　" } }] },
      {
        situation: "並んだ答えの一つに印がある",
        forms: [{ texts: { achievement: "達成できた\n○一部達成できた\n達成できなかった" } }],
      },
    ],
    ng: [
      {
        situation: "漢字で書いてある",
        forms: [{ texts: { achievement: "達成出来た" } }],
        messages: [
          "目標の達成の「達成出来た」は、決まった答えではありません。「達成できた」のことでしたら、そのように直してください。（選べる答え：達成できた、一部達成できた、達成できなかった）",
        ],
        fixed: "達成できた",
      },
      {
        situation: "答えの後に文が続いている",
        forms: [{ texts: { achievement: "達成できた\n来年度も続ける。" } }],
        messages: [
          "目標の達成の「達成できた\n来年度も続ける。」は、決まった答えではありません。「達成できた」のことでしたら、そのように直してください。（選べる答え：達成できた、一部達成できた、達成できなかった）",
        ],
      },
      {
        situation: "並んだ答えのどれにも印がない",
        forms: [{ texts: { achievement: "□達成できた □一部達成できた □達成できなかった" } }],
        messages: [
          "目標の達成の「□達成できた □一部達成できた □達成できなかった」は、決まった答えではありません。「達成できた」「一部達成できた」「達成できなかった」のどれかを選んでください。",
        ],
      },
      {
        situation: "自分の言葉で書いてある",
        forms: [{ texts: { achievement: "おおむね順調" } }],
        messages: [
          "目標の達成の「おおむね順調」は、決まった答えではありません。「達成できた」「一部達成できた」「達成できなかった」のどれかを選んでください。",
        ],
      },
    ],
  },
});
