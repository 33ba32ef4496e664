import { outsideQuotes, type Slip } from "./slip";
import { confusedWords } from "./confused-words";

const HAN = "\\p{Script=Han}";
const KATA = "\\p{Script=Katakana}ー";

/** One way of mistyping: what stands where, and what is meant. */
interface Way {
  readonly pattern: RegExp;
  /** What is meant; "" where a person has to say. */
  readonly right: (wrong: string, match: RegExpExecArray) => string;
  readonly isCertain: boolean;
}

const certain = (pattern: RegExp, right: Way["right"]): Way => ({ pattern, right, isCertain: true });
const likely = (pattern: RegExp, right: Way["right"]): Way => ({ pattern, right, isCertain: false });
const replaced =
  (from: RegExp, to: string): Way["right"] =>
  (wrong) =>
    wrong.replace(from, to);
const always =
  (right: string): Way["right"] =>
  () =>
    right;

/** 現代仮名遣い（昭和61年内閣告示第1号）: とうり, なかつた, 基ずく, とゆう. */
const kana: readonly Way[] = [
  // 計画とうり → 計画どおり, 次のとうり → 次のとおり. 「…、どうりで」 is another word; 一とおり, 3とおり count.
  certain(new RegExp(`(?<=[${HAN}${KATA}]|${HAN}[みせめし]|まで|いつも)[とど]うり(?![ゅょ])`, "gu"), always("どおり")),
  certain(/(?<=[のたるいう])とうり(?![ゅょ])/gu, always("とおり")),
  certain(
    new RegExp(
      `(?<=(?:計画|予定|従来|方針|規定|規程|基準|要綱|要領|目標|希望|期待|想定|例年|前年|指示|見込み|条例|通常|契約|日程|工程|提案|要望|申請|仕様|設計|マニュアル|スケジュール|プラン|当初))とおり(?!すが|すぎ|抜|過|がか|かか|ぬけ|道|やす)`,
      "gu",
    ),
    always("どおり"),
  ),
  likely(/(?<=以下|上記|下記|前述|別紙|別添|別表|左記)とおり/gu, always("のとおり")),
  likely(
    new RegExp(
      `(?<=[${HAN}${KATA}]{2})(?<![一二三四五六七八九十何幾数年月日人路線大表裏町条丁]|[\\d０-９]${HAN})とおり(?=[にの、。]|$)`,
      "gu",
    ),
    always("どおり"),
  ),
  // っ is written small (法令 of before 1988 aside).
  certain(
    /(?:なか|であ|わた|かか|つなが|はじま|あつま|おこな|ひろが|たかま|だ|(?<=[にとく])な|(?<=[にがも])よ)つ[たて](?![めびちくん])/gu,
    replaced(/つ(?=[たて])/u, "っ"),
  ),
  certain(/(?<=[のにがはも、。])あつ[たて](?!か|め)/gu, replaced(/つ/u, "っ")),
  certain(/(?<=[にをと])(?:もつて|とつて|よつて)/gu, replaced(/つ/u, "っ")),
  certain(/(?<=[\p{Script=Han}さしなよ])かつた(?=[。、がこも）)\n]|$|ため|の[でにはが])/gu, replaced(/つ/u, "っ")),
  certain(
    /(?<=[行図至伴当入使思残終関変向戻作取守減集始下上回担言願沿従限送配失扱伺知整高広割払寄加帯渡語誓誤止困通成巡縫去掛係罹被縮募])つ[たて](?![めびちんけだ])/gu,
    replaced(/つ/u, "っ"),
  ),
  // The terms 持つ, 保つ … end in つ before ため and たび.
  certain(/(?<=[持保待勝打放育立絶経])つ(?:た(?=[。、がこ]|の[でにはが])|て(?!だて))/gu, replaced(/つ/u, "っ")),
  certain(/(?<=基|気|近|片|根|名|裏|位置|関連|義務|傷|息)ず(?=[かきくこ]|け[るたてらま、。]|い[たて])/gu, always("づ")),
  certain(/(?<![一二三四五六七八九十\d０-９いく])つず(?=[かきくけ])/gu, always("つづ")),
  certain(new RegExp(`(?<=[${HAN}ちと])ずくり`, "gu"), always("づくり")),
  certain(/(?<=[気心言])ずかい/gu, always("づかい")),
  certain(new RegExp(`(?<=[りしきみえけいち${HAN}])ずらい`, "gu"), always("づらい")),
  certain(/いちぢるし/gu, always("いちじるし")),
  certain(/おうむね/gu, always("おおむね")),
  certain(/おうき(?=[くない])/gu, always("おおき")),
  certain(/とゆう(?=こと|もの|わけ|よう|ふう|[の、。]|\p{Script=Han})/gu, always("という")),
  certain(/(?<=[そこど])うゆう(?=こと|もの|わけ|よう|ふう|[の、。]|\p{Script=Han})/gu, always("ういう")),
  certain(/とゆ(?=って|われ)/gu, always("とい")),
  certain(/あるいわ|もしくわ|とわい(?=え)|こんにちわ/gu, replaced(/わ/u, "は")),
  likely(/づつ/gu, always("ずつ")),
  likely(
    new RegExp(
      `(?<=見|来|出|着|寝|得|${HAN}[えけげせてべめねびじり])れ(?=る|た(?!め)|な[いかく]|て(?!い)|ま[すせ]|ず)`,
      "gu",
    ),
    always("られ"),
  ),
];

