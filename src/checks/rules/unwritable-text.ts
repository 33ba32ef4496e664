import { unwritableCharacters } from "../../workbook/writable-text";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

interface Data {
  readonly label: string;
  readonly codePoints: readonly string[];
}

export const unwritableText = defineRule<Data>({
  id: "unwritable-text",
  scope: "form",
  severity: "error",
  title: "保存できない文字",
  check({ form, definition, report }) {
    for (const { id: field } of definition.fields) {
      const found = unwritableCharacters(form.texts[field] ?? "");
      if (found.length > 0)
        report({ field, data: { label: fieldTitle(definition, field), codePoints: namesOf(found) } });
    }
  },
  message: ({ label, codePoints }) =>
    `「${label}」の欄に、ファイルに保存できない目に見えない文字（${codePoints.join("、")}）があります。その前後を打ち直してください。`,
});

function namesOf(characters: readonly string[]): readonly string[] {
  const names = characters.map((character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0"),
  );
  return [...new Set(names)].map((name) => `U+${name}`);
}
