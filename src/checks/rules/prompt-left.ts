import { isRequired, type FieldId } from "../../form/definition";
import { promptsIn } from "../../form/prompts";
import { isLeftToPrompt } from "../blank";
import { fixOf, type Fix } from "../finding";
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
          // Before its time it still says how the field is to be filled in.
          fix: isAlone && !wanted ? null : without(field.id, text ?? "", prompt),
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

/** Without the words of the form and, where they fill lines of their own, without those lines. Only proposed: what is taken away is seen first. */
function without(field: FieldId, text: string, prompt: string): Fix | null {
  const at = text.indexOf(prompt);
  if (at < 0 || text.includes(prompt, at + 1)) return null;
  const before = /[^\S\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";
  const behind = /^[^\S\n]*/u.exec(text.slice(at + prompt.length))?.[0] ?? "";
  let [start, end] = [at - before.length, at + prompt.length + behind.length];
  const startsLine = start === 0 || text.charAt(start - 1) === "\n";
  const endsLine = end === text.length || text.charAt(end) === "\n";
  if (!startsLine || !endsLine) [start, end] = [at, at + prompt.length];
  else if (start > 0) start -= 1;
  else if (end < text.length) end += 1;
  return fixOf("likely", { part: "value", field }, text, [{ start, end, text: "" }]);
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, " ");
}
