import type { RuleDescription } from "../rule-description";

export const controlCharacter: RuleDescription = {
  about:
    "ほかのソフトから写った、目に見えない文字（幅のない空白、文字の向きの印、制御文字、「_x000D_」）。検索や並べ替えの邪魔になる。改行、タブ、全角の空白、異体字の印は知らせない。ファイルに保存できない制御文字は「保存できない文字」で知らせる。",
  examples: {
    ok: [
      {
        situation: "改行、タブ、空白、異体字の印、絵文字のつなぎ",
        forms: [{ texts: { firstHalf: "一行目\n二行目\t　三つ目\u00A0葛\u{E0100}城、👨\u200D👩" } }],
      },
    ],
    ng: [
      {
        situation: "幅のない空白がある",
        forms: [{ texts: { goals: "町民\u200Bとの\u200B協働" } }],
        messages: ["「目標」に、ほかのソフトから写った目に見えない文字（U+200B）が2か所あります。消してください。"],
        fixed: "町民との協働",
      },
      {
        situation: "ほかのソフトの改行の印が残っている",
        forms: [{ texts: { review: "一行目_x000D_\n二行目" } }],
        messages: [
          "「評価・検証」に、ほかのソフトから写った目に見えない文字（_x000D_）が1か所あります。消してください。",
        ],
        fixed: "一行目\n二行目",
      },
    ],
  },
};
