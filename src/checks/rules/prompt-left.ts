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
});

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, " ");
}
