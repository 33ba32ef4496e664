import type { Slip } from "./slip";

/**
 * Words that are hardly ever right where they stand: the sound or the look of another word. Those that the manuals of 公用文 name
 * are in 用語, where a town may change them. `?` behind the right one: a person has to say.
 */
const WORDS: readonly (readonly [pattern: string, wrong: string, right: string, mark?: "?"])[] = [
  // What goes on to this day: 以前 is of a time that is over.
  [
    "以前\\p{Script=Han}{2,8}が(?:(?:不安定|困難|不十分)で(?:あり|ある(?![と時])|、)|(?:低|高|厳し|少な)(?:い(?!時)|く、))",
    "以前",
    "依然",
    "?",
  ],
  ["(?:介護|国民健康|健康)保健(?=[料証税の制被給]|事業計画|特別会計)(?!師|事業実施)", "保健", "保険"],
  ["保険(?:師|指導員|センター|福祉課|福祉計画)|(?:母子|特定)保険(?=事業|指導|計画)", "保険", "保健"],
  ["人事移動", "移動", "異動"],
  ["異動(?:販売|図書館|手段)", "異動", "移動"],
  ["意義申(?:立|し立)|異義申(?:立|し立)", "意義|異義", "異議"],
  ["(?:産業|農業|観光|地域|商工|教育|スポーツ)新興(?=計画|課|会|公社|を|策|に|の)", "新興", "振興"],
  ["(?:ごみ|ゴミ|資源物|廃棄物|アンケート)(?:の|を)?改修", "改修", "回収", "?"],
  ["(?:施設|道路|校舎|橋梁|庁舎|住宅)(?:の|を)?回収", "回収", "改修", "?"],
  ["撤底", "撤底", "徹底"],
  ["徹廃", "徹廃", "撤廃"],
  ["除々に", "除々", "徐々"],
  ["専問", "専問", "専門"],
  ["完壁", "完壁", "完璧"],
  ["不可決", "不可決", "不可欠"],
  ["訪門", "訪門", "訪問"],
  ["成積", "成積", "成績"],
  ["実積(?!算|載)", "実積", "実績"],
  ["復雑", "復雑", "複雑"],
  ["価値感", "価値感", "価値観"],
  ["一諸に", "一諸", "一緒"],
  ["住民表", "住民表", "住民票"],
  ["老[旧巧]化", "老[旧巧]化", "老朽化"],
  ["補墳", "補墳", "補填"],
  ["督足", "督足", "督促"],
  ["滞納所分", "所分", "処分"],
  ["解催", "解催", "開催"],
  ["要網", "要網", "要綱"],
  ["派遺", "派遺", "派遣"],
  ["侵水", "侵水", "浸水"],
  ["(?:に|へ)意向(?:し[たてま、]|する|でき)", "意向", "移行", "?"],
  ["(?:関係|医療|金融|関連|行政|専門|研究)期間(?=[とへやがはのを、・])", "期間", "機関", "?"],
  ["(?:実施|計画|募集|対象|事業)機関(?=中|内|[はを](?:延|短|定|設|令|[0-9０-９]))", "機関", "期間", "?"],
  ["適正検査", "適正", "適性", "?"],
  ["(?:施設|校庭|体育館|学校)(?:の|を)?解放", "解放", "開放", "?"],
  ["(?:共同|協同)のまちづくり", "(?:共同|協同)", "協働", "?"],
];

const ANY = new RegExp(WORDS.map(([pattern]) => `(${pattern})`).join("|"), "gu");
const wrongPart = WORDS.map(([, wrong]) => new RegExp(wrong, "u"));

export function confusedWords(text: string): readonly Slip[] {
  return Array.from(text.matchAll(ANY)).flatMap((match): readonly Slip[] => {
    const [whole, ...groups] = match;
    // In spite of its type, a group that did not match is undefined.
    const at = groups.findIndex(Boolean);
    const [word, found] = [WORDS[at], wrongPart[at]?.exec(whole)];
    if (!word || !found) return [];
    const start = match.index + found.index;
    const [, , right, mark] = word;
    return [{ start, end: start + found[0].length, wrong: found[0], right, isCertain: mark !== "?" }];
  });
}
