import { pointersElsewhere } from "../../wording/points-elsewhere";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const refersElsewhere = defineRule<{ readonly label: string; readonly phrases: string }>({
  id: "refers-elsewhere",
  scope: "form",
  severity: "warning",
  title: "ほかの欄を見なければ分からない",
  about:
    "「前期に同じ」「同上」「上記のとおり」のように、書くことをほかの欄に任せている。欄ごとに読まれる一覧や公開データでは、読む人に伝わらない。同じ欄の前の行を指すもの、することを書いたうえでの「前期と同様に」、「例年同様」、下に中身のある「次のとおり」は知らせない。別紙は「別紙に書いてある」が知らせる。",
  check({ form, definition, report }) {
    const titles = definition.fields
      .filter(({ role, purpose }) => role === "progress" || role === "identity" || purpose !== undefined)
      .map(({ listHeader }) => listHeader);
    for (const { field, label, text } of proseOf(form, definition)) {
      const phrases = pointersElsewhere(text, titles).map(({ start, end }) => text.slice(start, end));
      if (phrases.length > 0) report({ field, data: { label, phrases: quoteEach([...new Set(phrases)]) } });
    }
  },
  message: ({ label, phrases }) =>
    `「${label}」に${phrases}とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。`,
  examples: {
    ok: [],
    ng: [
      {
        situation: "後期が「前期に同じ」",
        forms: [{ texts: { secondHalf: "前期に同じ" } }],
        messages: [
          "「後期」に「前期に同じ」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
        ],
      },
    ],
  },
});
