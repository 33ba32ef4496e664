import { groupBy } from "../../workbook/group-by";
import { excerptOf } from "../../wording/quoted";
import type { TextEdit } from "../../workbook/text-edit";
import type { FoundTerm } from "../../wording/terms/term-scan";
import { proseOf } from "../prose";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { termsIn } from "../terms-of-plan";

export const term = defineRule<{
  readonly label: string;
  readonly excerpt: string;
  readonly avoid: string;
  readonly use: string;
  readonly basis: string;
  readonly isCertain: boolean;
  readonly count: number;
}>({
  id: "term",
  scope: "form",
  severity: "warning",
  title: "使わない語",
  about:
    "用語のシートで使わないとした語がある（シートがなければ、公用文の決まりから作った用語で確かめる）。直し方が「確実」の語は確認として［修正する］で直せ、「提案」の語は参考にとどめる。「出さない」の語、条件に合わないもの、例外、「」『』の中、計画の取組や課の名前は知らせない。",
  basis: "公用文における漢字使用等について、送り仮名の付け方、公用文作成の考え方ほか（用語のシートの「根拠」）",
  check({ form, plan, definition, report }) {
    const scan = termsIn(plan);
    for (const { field, label, text } of proseOf(form, definition)) {
      const found = scan(text);
      for (const [first, ...more] of groupBy(found, ({ avoid, use }) => `${avoid} ${use}`).values()) {
        const { avoid, use, replacement } = first;
        const isCertain = first.term.certainty === "certain";
        const data = {
          label,
          excerpt: excerptOf(text, first),
          avoid: avoid.replaceAll("#", "○"),
          use: use.replaceAll("#", "○"),
          basis: first.term.basis,
          isCertain,
          count: more.length + 1,
        };
        report({
          field,
          data,
          ...(!isCertain && { severity: "info" }),
          fix:
            replacement === null
              ? null
              : fixOf(isCertain ? "certain" : "likely", { part: "value", field }, text, edits([first, ...more])),
        });
      }
    }
  },
  message: ({ label, excerpt, avoid, use, basis, isCertain, count }) => {
    const place = `「${label}」の「…${excerpt}…」${count > 1 ? `など${count}か所` : ""}は、`;
    const because = basis === "" ? "" : `（根拠：${basis}）`;
    if (use === "") return `${place}使わない語「${avoid}」です${because}。ほかの言い方に書き直してください。`;
    return isCertain
      ? `${place}「${avoid}」を「${use}」に直してください${because}。`
      : `${place}「${avoid}」を「${use}」にするよう提案します${because}。直すかどうか、確かめてください。`;
  },
  examples: {
    ok: [
      {
        situation: "名詞でない「取り組み」、例外の語、鍵かっこの中",
        forms: [
          {
            texts: {
              goals: "自治会が見守りに取り組み、事故を減らす。\n出来高を確かめる。",
              actions: "「町民の取り組み」と題して話す。\n計画に従って進める。",
            },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "直し方が「確実」の語が二か所ある",
        forms: [{ texts: { firstHalf: "清掃を行なった。\n説明会も行なった。" } }],
        messages: [
          "「前期」の「…清掃を行なった。 説明会…」など2か所は、「行なう」を「行う」に直してください（根拠：公用文における漢字使用等について）。",
        ],
        fixed: "清掃を行った。\n説明会も行った。",
      },
      {
        situation: "直し方が「提案」の語がある",
        forms: [{ texts: { firstHalf: "窓口の取り扱いを改めた。" } }],
        messages: [
          "「前期」の「…窓口の取り扱いを改めた。…」は、「取り扱い」を「取扱い」にするよう提案します（根拠：公用文における漢字使用等について 2(1)）。直すかどうか、確かめてください。",
        ],
        proposed: "窓口の取扱いを改めた。",
      },
    ],
  },
});

function edits(found: readonly FoundTerm[]): readonly TextEdit[] {
  return found.flatMap(({ start, end, replacement }) =>
    replacement === null ? [] : { start, end, text: replacement },
  );
}
