import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly text: string;
  readonly kind: "published" | "left-out" | "box";
}

const sentences: Readonly<Record<Data["kind"], (label: string, text: string) => string>> = {
  published: (label, text) =>
    `「${label}」の文「${text}」は、セルでなく図形（テキストボックス）に書かれています。図形の文を総括に載せます。セルに書き写すと確かです。`,
  "left-out": (label, text) =>
    `「${label}」に図形（テキストボックス）があります。図形の文「${text}」は、総括に載せません。載せる文でしたらセルに書き、いらなければ図形を消してください。`,
  box: (label, text) =>
    `「${label}」のチェックボックス「${text}」は、総括に載せません。載せることでしたらセルに文で書いてください。`,
};

export const shapeText = defineRule<Data>({
  id: "shape-text",
  scope: "form",
  severity: "warning",
  title: "図形の文",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell, isInText } of remarksOn(form.reading, definition)) {
      if (about === "shape") report({ field, cell, data: { label, text, kind: isInText ? "published" : "left-out" } });
      const isAnswer = definition.fields.find(({ id }) => id === field)?.role === "achievement";
      if (about === "check" && !isAnswer) report({ field, cell, data: { label, text, kind: "box" } });
    }
  },
  message: ({ label, text, kind }) => sentences[kind](label, text),
});
