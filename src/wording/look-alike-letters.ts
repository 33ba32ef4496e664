import { certain, likely, type Way } from "./way";

const MEANT: Readonly<Record<string, string>> = {
  二: "ニ",
  力: "カ",
  口: "ロ",
  工: "エ",
  八: "ハ",
  三: "ミ",
  夕: "タ",
  卜: "ト",
  才: "オ",
  千: "チ",
  へ: "ヘ",
  べ: "ベ",
  ぺ: "ペ",
  り: "リ",
};
/** 一 and dashes of every kind are taken for ー. */
const katakana: Way["right"] = (wrong) => MEANT[wrong] ?? "ー";

/** What looks like the letter that is meant: サ一ビス with the numeral, デ―タ with a dash, レべル with a hiragana. */
export const lookAlikeLetters: readonly Way[] = [
  // チーム力アップ, バス一ルート, 一カ所 are words beside each other.
  certain(
    "一 二 力 口 工 八 三 夕 卜 才 千",
    /[一二力口工八三夕卜才千](?<=[ァ-ヺー].)(?=[ァ-ヺー])(?<!(?=[一二三千][ヶケカヵ]|[一二三千八](?:セット|ルート|クラス|コース|パターン|ケース|グループ|ランク|ページ|メートル|キロ|トン|チーム)|力(?:アップ|テスト|チェック|トレ|レベル|ダウン)|口ケア|工アスファルト).)/gu,
    katakana,
  ),
  certain("― — ─", /[―—─](?<=[ァ-ヺー].)(?=[ァ-ヺー])/gu, katakana),
  // These stand between words, too (バス－タクシー), but no word has one letter.
  certain("‐ － − -", /[‐－−-](?<=(?<![ァ-ヺー])[ァ-ヺ].)(?=[ァ-ヺー])/gu, katakana),
  certain("‐ － − -", /[‐－−-](?<=[ァ-ヺー].)(?=[ァ-ヺ](?![ァ-ヺー]))/gu, katakana),
  certain("― — ─", /[―—─](?<=[ァ-ヺー]{2}.)(?=[をがはにでのとや、。])/gu, katakana),
  certain("べ ぺ り", /[べぺり](?<=[ァ-ヺー].)(?=[ァ-ヺー])/gu, katakana),
  certain("べ ぺ", /[べぺ](?<=(?:^|[、。・\s「（(]).)(?=[ァ-ヺー]{2})/gu, katakana),
  // Between katakana へ is the particle (センターへアクセス).
  certain(
    "へ",
    /(?<=^|[^ァ-ヺー])へ(?=ルパー|ルスケア|ルスメイト|ルシー|リコプター|クタール|ルメット|ルプデスク)/gu,
    katakana,
  ),
  certain("ヘ", /ヘ(?<=(?:\p{Script=Han}|づくり).)(?=[\p{Script=Han}の])/gu, "へ"),
  certain("ー", /ー(?<![ァ-ヺぁ-んー].)(?=[部般定律括斉時環致貫体層][のにとしすで的化会])/gu, "一"),
  certain("エ", /エ(?<![ァ-ヺー].)(?=事[をのがは業費]|程|場[をのがは内]|業団|期[をのが])/gu, "工"),
  certain("カ強", /カ(?<![ァ-ヺー].)(?=強[いく])/gu, "力"),
  likely("O Ｏ", /[OＯ](?<=[\d０-９].)(?=[\d０-９件人名円回年月日%％])/gu, "0"),
  certain("ーー", /ーー(?<=[ァ-ヺ]..)(?!ー)/gu, "ー"),
];
