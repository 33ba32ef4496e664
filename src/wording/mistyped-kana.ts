import { certain, likely, type Way } from "./way";

const HAN = "\\p{Script=Han}";
const KATA = "\\p{Script=Katakana}ー";

const withSmallTsu: Way["right"] = (wrong) => wrong.replace(/つ(?=[たて])/u, "っ");
/** とおり as a verb: 通りすがり, 通り抜ける. */
const NOT_PASSING = "(?!すが|すぎ|抜|過|がか|かか|ぬけ|道|やす)";

/** 現代仮名遣い（昭和61年内閣告示第1号）: とうり, なかつた, 基ずく, とゆう. */
export const mistypedKana: readonly Way[] = [
  // 計画とうり → 計画どおり, 次のとうり → 次のとおり. 「…、どうりで」 is another word; 一とおり, 3とおり count.
  certain("うり", new RegExp(`(?<=[${HAN}${KATA}]|${HAN}[みせめし]|まで|いつも)[とど]うり(?![ゅょ])`, "gu"), "どおり"),
  certain("とうり", /(?<=[のたるいう])とうり(?![ゅょ])/gu, "とおり"),
  certain("どうり", /(?<=[たる])どうり(?=[のに])/gu, "とおり"),
  certain(
    "とおり",
    new RegExp(
      `(?<=計画|予定|従来|方針|規定|規程|基準|要綱|要領|目標|希望|期待|想定|例年|前年|指示|見込み|条例|通常|契約|日程|工程|提案|要望|申請|仕様|設計|マニュアル|スケジュール|プラン|当初)とおり${NOT_PASSING}`,
      "gu",
    ),
    "どおり",
  ),
  likely("とおり", /(?<=以下|上記|下記|前述|別紙|別添|別表|左記)とおり/gu, "のとおり"),
  likely(
    "とおり",
    new RegExp(
      `(?<=[${HAN}${KATA}]{2})(?<![一二三四五六七八九十何幾数年月日人路線大表裏町条丁]|[\\d０-９]${HAN})とおり(?=[にの、。]|$)`,
      "gu",
    ),
    "どおり",
  ),
  // っ is written small (法令 of before 1988 aside).
  certain(
    "つた つて",
    /(?:なか|であ|わた|かか|つなが|はじま|あつま|おこな|ひろが|たかま|だ|(?<=[にとく])な|(?<=[にがも])よ)つ[たて](?![めびちくん])/gu,
    withSmallTsu,
  ),
  certain("あつた あつて", /(?<=[のにがはも、。])あつ[たて](?!か|め)/gu, withSmallTsu),
  certain("つて", /(?<=[にをと])[もとよ]つて/gu, withSmallTsu),
  certain("かつた", /(?<=[\p{Script=Han}さしなよ])かつた(?=[。、がこも）)\n]|$|ため|の[でにはが])/gu, withSmallTsu),
  certain("つた", /(?<=\p{Script=Hiragana})つた(?=[。、]|こと|もの|ため)/gu, withSmallTsu),
  certain("つて", /(?<=\p{Script=Hiragana})(?<!(?<![わたな])か)つて(?=[、い])/gu, withSmallTsu),
  certain(
    "つた つて",
    /(?<=[行図至伴当入使思残終関変向戻作取守減集始下上回担言願沿従限送配失扱伺知整高広割払寄加帯渡語誓誤止困通成巡縫去掛係罹被縮募])つ[たて](?![めびちんけだ])/gu,
    withSmallTsu,
  ),
  // The verbs 持つ, 保つ … end in つ before ため and たび.
  certain("つた つて", /(?<=[持保待勝打放育立絶経])つ(?:た(?=[。、がこ]|の[でにはが])|て(?!だて))/gu, withSmallTsu),
  certain("っっ", /っっ(?=[たてかきことぱぴ])/gu, "っ"),
  certain(
    "ず",
    /(?<=基|気|近|片|根|名|裏|位置|関連|義務|傷|息|もと|ちか|かた)ず(?=[かきくこ]|け[るたてらま、。]|い[たて])/gu,
    "づ",
  ),
  certain("つず", /(?<![一二三四五六七八九十\d０-９いく])つず(?=[かきくけ])/gu, "つづ"),
  certain("ずくり", new RegExp(`(?<=[${HAN}ちと])ずくり`, "gu"), "づくり"),
  certain("ずかい", /(?<=[気心言])ずかい/gu, "づかい"),
  certain(
    "ずら",
    new RegExp(`(?<=[いきしちにひみりぎじびえけせてねへめれげぜべ${HAN}])ずら(?=い|く|かっ|けれ|さ[がをは])`, "gu"),
    "づら",
  ),
  certain("いちぢるし", /いちぢるし/gu, "いちじるし"),
  certain("ちじ", /(?<!こ|む)ちじ(?=[むめ][、。るたてっ])/gu, "ちぢ"),
  certain("おうむね", /おうむね/gu, "おおむね"),
  certain("おうき", /おうき(?=[くない])/gu, "おおき"),
  certain("とゆう", /とゆう(?=こと|もの|わけ|よう|ふう|[の、。]|\p{Script=Han})/gu, "という"),
  certain("うゆう", /(?<=[そこど])うゆう(?=こと|もの|わけ|よう|ふう|[の、。]|\p{Script=Han})/gu, "ういう"),
  certain("とゆ", /とゆ(?=って|われ)/gu, "とい"),
  certain("わ", /あるいわ|もしくわ|とわい(?=え)|こんにちわ/gu, (wrong) => wrong.replace("わ", "は")),
  likely("わ、", new RegExp(`(?<=[${HAN}${KATA}]{2})わ(?=、)`, "gu"), "は"),
  likely("づつ", /づつ/gu, "ずつ"),
  // ら抜き: 五段 verbs (取れる, 図れる) have no such stem.
  likely(
    "れ",
    new RegExp(
      `(?<=見|来|出|着|寝|得|${HAN}[えけげせてべめねびじり])れ(?=る|た(?!め)|な[いかく]|て(?!い)|ま[すせ]|ず)`,
      "gu",
    ),
    "られ",
  ),
];
