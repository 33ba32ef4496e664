import { namesCause } from "./cause";
import { sentencesOf } from "./sentences";

/** plan: only what is going to be done; duty: the same, as 継続していく必要がある; none: something is evaluated. */
export type Intention = "plan" | "duty" | "none";

/** A sentence that ends in what somebody is going to do. */
const VERBS =
  "取り?組む|取組んでいく|努める|務める|図る|計る|進める|目指す|めざす|行う|行なう|おこなう|続ける|重ねる|深める|高める|広げる|拡げる|育てる|支える|守る|設ける|整える|見直す|生かす|活かす|つなげる|繋げる|努力する|心掛ける|心がける|働きかける|呼びかける|促す|求める|講じる|講ずる|強める|絞る|減らす|増やす|抑える|改める|考える|まとめる|取りまとめる|加える|はかる|すすめる|当たる|あたる|臨む|続く";
const POLITE =
  "取り?組みます|努めます|図ります|進めます|目指します|行います|続けます|重ねます|深めます|高めます|広げます|見直します|つなげます|考えます|促します|改めます|講じます";
/** する of statements: 要する, 不足する, 存在する. */
const STATES =
  "(?<!を?要|有|達|存在|不足|位置|関|対|該当|減少|増加|一致|重複|適|資|影響|安定|向上|改善|起因|由来|発生|依存|低下|上昇|悪化)する";
const VERB = `(?:[てで](?:い|ゆ)く|[てで]いきます|[てで]まいる|[てで](?:まい|参)ります|${STATES}|します|${VERBS}|${POLITE})`;
const WISH = `(?:(?:し|[てで]いき|り|み|め|い|け|ね|え|べ|げ|れ|き|せ|ち|びか|に)たい(?:と(?:考え(?:る|ている|ています|ます)|思(?:う|います|っている)))?(?:です)?)`;
const RESOLVED =
  "(?:こと(?:とする|としたい|とします|にする|としている|を(?:検討|目指)す?する?)|もの(?:とする|である)|(?:方針|考え|予定|つもり|所存|計画)(?:である|です|だ|としている)?|よう(?:に?(?:する|したい|努める|取り?組む|検討する|働きかける)))?";
const DUTY =
  "(?:必要(?:性)?(?:が|は)?(?:ある|あります|あると(?:考える|考えている|思われる))|べきである|なければならない|ことが必要(?:である|だ)?|ことが(?:重要|大切)である)";
const ENDS_IN_PLAN = new RegExp(`(?:${VERB}${RESOLVED}|${WISH})$`, "u");
const ENDS_IN_DUTY = new RegExp(`${VERB}${DUTY}$`, "u");
const GOES_ON =
  /引き?続き|ひきつづき|今後(?:も|は|とも|において)|これから|継続し|継続的|更なる|さらなる|一層|より一層|(?:次|来|翌)年度|来年|将来/u;
/** 「引き続き推進」「継続実施」: without a verb, but what goes on. */
const ENDS_IN_NOUN =
  /(?:推進|実施|継続|検討|強化|充実|周知|支援|対応|徹底|推進|促進|改善|見直し|取組|取り組み|努力|協議|啓発|向上|確保|整備|運用|活用|連携|維持|拡充|拡大|開催|研究|調査|精査|整理|注視)(?:を(?:継続|推進|実施))?(?:予定|する)?$/u;
const ENDS_IN_GOING_ON =
  /(?:取り?組んで|努めて|進めて|図って|続けて|推進して|検討して|目指して|重ねて|実施して|行って)(?:いる|おります|います)(?:ところ(?:である|です))?$/u;

/** A past form that is said, not one that only describes (策定した計画に). */
const RESULT =
  /(?:[たっい]た|[しきちみりえけせてねべめれげ]た|んだ|いだ|だった|でした|ました)(?=$|[、)]|が、|が(?:$|今後|引)|もの(?:の|で)|ところ|こと(?:が|で|に|から|は|も|や|を(?:確認|把握))|ため|ので|結果|ほか|一方|けれど|し、|と(?:考え|思|感じ|評価|判断|言え|いえ|の(?:声|意見|評価|回答)))/u;
const STATE =
  /(?:図|得|高|深|広|見|認め|行わ|守|保た|確保さ|活用さ|評価さ|実施さ|維持さ|改善さ|解消さ|軽減さ|抑制さ|浸透|定着|寄与|つなが|繋が|向上|増加|減少|進ん|進展|貢献|機能|継続でき|達成|成功|普及|解決|安定|充実|上昇|低下|改善|増え|減っ|伸び|でき|出来|なっ|得られ|見られ|なされ|整っ|上がっ|下がっ|残っ|保っ)(?:し|ら[れ]?|れ)?[てで](?:い|お|き|は|も|る)/u;
