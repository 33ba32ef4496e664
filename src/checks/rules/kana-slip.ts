import { kanaSlips } from "../../wording/kana-slips";
import { styleRemarks } from "../../wording/style-remarks";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { saidTimes, slipFindings } from "../slip-findings";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly wrong: string;
  /** "" where a person has to say. */
  readonly right: string;
  readonly times: number;
  readonly kind: "certain" | "likely" | "negation" | "listing";
}

export const kanaSlip = defineRule<Data>({
  id: "kana-slip",
  scope: "form",
  severity: "warning",
  title: "かなや字の打ち間違い",
  about:
    "「計画とうり」「なかつた」「基ずく」「1律」「サ一ビス」「人事移動」のように、まず間違いといえる打ち間違い。決まった一覧にあるものだけを知らせ、直し方が一つなら［修正する］で直せる。「」の中、「どうりで」「かつて」「系統1」「1部100円」「チーム力アップ」のような正しい言葉は知らせない。二重否定と一つだけの「たり」は参考にとどめる。",
  check({ form, definition, report }) {
    for (const one of proseOf(form, definition)) {
      const { field, label, text } = one;
      for (const { slip, fix, ...data } of slipFindings(one, kanaSlips(text))) {
        const { wrong, right, isCertain } = slip;
        const kind = isCertain ? "certain" : "likely";
        report({ field, data: { label, wrong, right, kind, ...data }, fix });
      }
      for (const { slip, ...data } of slipFindings(one, styleRemarks(text))) {
        report({ field, severity: "info", data: { label, wrong: slip.wrong, right: "", kind: slip.remark, ...data } });
      }
    }
  },
  message: ({ label, excerpt, wrong, right, times, kind }) => {
    const place = `「${label}」の「${excerpt}」`;
    switch (kind) {
      case "certain":
        return `${place}の「${wrong}」は、「${right}」の打ち間違いのようです。直してください。${saidTimes(times)}`;
      case "likely":
        return right === ""
          ? `${place}の「${wrong}」は、打ち間違いかもしれません。確かめてください。${saidTimes(times)}`
          : `${place}の「${wrong}」は、「${right}」かもしれません。確かめてください。${saidTimes(times)}`;
      case "negation":
        return `${place}は、打ち消しが二つ重なっています。一つの言い方にすると読みやすくなります。`;
      case "listing":
        return `${place}は、「～たり」が一つだけです。後も「～たり」とするか、「～たり」を使わない言い方にすると読みやすくなります。`;
    }
  },
  examples: {
    ok: [
      {
        situation: "形の似た正しい言葉",
        forms: [
          {
            texts: {
              firstHalf:
                "次のとおり計画どおりに進めた。かつて、あつたかい、役立つため、一つずつ、必ず、三とおり、どうりで",
              secondHalf: "系統1、第1部、1部100円、午後1時、チーム力アップ、センターへアクセス、交友会、取れる、図れる",
            },
          },
        ],
      },
      { situation: "「」の中にある", forms: [{ texts: { review: "「なかつた」と書かれた古い条文を改めた。" } }] },
      {
        situation: "「たり」が二つある、「たりする」、「ざるを得ない」",
        forms: [
          {
            texts: {
              review: "広報に載せたり、説明会を開いたりした。一人当たり、ゆったり、中止せざるを得ないこともあった。",
            },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "「とおり」を「とうり」と書いている",
        forms: [{ texts: { firstHalf: "計画とうり進めた。" } }],
        messages: [
          "「前期」の「計画とうり進めた。」の「とうり」は、「どおり」の打ち間違いのようです。直してください。",
        ],
        fixed: "計画どおり進めた。",
      },
      {
        situation: "小さい「っ」が大きい",
        forms: [{ texts: { review: "参加者が集まらなかつた。周知も足りなかつた。" } }],
        messages: [
          "「評価・検証」の「加者が集まらなかつた。周知も足り」の「なかつた」は、「なかった」の打ち間違いのようです。直してください。同じものがこの欄に2か所あります。",
        ],
        fixed: "参加者が集まらなかった。周知も足りなかった。",
      },
      {
        situation: "漢数字で書く言葉に算用数字がある",
        forms: [{ texts: { secondHalf: "利用料を1律にした。" } }],
        messages: ["「後期」の「利用料を1律にした。」の「1」は、「一」の打ち間違いのようです。直してください。"],
        fixed: "利用料を一律にした。",
      },
      {
        situation: "同じ音の別の言葉になっている",
        forms: [{ texts: { review: "人事移動により遅れた。" } }],
        messages: [
          "「評価・検証」の「人事移動により遅れた」の「移動」は、「異動」の打ち間違いのようです。直してください。",
        ],
        fixed: "人事異動により遅れた。",
      },
      {
        situation: "数字の間が空いている",
        forms: [{ texts: { secondHalf: "意見募集：1 2月から1月" } }],
        messages: ["「後期」の「意見募集：1 2月から1月」の「1 2」は、「12」かもしれません。確かめてください。"],
      },
      {
        situation: "打ち消しが二つある（参考）",
        forms: [{ texts: { review: "効果がないわけではない。" } }],
        messages: [
          "「評価・検証」の「効果がないわけではない。」は、打ち消しが二つ重なっています。一つの言い方にすると読みやすくなります。",
        ],
      },
      {
        situation: "「たり」が一つだけである（参考）",
        forms: [{ texts: { firstHalf: "広報に載せたり、説明会を開いた。" } }],
        messages: [
          "「前期」の「広報に載せたり、説明会を開」は、「～たり」が一つだけです。後も「～たり」とするか、「～たり」を使わない言い方にすると読みやすくなります。",
        ],
      },
    ],
  },
});