/** 漢数字 that belong to words; 考え方 Ⅰ-4. */
const numerals: readonly Way[] = [
  certain(/(?<![\d０-９第])[1１](?=[律般斉致])/gu, always("一")),
  certain(/(?<![\d０-９第])[1１](?=貫(?!目))/gu, always("一")),
  certain(/(?<=(?<![系伝正血])統|唯|(?<![平])均)[1１](?![\d０-９])/gu, always("一")),
  certain(/(?<=第)[3３](?=者)/gu, always("三")),
  certain(/(?<![第\d０-９])[4４](?=半期)/gu, always("四")),
  likely(/(?<=第)[4４](?=半期)/gu, always("")),
  certain(/(?<![\d０-９第])[1１](?=括[しすさのにで、発交計購請]|環[とのでに]|掃[しすさ]|任[しすさ])/gu, always("一")),
  certain(/(?<![\d０-９第])[1１](?=元(?:化|的|管))/gu, always("一")),
  likely(/(?<![\d０-９第])[1１](?=定(?:の|程度|期間|数|額|水準|以上|量|割合|規模|条件))/gu, always("一")),
  likely(/(?<![\d０-９第遺])[1１](?=体(?:的|化|感|とな))/gu, always("一")),
  likely(/(?<![\d０-９第前後])[1１](?=時(?:的|停止|金|預|保育|避難|帰|利用|借|休[業止]))/gu, always("一")),
  likely(
    /(?<![\d０-９第])[1１](?=層(?:の(?:努力|強化|推進|充実|向上|取組|周知|連携|促進|活性|効率|普及|理解|拡大|徹底|改善|飛躍|支援|工夫|発展|削減|協力|参加)|[強推充高努進図促]))/gu,
    always("一"),
  ),
  likely(
    /(?<![\d０-９第各計冊書料紙版集誌帳表報])[1１](?=部(?:の(?!数|提|送|印|配)|改正|改訂|改定|見直|変更|達成|実施|未|負担|損|中止|地域|で(?!き)|が|を(?:除|変更|改|見直|負担|委託|助成|補助)))(?![^。\n]{0,6}(?:円|冊|部数))/gu,
    always("一"),
  ),
  likely(/(?<![\d０-９第])[1１](?=新[しすさ]|概に|旦、|応[、の]|因[とで]|端[をと]|挙に|躍|本化)/gu, always("一")),
];

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  一: "ー",
  "―": "ー",
  "—": "ー",
  "‐": "ー",
  "－": "ー",
  "−": "ー",
  "─": "ー",
  "-": "ー",
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
};
const alike: Way["right"] = (wrong) => LOOK_ALIKES[wrong] ?? wrong;

/** What looks like the kana that is meant: サ一ビス with the numeral, デ―タ with a dash. */
const lookAlikes: readonly Way[] = [
  // チーム力アップ, バス一ルート, 一カ所 are words beside each other.
  certain(
    /(?<=[ァ-ヺー])(?![一二三千][ヶケカヵ]|[一二三千八](?:セット|ルート|クラス|コース|パターン|ケース|グループ|ランク|ページ|メートル|キロ|トン|チーム)|力(?:アップ|テスト|チェック|トレ|レベル|ダウン)|口ケア|工アスファルト)[一二力口工八三夕卜才千](?=[ァ-ヺー])/gu,
    alike,
  ),
  certain(/(?<=[ァ-ヺー])[―—─](?=[ァ-ヺー])/gu, alike),
  // These stand between words, too (バス－タクシー), but no word has one letter.
  certain(/(?<=(?<![ァ-ヺー])[ァ-ヺ])[‐－−-](?=[ァ-ヺー])/gu, alike),
  certain(/(?<=[ァ-ヺー])[‐－−-](?=[ァ-ヺ](?![ァ-ヺー]))/gu, alike),
  certain(/(?<=[ァ-ヺー]{2})[―—─](?=[をがはにでのとや、。])/gu, alike),
  certain(/(?<=^|[^ァ-ヺー])へ(?=ルパー|ルシー|リコプター|クタール|ルメット|ルプデスク)/gu, alike),
  certain(new RegExp(`(?<=[${HAN}]|づくり)ヘ(?=[${HAN}の])`, "gu"), always("へ")),
  certain(/(?<![ァ-ヺぁ-んー])ー(?=[部般定律括斉時環致貫体層][のにとしすで的化会])/gu, always("一")),
];

