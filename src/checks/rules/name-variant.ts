import type { FieldId } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";
import {
  areOneThing,
  compoundsOfTwoVerbs,
  katakanaWords,
  namesIn,
  nounsOfTwoVerbs,
  type Name,
} from "../../wording/names";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { termsIn } from "../terms-of-plan";
import { nameForm } from "../wording";

interface Data {
  /** The spelling that is proposed, how often it is used, and why. */
  readonly proposed: string;
  readonly times: number;
  readonly because: "norm" | "commonest" | "nothing";
  /** Each other one as 「…」（2か所）. */
  readonly others: string;
  /** Where the others stand, as far as they are named. */
  readonly places: string;
  readonly morePlaces: number;
}

interface Place {
  readonly form: GatheredForm;
  readonly field: FieldId;
  readonly label: string;
}

interface Spelling extends Pick<Name, "name" | "isNorm" | "weak"> {
  readonly places: Place[];
}

/** Ways of writing one name, by what they are compared by. */
type Spellings = Map<string, Spelling>;

const NAMED_PLACES = 3;
const END_OF_SENTENCE = /[。\n]/u;

/** 「選考委員会で候補者を、選定委員会で業者を決めた。」: who names both in one sentence means two things. */
function areToldApart(text: string, one: Omit<Name, "isCommon">, other: Name): boolean {
  if (one.key !== other.key || one.name === other.name) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return !END_OF_SENTENCE.test(text.slice(first.end, second.start));
}

