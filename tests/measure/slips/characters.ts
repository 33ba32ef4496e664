import { slipsOf, type Slip } from "../slip";

/** What came in with pasting, from other programs, or from the town's own characters; and texts that fit no page. */
export const characterSlips: readonly Slip[] = [
  ...slipsOf("leftover-html", [
    ["general-2", "actions", "手伝う。", "手伝う。<br>"],
    ["tax-1", "firstHalf", "27件の相談を", "27件の&nbsp;相談を"],
    ["residents-2", "secondHalf", "・審議会を", '<ul style="margin:0"><li>審議会を'],
    ["health-4", "review", "受診率は", "<p>受診率は"],
    ["agriculture-5", "goals", "300戸とする。", "300戸とする。</p>"],
    ["commerce-3", "actions", "英語、中国語", "英語&amp;中国語"],
    ["education-1", "review", "会員数は", '<span lang="ja">会員数は'],
    ["hospital-3", "secondHalf", "発行した", "発行した<BR/>"],
    ["care-3", "firstHalf", "34件で", "<b>34件</b>で"],
    ["planning-1", "vision", "総合計画の", "<!-- 目指す姿 -->総合計画の"],
    ["fire-5", "secondHalf", "63人と", "63&#20154;と"],
    ["construction-4", "review", "苦情、助成とも", '<font color="red">苦情、助成とも'],
  ]),
  ...slipsOf(
    "unsupported-character",
    [
      ["general-5", "firstHalf", "山﨑", "\u{E02B}﨑"],
      ["health-1", "secondHalf", "髙橋", "\u{E765}橋"],
      ["tax-2", "actions", "コンビニ交付", "ｺﾝﾋﾞﾆ交付"],
      ["residents-4", "actions", "オンライン", "ｵﾝﾗｲﾝ"],
      ["health-5", "goals", "デイサービス", "ﾃﾞｲｻｰﾋﾞｽ"],
      ["construction-6", "firstHalf", "中央測量", "中央\u{F8F0}測量"],
      ["agriculture-1", "review", "町内会や", "町内\u{FFFD}会や"],
      ["education-6", "vision", "次の世代", "次の世\u{F0010}代"],
      ["hospital-2", "review", "大きい。", "大きい\u{1F60A}。"],
      ["planning-3", "goals", "生成AI", "生成AI\u{E000}"],
      ["residents-1", "actions", "加入申込書", "加\u{2F0A}申込書"],
      ["care-5", "actions", "タブレット", "ﾀﾌﾞﾚｯﾄ"],
    ],
    { also: ["unwritable-text"] },
  ),
  ...slipsOf(
    "control-character",
    [
      ["tax-4", "secondHalf", "回答があり", "回答\u{200B}があり"],
      ["health-2", "review", "成果である", "成果\u{FEFF}である"],
      ["agriculture-3", "secondHalf", "最も多かった。", "最も多かった。_x000D_"],
      ["construction-3", "actions", "毎月10日", "毎月\u{200E}10日"],
      ["commerce-5", "secondHalf", "公表した", "公表\u{AD}した"],
      ["hospital-5", "firstHalf", "182人に", "182人\u{202A}に"],
      ["planning-4", "actions", "適性検査", "適性\u{2060}検査"],
      ["fire-2", "secondHalf", "合格し", "合格\u{85}し"],
      ["tax-6", "review", "原価と近隣", "原価\u{200D}と近隣"],
      ["care-1", "actions", "試食会を", "試食会\u{2066}を"],
    ],
    { also: ["unwritable-text"] },
  ),
  ...slipsOf("unwritable-text", [
    ["general-3", "firstHalf", "作成に着手", "作成に\u{B}着手"],
    ["residents-5", "vision", "答えが見える", "答えが\u{8}見える"],
    ["education-4", "goals", "始める。", "始める。\u{1F}"],
    ["care-2", "review", "目標を達成", "目標を\u{7}達成"],
  ]),
  ...slipsOf("text-too-long", [
    ["general-2", "firstHalf", null, repeated("・地区の訓練に職員が立ち会い、備えを確かめた。\n", 6_000)],
    ["tax-3", "secondHalf", null, repeated("現地で家屋を確かめ、台帳に登録した。", 6_000)],
    ["residents-1", "review", null, repeated("自治会の役員の負担は軽くなった。", 12_000)],
    ["health-1", "actions", null, repeated("・見守りの協力を事業所に呼びかける。\n", 33_000)],
    ["fire-4", "review", null, repeated("違反の是正が進んだ。", 33_000)],
  ]),
];

/** At least so many characters. */
function repeated(text: string, characters: number): string {
  return text.repeat(Math.ceil(characters / text.length)).trimEnd();
}