/** Keys that were hit beside or between others. */
const stray: readonly Way[] = [
  certain(/(?<!、)、、(?!、)/gu, always("、")),
  certain(/(?<!。)。。(?!。)/gu, always("。")),
  certain(/(?<!，)，，(?!，)/gu, always("，")),
  certain(/(?<![、。])、。(?![、。])/gu, always("。")),
  likely(/(?<![、。])。、(?![、。])/gu, always("")),
  // 1 2月; not a number of a list (1 2月の会議\n2 3月の会議), nor what belongs to 4/1 10人.
  likely(
    /(?<![\d０-９A-Za-zＡ-Ｚａ-ｚ.．,，/／~～〜・第\-－])([1-3１-３])[ \u3000]([\d０-９])(?=([月日]))/gu,
    (wrong, match) => {
      const number = `${match[1] ?? ""}${match[2] ?? ""}`;
      const value = Number(number.normalize("NFKC"));
      const isDate = value >= 10 && value <= (match[3] === "月" ? 12 : 31);
      return isDate && !isListNumber(match) ? number : wrong;
    },
  ),
  likely(/(?<=[\p{Script=Han}ぁ-んァ-ヺー\d０-９])[_＿](?=[\d０-９])/gu, (wrong, match) =>
    isInFileName(match) ? wrong : "",
  ),
];

/** 二重否定 and 〜たり alone: to be known. */
export interface StyleRemark extends Slip {
  readonly remark: "negation" | "listing";
}
const NEGATION = /ないわけではない|(?<!少)なくはない|ないことはない/gu;
const LISTING =
  /(?<![ゆぴべばぐに])(?:っ|し|れ|え|け|せ|て|べ|め|き|み|い)たり、(?![^。\n]*(?:[ただ]り|など|等))[^。\n]{2,}[るたうく](?=。|\n|$)/gu;

export function styleRemarks(text: string): readonly StyleRemark[] {
  const remark = (pattern: RegExp, kind: StyleRemark["remark"], length?: number): readonly StyleRemark[] =>
    Array.from(text.matchAll(pattern), ({ 0: whole, index: start }) => {
      const wrong = whole.slice(0, length ?? whole.length);
      return { start, end: start + wrong.length, wrong, right: "", isCertain: false, remark: kind };
    });
  return outsideQuotes(text, [...remark(NEGATION, "negation"), ...remark(LISTING, "listing", 3)]);
}

const ways: readonly Way[] = [...kana, ...numerals, ...lookAlikes, ...stray];

/**
 * Slips of kana and of typing that can hardly be meant: とうり, なかつた, 基ずく, 1律, サ一ビス, 以前として. A closed list, in which
 * every entry says where it is none.
 */
export function kanaSlips(text: string): readonly Slip[] {
  const found = [...ways.flatMap((way) => slipsOf(way, text)), ...confusedWords(text)];
  const inOrder = outsideQuotes(text, found);
  let last = 0;
  return inOrder.filter(({ start, end }) => start >= last && (last = end) > 0);
}

function slipsOf({ pattern, right, isCertain }: Way, text: string): readonly Slip[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Slip[] => {
    const [wrong] = match;
    const meant = right(wrong, match);
    if (meant === wrong) return [];
    return [
      {
        start: match.index,
        end: match.index + wrong.length,
        wrong,
        right: meant,
        isCertain: isCertain && meant !== "",
      },
    ];
  });
}

/** The digit stands first in a line, and another line begins with a number and a space, too. */
function isListNumber({ input, index }: RegExpExecArray): boolean {
  const isFirst = index === 0 || /[\n。]\s*$/u.test(input.slice(Math.max(0, index - 3), index));
  return isFirst && (input.match(/(?:^|\n)\s*[\d０-９]{1,2}[ \u3000]/gu) ?? []).length > 1;
}

const FILE_NAME = /[A-Za-z]{2}/u;

/** Latin letters in what stands around it without a space: a file's name, an address. */
function isInFileName({ input, index }: RegExpExecArray): boolean {
  const left = /\S*$/u.exec(input.slice(Math.max(0, index - 40), index))?.[0] ?? "";
  const right = /^\S*/u.exec(input.slice(index, index + 40))?.[0] ?? "";
  return FILE_NAME.test(left + right);
}
