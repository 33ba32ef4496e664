import type { RuleDescription } from "../rule-description";

export const halvesIdentical: RuleDescription = {
  about:
    "二つの時期の進捗が、同じ文になっている。行の順や記号だけが違うものも同じと見る。10字（全課の取組でとりまとめ課でない課は20字）に満たない文、「該当なし」のようにないことを言う文、「毎月10日 発行」のように決まって繰り返すことだけの文、過年度に達成した様式は知らせない。",
  examples: {
    ok: [
      {
        situation: "後期に書き足したことがある",
        forms: [
          {
            texts: {
              firstHalf: "・納税通知書に制度の案内を同封した。",
              secondHalf: "・納税通知書に制度の案内を同封した。\n・滞納者の財産調査を18件行った。",
            },
          },
        ],
      },
      {
        situation: "決まって繰り返すこと",
        forms: [
          {
            texts: {
              firstHalf: "○広報事業\n・広報紙 毎月10日発行\n・お知らせ版 月2回発行\n・ホームページの随時更新",
              secondHalf: "○広報事業\n・広報紙 毎月10日発行\n・お知らせ版 月2回発行\n・ホームページの随時更新",
            },
          },
        ],
      },
      {
        situation: "ないことを言う",
        forms: [{ texts: { firstHalf: "国の基準の改定はなし。", secondHalf: "国の基準の改定はなし。" } }],
      },
      { situation: "短い", forms: [{ texts: { firstHalf: "随時更新した。", secondHalf: "随時更新した。" } }] },
      {
        situation: "全課の取組で、とりまとめ課でない課が短く書く",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
            texts: { firstHalf: "町の公式サイトを更新した。", secondHalf: "町の公式サイトを更新した。" },
          },
        ],
      },
      {
        situation: "過年度に達成した",
        forms: [
          {
            texts: {
              firstHalf: "自立して運営しており、助言だけを行った。",
              secondHalf: "自立して運営しており、助言だけを行った。",
              review: "過年度達成事項",
            },
          },
        ],
      },
      {
        situation: "前期の取りまとめで、後期が空いている",
        period: "first-half",
        forms: [{ texts: { firstHalf: "委員の選任に当たり、女性の登用を働きかけた。", secondHalf: "" } }],
      },
    ],
    ng: [
      {
        situation: "後期が前期と同じ文",
        forms: [
          {
            texts: {
              firstHalf: "委員の選任に当たり、女性の登用を働きかけた。",
              secondHalf: "委員の選任に当たり、女性の登用を働きかけた。",
            },
          },
        ],
        messages: ["「後期」が「前期」と同じ文です。「後期」にしたことや数を書いてください。"],
      },
      {
        situation: "行の順、記号、数字の幅だけが違う",
        forms: [
          {
            texts: {
              firstHalf: "・水源の水質検査を12回行った。\n・漏水の調査を続けた。",
              secondHalf: "○漏水の調査を続けた\n○水源の水質検査を１２回行った",
            },
          },
        ],
        messages: ["「後期」が「前期」と同じ文です。「後期」にしたことや数を書いてください。"],
      },
    ],
  },
};