const STATEMENT =
  /(?:ている|てある|である|ない|いる|ある|おり|れる|られる|だ|です|ます|する|なる)(?:が、|ものの|ことから|ので|一方|けれど|ため、|こともあ|ことにより|ことより|中で?、|なか)/u;
const JUDGEMENT =
  /課題(?:が|で|と[なしもい]|も|は|、|。|$)|効果(?:が|は|も|を(?:上げ|あげ|得)|的で(?:あ|し)|的だ)|成果(?:が|は|も|を(?:上げ|あげ|得|収))|(?:有効|有用|重要|不可欠|適正|適切|妥当|良好|順調|好評|必要|十分|不十分|効率的|困難|好調|円滑|有意義|望まし|難し|貴重|大切|顕著|明らか)(?:で(?!き)|だ|と(?:考え|思|言え|いえ|認め|判断|なっ|の(?:声|意見|評価))|い(?:$|。|と|が、|ため)|性が|が(?:ある|高))|(?:概|おおむ|おおよ)ね?|計画(?:どおり|通り|的に(?:進|行|実)\S{0,4}[たて])|予定(?:どおり|通り)|と(?:思われ|考えられ|認められ|言え|いえ|評価でき|判断)|見受けられ|うかが(?:え|われ)|傾向|(?:比|較)べ|比較して|前年(?:度)?(?:比|より|並|同|を)|上回|下回|達成|ことができ|ことが出来|期待され|懸念され|求められ|望まれ|見込まれ|限界|余地|問題(?:が|は|も|な)|不足して|不足が|多い(?:$|。|が、|ため)|少ない(?:$|。|が、|ため)|高い(?:$|。|が、|ため)|低い(?:$|。|が、|ため)|満足度|理解を得|好影響|一定の|遅れ/u;
/** What goes on to be aimed at judges nothing. */
const AIMED_AT =
  /(?:目標|計画)(?:値)?の?達成(?:に(?:向け|努め|取)|を(?:目指|図)|率?の?向上|できるよう)|達成(?:に向け|を目指|できるよう|するため|のため)|(?:前年(?:度)?|目標(?:値)?|現状|平均)(?:の?[^\s、]{0,6})?を?(?:より|上回)(?:る|れる)?(?:よう|こと|実績|成果|水準|収納|高い|も)|課題(?:は|と)?(?:の|に|を|解決)|効果(?:が|的な?に?)[^、]{0,12}(?:よう|方法|手法|周知|活用|運用)|ことができるよう|できるよう|上回るよう|下回らないよう|遅れ(?:の|が)ない|満足度の?(?:を|向上)|計画的(?:に|な)(?!(?:進|行|実)\S{0,4}[たて])|一定の(?:水準|期間)/gu;
/** A number that tells how much; 第6次, 令和6年度, 4月 and 年2回 do not. */
const NUMBER =
  /(?<![第年月週各RHS令和\d./次])\d[\d,.]*\s*(?:[人名件円台戸棟本冊校社点%]|団体|世帯|か所|箇所|ヶ所|地区|ha|km|ポイント|割|万|千円|倍)|\d[\d,.]*\s*回(?!目)/u;

/**
 * Whether an evaluation says nothing but what is going to be done. A result, a figure, a comparison, a judgement or a
 * reason in any of its sentences is one; so is a sentence that is not understood.
 */
export function onlyIntends(text: string): Intention {
  const kinds = sentencesOf(text).map(({ plain }) => intentionOf(plain.replace(/\s*\([^()]*\)$/u, "")));
  if (kinds.length === 0 || kinds.includes("none")) return "none";
  return kinds.includes("plan") ? "plan" : "duty";
}

function intentionOf(plain: string): Intention {
  const said = plain.replace(AIMED_AT, "_");
  const isPlan =
    ENDS_IN_PLAN.test(plain) || (GOES_ON.test(plain) && (ENDS_IN_NOUN.test(plain) || ENDS_IN_GOING_ON.test(plain)));
  const isDuty = !isPlan && GOES_ON.test(plain) && ENDS_IN_DUTY.test(plain);
  if (!isPlan && !isDuty) return "none";
  const evaluated = isDuty ? said.replace(new RegExp(`${DUTY}$`, "u"), "") : said;
  const isEvaluation = [RESULT, STATE, STATEMENT, JUDGEMENT, NUMBER].some((pattern) => pattern.test(evaluated));
  if (isEvaluation || namesCause(evaluated)) return "none";
  return isPlan ? "plan" : "duty";
}
