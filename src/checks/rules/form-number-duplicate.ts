import { formatRegistrationNumber } from "../../form/registration-number";
import type { GatheredForm } from "../../gather/collection";
import { defineRule } from "../rule";
import { nameSource } from "../wording";

interface Data {
  readonly number: string;
  readonly first: string;
  readonly firstSheet: string;
}

export const formNumberDuplicate = defineRule<Data>({
  id: "form-number-duplicate",
  scope: "collection",
  severity: "warning",
  title: "管理番号が重なっている",
  about:
    "二つの様式に同じ管理番号がある。シートを写して使うと起こり、次に集めるときにどの様式か分からなくなる。同じ様式を別のファイルで出し直したものは問わない。",
  check({ collection: { forms }, report }) {
    const firstOf = new Map<string, GatheredForm>();
    for (const form of forms) {
      const { registrationNumber } = form.reading;
      if (!registrationNumber || form.origin === "kept") continue;
      const { cell, ...parts } = registrationNumber;
      const number = formatRegistrationNumber(parts);
      const first = firstOf.get(number);
      if (!first) firstOf.set(number, form);
      else if (!isHandedInAgain(first, form)) {
        const { source } = first;
        report({ form, cell, data: { number, first: nameSource(source), firstSheet: source.sheet } });
      }
    }
  },
  message: ({ number, first }) =>
    `管理番号「${number}」が${first}の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。`,
  ownerMessage: ({ number, firstSheet }) =>
    `管理番号「${number}」がシート「${firstSheet}」の様式と同じです。シートを写して作った様式でしたら、「番号を付け直す」を押してください。`,
  examples: {
    ok: [
      {
        situation: "管理番号が一つずつ違う",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式2",
            texts: { vision: "役員の負担を軽くする。" },
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その2",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "シートを写して、同じ取組の別の様式を作っている",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式 (2)",
            texts: { vision: "役員の負担を軽くする。" },
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
          },
        ],
        messages: [
          "管理番号「R5 Ⅰ-2-①(1) 町民生活課 その1」が「町民生活課.xlsx」のシート「様式」の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
      },
      {
        situation: "シートを写して、別の取組の様式を作っている",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式 (2)",
            initiative: "1-2-1-2",
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
          },
        ],
        messages: [
          "管理番号「R5 Ⅰ-2-①(1) 町民生活課 その1」が「町民生活課.xlsx」のシート「様式」の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
      },
    ],
  },
});

/** Two texts for one form in two files: that is asked about as form-conflict. */
function isHandedInAgain(a: GatheredForm, b: GatheredForm): boolean {
  return a.source.file !== b.source.file && a.isInConflict && b.isInConflict && a.key.sequence === b.key.sequence;
}