export const nameVariant = defineRule<Data>({
  id: "name-variant",
  scope: "collection",
  severity: "warning",
  title: "同じものの違う名前",
  about:
    "一つのものが二つの名前で書かれているらしい：「防災ハンドブック」と「防災ガイドブック」、「経営戦略」と「経営戦略計画」、「基本」「整備」「等」のない計画の名前、「事業」のない審議会の名前、「選定委員会」と「選考委員会」、「立入検査」と「立入り検査」、語尾の「ー」。一つの様式の中なら確認、様式どうしなら参考として、多い方の名前を示す。第1期と第2期、前期と後期、町名や「旧」の有無、中学校と小学校、上水道と下水道、避難所と避難場所のような別のもの、用語のシートにある語、「」の中は知らせない。",
  check({ collection: { forms, definition, plan }, report }) {
    const groups = new Map<string, Spellings>();
    const apart = new Set<string>();
    // What 用語 speaks of is said by the rule `term`.
    const scan = termsIn(plan);
    for (const [number, form] of forms.entries()) {
      for (const { field, label, text } of proseOf(form, definition)) {
        const found = [
          ...namesIn(text).map((name) => ({ ...name, kind: "name" })),
          ...katakanaWords(text).map((name) => ({ ...name, kind: "katakana" })),
          ...nounsOfTwoVerbs(text).map((name) => ({ ...name, kind: "verbs" })),
          ...compoundsOfTwoVerbs(text).map((name) => ({ ...name, kind: "compound" })),
        ];
        const said = found.length === 0 ? [] : scan(text);
        for (const { kind, key, isCommon = false, ...name } of found) {
          if (said.some(({ start, end }) => start < name.end && name.start < end)) continue;
          const group = `${isCommon ? number : ""}${kind} ${key}`;
          add(groups, group, name, { form, field, label });
          if (kind === "name" && found.some((other) => areToldApart(text, { ...name, key }, other))) apart.add(group);
        }
      }
    }
    for (const group of apart) groups.delete(group);
    for (const spellings of groups.values()) {
      const [proposed, ...rest] = Array.from(spellings.values()).sort(bestFirst);
      const others = rest.filter((other) => proposed && areOneThing(proposed, other));
      const first = others[0]?.places[0];
      if (!proposed || !first) continue;
      const places = others.flatMap((other) => other.places);
      const named = [...new Set(places.map(({ form, label }) => `${nameForm(form.key, plan)}の「${label}」`))];
      const beside = new Set(proposed.places.map(({ form }) => form));
      const within = places.find(({ form }) => beside.has(form));
      const { form, field } = within ?? first;
      report({
        form,
        field,
        data: {
          proposed: proposed.name,
          times: proposed.places.length,
          because: reasonFor(proposed, others),
          others: others.map(({ name, places: { length } }) => `「${name}」（${length}か所）`).join("、"),
          places: named.slice(0, NAMED_PLACES).join("、"),
          morePlaces: Math.max(0, named.length - NAMED_PLACES),
        },
        ...(within ? {} : { severity: "info" }),
      });
    }
  },
  message: ({ proposed, times, because, others, places, morePlaces }) => {
    const remedy = {
      norm: `公用文の書き方の「${proposed}」にそろえてください。`,
      commonest: `同じでしたら、多い方の「${proposed}」にそろえてください。`,
      nothing: "同じでしたら、正しい方の名前にそろえてください。",
    }[because];
    const where = `${places}${morePlaces === 0 ? "" : `ほか${morePlaces}か所`}`;
    return `「${proposed}」（${times}か所）と${others}は、同じものではありませんか。${remedy}「${proposed}」でない書き方は、${where}にあります。`;
  },
  examples: {
    ok: [
      {
        situation: "一つの文に両方の名前があり、別のものである",
        forms: [{ texts: { firstHalf: "選考委員会で候補者を、選定委員会で業者を決めた。" } }],
      },
      {
        situation: "時期や番号、対象が違う",
        forms: [
          {
            texts: {
              goals: "第1期保健事業計画と第2期保健事業計画、総合計画前期基本計画と総合計画後期基本計画",
              actions:
                "上水道事業経営戦略と下水道事業経営戦略、中学校整備計画と小学校整備計画、町内施設計画と町外施設計画",
              firstHalf: "障がい者計画、障がい福祉計画、障がい児福祉計画、地域福祉計画、地域福祉活動計画",
            },
          },
        ],
      },
      {
        situation: "町の名前や「第6次」「旧」「書」の有無",
        forms: [
          {
            texts: {
              goals: "上富良野町債権管理条例、債権管理条例、第6次人材育成計画、人材育成計画書、旧町民会館、町民会館",
            },
          },
        ],
      },
      {
        situation: "動詞と名詞、複合語",
        forms: [
          { texts: { firstHalf: "財産を差し押さえた。差押調書を作り、差押えを解いた。受け付け、受付を設けた。" } },
        ],
      },
      {
        situation: "観光ガイド（人）と観光ガイドブック",
        forms: [{ texts: { goals: "観光ガイドと観光ガイドブック" } }],
      },
      {
        situation: "用語のシートにある語（使わない語の確認が知らせる）",
        forms: [{ texts: { goals: "差押えを行う。手続を改める。", firstHalf: "差押を行った。手続きを改めた。" } }],
      },
      {
        situation: "避難所と避難場所、保育所と保育園、学校運営協議会と学校協議会",
        forms: [
          {
            texts: {
              goals: "指定避難所と指定避難場所、北町保育所と北町保育園、受信機と受信機器",
              firstHalf: "学校運営協議会と学校協議会、公共交通基本計画と公共交通整備計画",
            },
          },
        ],
      },
      {
        situation: "どの課にもある選定委員会が、別の様式にある",
        forms: [
          { texts: { goals: "選定委員会に諮る。" } },
          { sheet: "様式2", texts: { vision: "賞を贈る町", goals: "選考委員会に諮る。" } },
        ],
      },
      { situation: "「」の中の名前", forms: [{ texts: { goals: "「防災ガイドブック」と防災ハンドブック" } }] },
    ],
    ng: [
      {
        situation: "一つの様式に「防災ハンドブック」と「防災ガイドブック」がある",
        forms: [
          {
            texts: {
              actions: "防災ハンドブックを作る。",
              firstHalf: "防災ガイドブック発注",
              secondHalf: "防災ガイドブックの配布",
            },
          },
        ],
        messages: [
          "「防災ガイドブック」（2か所）と「防災ハンドブック」（1か所）は、同じものではありませんか。同じでしたら、多い方の「防災ガイドブック」にそろえてください。「防災ガイドブック」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「取組内容」にあります。",
        ],
      },
      {
        situation: "「経営戦略」と「経営戦略計画」",
        forms: [
          {
            texts: {
              actions: "経営戦略を検証する。下水道経営戦略の見直し",
              firstHalf: "経営戦略計画に基づく。経営戦略を公表",
            },
          },
        ],
        messages: [
          "「経営戦略」（2か所）と「経営戦略計画」（1か所）は、同じものではありませんか。同じでしたら、多い方の「経営戦略」にそろえてください。「経営戦略」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「前期」にあります。",
        ],
      },
      {
        situation: "二つの様式で「聞取」と「聞取り」（参考）",
        forms: [
          { texts: { vision: "聞取りの強化", firstHalf: "聞取りなどを行った。" } },
          { sheet: "様式2", texts: { vision: "実態調査・聞取（電子化）" } },
        ],
        messages: [
          "「聞取り」（2か所）と「聞取」（1か所）は、同じものではありませんか。公用文の書き方の「聞取り」にそろえてください。「聞取り」でない書き方は、Ⅰ-2-①(1) 町民生活課 その2の「目指す姿」にあります。",
        ],
      },
      {
        situation: "「立入検査」と「立入り検査」",
        forms: [
          { texts: { goals: "立入検査を行う。", firstHalf: "立入検査を行った。", secondHalf: "立入り検査を終えた。" } },
        ],
        messages: [
          "「立入検査」（2か所）と「立入り検査」（1か所）は、同じものではありませんか。同じでしたら、多い方の「立入検査」にそろえてください。「立入検査」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「後期」にあります。",
        ],
      },
      {
        situation: "審議会や施設の名前から言葉が抜けている",
        forms: [
          {
            texts: {
              goals: "水道事業審議会に諮る。東町生活改善センターを直す。",
              firstHalf: "水道事業審議会を開いた。",
              review: "水道審議会の答申を受けた。東町生活センターを直した。",
            },
          },
        ],
        messages: [
          "「東町生活改善センター」（1か所）と「東町生活センター」（1か所）は、同じものではありませんか。同じでしたら、正しい方の名前にそろえてください。「東町生活改善センター」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「評価・検証」にあります。",
          "「水道事業審議会」（2か所）と「水道審議会」（1か所）は、同じものではありませんか。同じでしたら、多い方の「水道事業審議会」にそろえてください。「水道事業審議会」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「評価・検証」にあります。",
        ],
      },
      {
        situation: "計画の名前から「基本」や「等」が抜けている",
        forms: [
          {
            texts: {
              goals: "教育振興基本計画を進める。公共施設等総合管理計画に沿う。",
              firstHalf: "教育振興基本計画の検証。公共施設等総合管理計画の更新",
              review: "教育振興計画を見直した。公共施設総合管理計画を見直した。",
            },
          },
        ],
        messages: [
          "「公共施設等総合管理計画」（2か所）と「公共施設総合管理計画」（1か所）は、同じものではありませんか。同じでしたら、多い方の「公共施設等総合管理計画」にそろえてください。「公共施設等総合管理計画」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「評価・検証」にあります。",
          "「教育振興基本計画」（2か所）と「教育振興計画」（1か所）は、同じものではありませんか。同じでしたら、多い方の「教育振興基本計画」にそろえてください。「教育振興基本計画」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「評価・検証」にあります。",
        ],
      },
      {
        situation: "語尾の「ー」",
        forms: [{ texts: { goals: "ファイルサーバーの更新とファイルサーバの移設" } }],
        messages: [
          "「ファイルサーバー」（1か所）と「ファイルサーバ」（1か所）は、同じものではありませんか。同じでしたら、正しい方の名前にそろえてください。「ファイルサーバー」でない書き方は、Ⅰ-2-①(1) 町民生活課 その1の「目標」にあります。",
        ],
      },
    ],
  },
});

function add(
  groups: Map<string, Spellings>,
  key: string,
  { name, isNorm = false, weak = [] }: Pick<Name, "name" | "isNorm" | "weak">,
  place: Place,
): void {
  const spellings: Spellings = groups.get(key) ?? new Map();
  groups.set(key, spellings);
  const same = comparisonKey(name);
  const spelling = spellings.get(same) ?? { name, isNorm, weak, places: [] };
  spellings.set(same, spelling);
  spelling.places.push(place);
}

/** That of 公用文, then the commonest; of two that are as common the fullest, for names are shortened more often than lengthened. */
function bestFirst(a: Spelling, b: Spelling): number {
  return (
    Number(b.isNorm ?? false) - Number(a.isNorm ?? false) ||
    b.places.length - a.places.length ||
    b.name.length - a.name.length
  );
}

function reasonFor(proposed: Spelling, others: readonly Spelling[]): Data["because"] {
  if (proposed.isNorm) return "norm";
  return others.every(({ places }) => places.length < proposed.places.length) ? "commonest" : "nothing";
}
