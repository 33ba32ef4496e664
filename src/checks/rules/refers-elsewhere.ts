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
    const fields = definition.fields.filter(
      ({ role, purpose }) => role === "progress" || role === "identity" || purpose !== undefined,
    );
    const titles = [...fields.map(({ listHeader }) => listHeader), definition.progressLabel];
    for (const { field, label, text } of proseOf(form, definition)) {
      const phrases = pointersElsewhere(text, titles).map(({ start, end }) => text.slice(start, end));
      if (phrases.length > 0) report({ field, data: { label, phrases: quoteEach([...new Set(phrases)]) } });
    }
  },
  message: ({ label, phrases }) =>
    `「${label}」に${phrases}とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。`,
  examples: {
    ok: [
      {
        situation: "することを書いたうえで「前期と同様に」と言う",
        forms: [
          {
            texts: {
              secondHalf: "・前期と同様に、農業者向けの研修を2回行った。\n・広報紙による周知を前期と同じく続けた。",
              review: "申請件数は前期と同じであった。前期に引き続き、制度の周知が進んだ。",
            },
          },
        ],
      },
      {
        situation: "同じ欄にあることを指す",
        forms: [
          {
            texts: {
              firstHalf: "・7/3 説明会 12人\n・8/7 同上 9人",
              secondHalf: "次のとおり実施した。\n・巡回健診 4地区\n・上記のほか、訪問指導 12件",
            },
          },
        ],
      },
      {
        situation: "例年と同じだと言う、同じようなほかのことを言う",
        forms: [
          {
            texts: {
              firstHalf: "例年同様、花壇の手入れを行った。\n同様の事例について、道に照会した。",
              secondHalf: "条例の規定のとおり処分した。\n計画のとおり更新を終えた。",
              review: "前年度と同じ15団体が参加した。目標どおり達成できた。",
            },
          },
        ],
      },
      {
        situation: "「」の中の言葉、別紙（その確認が知らせる）",
        forms: [{ texts: { firstHalf: "「前期に同じ」と書かないよう求めた。", secondHalf: "別紙のとおり" } }],
      },
    ],
    ng: [
      {
        situation: "後期が「前期に同じ」",
        forms: [{ texts: { secondHalf: "前期に同じ" } }],
        messages: [
          "「後期」に「前期に同じ」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
        ],
      },
      {
        situation: "したことが書かれていない「前期と同様」",
        forms: [{ texts: { secondHalf: "・前期と同様の取組を継続して実施した。\n・窓口での説明は前期と同様。" } }],
        messages: [
          "「後期」に「前期と同様」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
        ],
      },
      {
        situation: "同じ欄に、指すものがない",
        forms: [
          {
            texts: {
              actions: "同上",
              firstHalf: "取組内容のとおり実施した。",
              secondHalf: "○上記の委託を継続",
              review: "上記のとおり、計画的に進んだ。",
            },
          },
        ],
        messages: [
          "「取組内容」に「同上」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
          "「前期」に「取組内容のとおり」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
          "「後期」に「上記の委託」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
          "「評価・検証」に「上記のとおり」とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。",
        ],
      },
    ],
  },
});
