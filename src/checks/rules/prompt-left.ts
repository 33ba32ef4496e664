import { isRequired } from "../../form/definition";
import { promptsIn } from "../../form/prompts";
import { isLeftToPrompt } from "../blank";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly prompt: string;
  /** Nothing else stands in the field. */
  readonly isAlone: boolean;
  readonly isRequired: boolean;
}

export const promptLeft = defineRule<Data>({
  id: "prompt-left",
  scope: "form",
  severity: "warning",
  title: "記入要領の文が残っている",
  about:
    "「（…を記入してください。）」「※…を記入」のような、様式から記入する人への文が欄に残っている。欄の初めの「例：…」、期限と記入要領の文も同じ。ほかに何も書かれていなければ、その欄は未記入として数え、総括には載せない。この時期にまだ記入しない欄なら、参考にとどめる。書いた文とともに残っていれば、そのまま載せる。住民の申請書などへの記入について書いた文は知らせない。",
  check({ form, definition, period, report }) {
    for (const field of definition.fields) {
      const isAlone = isLeftToPrompt(form, field.id);
      const text = isAlone ? form.reading.fields[field.id]?.text : form.texts[field.id];
      const wanted = isRequired(field, period, definition);
      for (const prompt of promptsIn(text ?? "", definition)) {
        report({
          field: field.id,
          data: { label: field.listHeader, prompt: onOneLine(prompt), isAlone, isRequired: wanted },
          ...(isAlone && !wanted ? { severity: "info" } : {}),
        });
      }
    }
  },
  message: ({ label, prompt, isAlone, isRequired: wanted }) => {
    const left = `「${label}」の欄に記入要領の文が残っています。「${prompt}」は`;
    if (!isAlone) return `${left}書いた文とともに総括に載りますので、不要でしたら消してください。`;
    return wanted
      ? `${left}総括に載せず、この欄を未記入として数えます。消して、記入してください。`
      : `${left}総括に載せません。記入するときに消してください。`;
  },
  note: ({ label, isAlone, isRequired: wanted }) => (isAlone && !wanted ? `「${label}」の欄に記入要領の文` : null),
  examples: {
    ok: [
      { situation: "どの欄にも記入がある", forms: [{}] },
      {
        situation: "住民が申請書に記入することを書いた文",
        forms: [
          {
            texts: {
              goals: "・申請書に必要事項を記入してください、と窓口に掲示する。",
              actions: "※転入者には加入申込書に記入してください、と案内している。",
              firstHalf: "・窓口に記入台を置いた。（申請書に記入してください、の掲示つき）",
              review: "アンケートに記入してくださいと呼びかけ、八割が記入した。",
            },
          },
        ],
      },
      {
        situation: "「※見込みの数値を記載」と添えてある",
        forms: [{ texts: { firstHalf: "・120人\n※見込みの数値を記載" } }],
      },
      {
        situation: "「記入例」「条例」「例えば」などの言葉がある",
        forms: [
          {
            texts: {
              goals: "・記入例を配る。\n・条例を改める。",
              actions: "・例年どおり配る。例えば、広報に載せる。",
              firstHalf: "・町会長会議を開いた。\n（例：防災、見守り）",
              review: "・知らせ方（例：広報）を考える。",
            },
          },
        ],
      },
      { situation: "「未記入」という言葉がある", forms: [{ texts: { review: "（未記入の用紙が多かった。）" } }] },
    ],
    ng: [
      {
        situation: "「前期」の欄に、記入要領の文だけが残っている",
        forms: [{ texts: { firstHalf: "（前期の取組と進捗を記入してください。）" } }],
        messages: [
          "「前期」の欄に記入要領の文が残っています。「（前期の取組と進捗を記入してください。）」は総括に載せず、この欄を未記入として数えます。消して、記入してください。",
        ],
      },
      {
        situation: "「目標」の欄に「※数値で記入」だけが残っている",
        forms: [{ texts: { goals: "※できるだけ数値で記入" } }],
        messages: [
          "「目標」の欄に記入要領の文が残っています。「※できるだけ数値で記入」は総括に載せず、この欄を未記入として数えます。消して、記入してください。",
        ],
      },
      {
        situation: "前期の取りまとめで、「後期」の欄に記入要領の文だけが残っている（参考）",
        period: "first-half",
        forms: [{ texts: { secondHalf: "（後期の取組を記入してください。）" } }],
        messages: [
          "「後期」の欄に記入要領の文が残っています。「（後期の取組を記入してください。）」は総括に載せません。記入するときに消してください。",
        ],
      },
      {
        situation: "書いた文の下に、記入要領の文が残っている",
        forms: [{ texts: { actions: "・会議を開く。\n※箇条書きで記入してください。" } }],
        messages: [
          "「取組内容」の欄に記入要領の文が残っています。「※箇条書きで記入してください。」は書いた文とともに総括に載りますので、不要でしたら消してください。",
        ],
      },
    ],
  },
});

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, " ");
}
