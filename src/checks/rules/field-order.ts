import { alikeInFile } from "../alike-in-file";
import { movedFields } from "../form-layout";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const fieldOrder = defineRule<{ readonly labels: readonly string[]; readonly count: number }>({
  id: "field-order",
  scope: "collection",
  severity: "info",
  title: "欄の順",
  about:
    "様式の欄が、標準の様式と違う順に並んでいる。正しく読めるので、直さなくてよい。ファイルの中で同じ順の様式は、一度だけ知らせる。横に並んだ欄、二段組、ない欄、課が足した欄や注は知らせない。",
  check({ collection: { forms, definition }, report }) {
    for (const { first, count } of alikeInFile(forms, (form) => idsOf(movedFields(form, definition)))) {
      const moved = movedFields(first, definition);
      const [field] = moved;
      if (!field) continue;
      const labels = moved.map(({ listHeader }) => listHeader);
      report({ form: first, field: field.id, part: "label", data: { labels, count } });
    }
  },
  message: ({ labels, count }) =>
    `${count === 1 ? "この様式" : `このファイルの様式${count}件`}は、欄の順が標準の様式と違います（場所が違う欄：${quoteEach(labels)}）。正しく読めていますので、直す必要はありません。`,
  note: ({ count }) => `欄の順が違う様式${count}件`,
  examples: {
    ok: [
      { situation: "標準の順", forms: [{}] },
      { situation: "前期と後期が横に並んでいる", forms: [{ across: ["firstHalf", "secondHalf"] }] },
      { situation: "「後期」の欄がない", forms: [{ texts: { secondHalf: null } }] },
    ],
    ng: [
      {
        situation: "「実践課」が「目標」の前にある",
        forms: [
          {
            order: [
              "initiative",
              "vision",
              "departments",
              "goals",
              "actions",
              "firstHalf",
              "secondHalf",
              "achievement",
              "review",
            ],
          },
        ],
        messages: [
          "この様式は、欄の順が標準の様式と違います（場所が違う欄：「実践課」）。正しく読めていますので、直す必要はありません。",
        ],
      },
      {
        situation: "ファイルのどの様式も、「評価・検証」が「目標の達成」の前にある",
        forms: [1, 2, 3].map((number) => ({
          sheet: `様式${number}`,
          texts: { vision: `${number}番目の姿` },
          order: [
            "initiative",
            "vision",
            "goals",
            "actions",
            "departments",
            "firstHalf",
            "secondHalf",
            "review",
            "achievement",
          ],
        })),
        messages: [
          "このファイルの様式3件は、欄の順が標準の様式と違います（場所が違う欄：「目標の達成」）。正しく読めていますので、直す必要はありません。",
        ],
      },
    ],
  },
});

function idsOf(fields: readonly { readonly id: string }[]): string {
  return fields.map(({ id }) => id).join(" ");
}
