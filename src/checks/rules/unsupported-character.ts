import { faultyCharacters, type CharacterFault, type FaultyCharacters } from "../../wording/characters";
import { excerptOf } from "../../wording/quoted";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { mends, saidTimes } from "../slip-findings";
import { writtenTexts } from "../written-texts";
import { groupBy } from "../../workbook/group-by";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly fault: CharacterFault;
  /** The first of them, or its number where it has no shape. */
  readonly character: string;
  /** "" where nobody can tell. */
  readonly right: string;
  readonly times: number;
}

export const unsupportedCharacter = defineRule<Data>({
  id: "unsupported-character",
  scope: "form",
  severity: "warning",
  title: "ほかの機械で出ない文字",
  about:
    "外字（私用領域）、半角カタカナ、部首だけの文字、離れた濁点、文字化けの印、絵文字など、印刷やオープンデータで正しく出ないおそれのある文字。髙・﨑・𠮷や異体字、①、㈱、㎡ は正しい文字なので知らせない。外字は氏名の字かもしれないので、直し方は出さない。",
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      for (const [, group] of groupBy(faultyCharacters(text), ({ fault }) => fault)) {
        const [first] = group;
        const isCertain = group.every((one) => one.isCertain);
        const data: Data = {
          label,
          excerpt: excerptOf(text, first),
          fault: first.fault,
          character: nameOf(first),
          right: isCertain ? first.right : "",
          times: group.length,
        };
        report({
          field,
          data,
          fix: isCertain ? fixOf("certain", { part: "value", field }, text, mends(group)) : null,
          ...(first.fault === "rare" ? { severity: "info" } : {}),
        });
      }
    }
  },
  message: ({ label, excerpt, fault, character, right, times }) => {
    const again = saidTimes(times);
    const place = `「${label}」の「${excerpt}」`;
    switch (fault) {
      case "private":
        return `${place}に、このパソコンだけの外字（${character}）があります。ほかのパソコンでは別の字か空白になります。ほかの字で書けないか確かめてください。${again}`;
      case "lost":
        return `${place}に、文字化けした字（${character}）があります。もとの字を打ち直してください。${again}`;
      case "half-width":
        return `${place}に、半角カタカナの「${character}」があります。全角の「${right}」に直してください。${again}`;
      case "radical":
        return right === ""
          ? `${place}の「${character}」は、漢字の部首だけの文字です。漢字を打ち直してください。${again}`
          : `${place}の「${character}」は、漢字の「${right}」に似た部首だけの文字です。漢字を打ち直してください。${again}`;
      case "loose-mark":
        return `${place}の「${character}」は、濁点や半濁点がかなと別の文字になっています。打ち直してください。${again}`;
      case "not-in-font":
        return `${place}の「${character}」は、印刷の書体にない文字です。ほかの言葉か記号に直してください。${again}`;
      case "rare":
        return `${place}の「${character}」は、機種によって出ない文字です。（1）や「1.」、「令和」のような書き方にすると安心です。${again}`;
    }
  },
  examples: {
    ok: [
      {
        situation: "人の名前の字と、よく使う記号",
        forms: [{ texts: { firstHalf: "髙橋氏、山﨑氏、𠮷田氏、葛\u{E0100}城氏と、①㈱㎡№Ⅰの資料を作った。" } }],
      },
      { situation: "全角のカタカナとかっこ", forms: [{ texts: { goals: "「サービス」・ガイド（案）を作る。" } }] },
    ],
    ng: [
      {
        situation: "外字がある",
        forms: [{ texts: { firstHalf: "講師は渡\uE001氏" } }],
        messages: [
          "「前期」の「講師は渡\uE001氏」に、このパソコンだけの外字（U+E001）があります。ほかのパソコンでは別の字か空白になります。ほかの字で書けないか確かめてください。",
        ],
      },
      {
        situation: "半角カタカナがある",
        forms: [{ texts: { actions: "ﾊﾟﾝﾌﾚｯﾄを作り、ｾﾐﾅｰを開く。" } }],
        messages: [
          "「取組内容」の「ﾊﾟﾝﾌﾚｯﾄを作り、ｾﾐ」に、半角カタカナの「ﾊﾟﾝﾌﾚｯﾄ」があります。全角の「パンフレット」に直してください。同じものがこの欄に2か所あります。",
        ],
        fixed: "パンフレットを作り、セミナーを開く。",
      },
      {
        situation: "PDFから写した、部首だけの文字がある",
        forms: [{ texts: { vision: "⽇々の暮らし" } }],
        messages: [
          "「目指す姿」の「⽇々の暮らし」の「⽇」は、漢字の「日」に似た部首だけの文字です。漢字を打ち直してください。",
        ],
        fixed: "日々の暮らし",
      },
      {
        situation: "濁点が離れている",
        forms: [{ texts: { vision: "こと\u3082も" } }, { sheet: "様式2", texts: { vision: "か\u3099いどを作る" } }],
        messages: [
          "「目指す姿」の「か\u3099いどを作る」の「か\u3099」は、濁点や半濁点がかなと別の文字になっています。打ち直してください。",
        ],
        fixed: "がいどを作る",
      },
      {
        situation: "文字化けの印がある",
        forms: [{ texts: { goals: "啓\uFFFDに努める" } }],
        messages: [
          "「目標」の「啓\uFFFDに努める」に、文字化けした字（U+FFFD）があります。もとの字を打ち直してください。",
        ],
      },
      {
        situation: "絵文字がある",
        forms: [{ texts: { review: "好評だった🙂" } }],
        messages: [
          "「評価・検証」の「好評だった🙂」の「🙂」は、印刷の書体にない文字です。ほかの言葉か記号に直してください。",
        ],
      },
      {
        situation: "⑴ がある（参考）",
        forms: [{ texts: { actions: "⑴ 周知する。" } }],
        messages: [
          "「取組内容」の「⑴ 周知する。」の「⑴」は、機種によって出ない文字です。（1）や「1.」、「令和」のような書き方にすると安心です。",
        ],
      },
    ],
  },
});

function nameOf({ fault, wrong }: FaultyCharacters): string {
  if (fault !== "private" && fault !== "lost") return wrong;
  return `U+${(wrong.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
