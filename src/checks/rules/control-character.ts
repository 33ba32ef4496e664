import { invisibleCharacters } from "../../wording/characters";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { mends } from "../slip-findings";
import { writtenTexts } from "../written-texts";

export const controlCharacter = defineRule<{ readonly label: string; readonly names: string; readonly times: number }>({
  id: "control-character",
  scope: "form",
  severity: "warning",
  title: "目に見えない文字",
  about:
    "ほかのソフトから写った、目に見えない文字（幅のない空白、文字の向きの印、制御文字、「_x000D_」）。検索や並べ替えの邪魔になる。改行、タブ、全角の空白、異体字の印は知らせない。ファイルに保存できない制御文字は「保存できない文字」で知らせる。",
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      const found = invisibleCharacters(text);
      if (found.length === 0) continue;
      const names = [...new Set(found.map(({ wrong }) => nameOf(wrong)))].join("、");
      report({
        field,
        data: { label, names, times: found.length },
        fix: fixOf("certain", { part: "value", field }, text, mends(found)),
      });
    }
  },
  message: ({ label, names, times }) =>
    `「${label}」に、ほかのソフトから写った目に見えない文字（${names}）が${times}か所あります。消してください。`,
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
});

function nameOf(character: string): string {
  if (character.length > 1) return character;
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
