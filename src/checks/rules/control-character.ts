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
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      const found = invisibleCharacters(text);
      if (found.length === 0) continue;
      const names = [...new Set(found.map(({ wrong }) => nameOf(wrong)))].join("、");
      const certainty = found.every(({ isCertain }) => isCertain) ? "certain" : "likely";
      report({
        field,
        data: { label, names, times: found.length },
        fix: fixOf(certainty, { part: "value", field }, text, mends(found)),
      });
    }
  },
  message: ({ label, names, times }) =>
    `「${label}」に、ほかのソフトから写った目に見えない文字（${names}）が${times}か所あります。消してください。`,
});

function nameOf(character: string): string {
  if (character.length > 1) return character;
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
