import type { RuleDescription } from "../rule-description";

export const hiddenSheet: RuleDescription = {
  about: "非表示のシートにある様式。総括に入れるが、古い控えかもしれないので確かめてもらう。",
  examples: {
    ok: [{ situation: "表示されているシートの様式", forms: [{}] }],
    ng: [
      {
        situation: "非表示のシートに様式がある",
        forms: [{ sheet: "控え", visibility: "hidden" }],
        messages: [
          "非表示のシート「控え」にある様式を総括に入れました。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。",
        ],
      },
    ],
  },
};
