import type { RuleDescription } from "../rule-description";

export const unwritableText: RuleDescription = {
  about: "Excelのファイルに保存できない文字（制御文字など）が欄にある。黙って消さずに、文字の番号で知らせる。",
  examples: {
    ok: [{ situation: "改行・タブ・外字・絵文字", forms: [{ texts: { review: "一行目\n二行目\t𠮷\uE000🙂" } }] }],
    ng: [
      {
        situation: "ほかの文書から制御文字が写っている",
        forms: [{ texts: { goals: "・説明会\u0002を開く" } }],
        messages: [
          "「目標」の欄に、ファイルに保存できない目に見えない文字（U+0002）があります。その前後を打ち直してください。",
        ],
      },
    ],
  },
};
