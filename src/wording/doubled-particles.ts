import type { Slip } from "./slip";

const HAN = "\\p{Script=Han}";
const NOUN = `${HAN}\\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ0-9０-９%％`;
/** The end of a noun: 方針, 取り組み, 申し込み, まちづくり, など; not あ (なに, くに). */
const NOUN_END = new RegExp(
  `(?:[${NOUN}」』）)】〕］]|${HAN}[いえきけげしせちてべみめりれ]|${HAN}\\p{Script=Hiragana}[いえきけげしせちてべみめり]|づくり|など|ため|よう|こと|もの|とき|さら|ほか|うち|ところ)$`,
  "u",
);
/** 3月まで, 地区ごと: a particle may follow. */
const LIKE_NOUN_END = /(?:まで|ごと|だけ|ほど|くらい|ぐらい|どおり|とおり|のみ)$/u;
/** What the particles の, は and も stand behind besides: 町への, 団体との, 窓口では. */
const PARTICLE_END = new RegExp(
  `(?:[${NOUN}」』）)めしりみちきいけせてべ][へとで]|から|より|[${NOUN}」』）)]に|て)$`,
  "u",
);
const AFTER_PARTICLE = new Set(["のの", "はは", "もも"]);
const BEFORE_WORD = new RegExp(`^[${NOUN}「『（(、。]`, "u");
const BEFORE_NOUN = new RegExp(`^[${NOUN}「『]`, "u");

interface Doubling {
  /** What stands behind, where the pair is no slip: the second kana begins a word (町ににぎわいを, 住民ががん検診を). */
  readonly unless?: RegExp;
  /** What has to stand behind. */
  readonly only?: RegExp;
}

/** By the two kana. Those with a particle of their own twice are in order: これはは. */
const doublings: Readonly<Record<string, Doubling>> = {
  にに: {
    unless: /^(?:[ぎくじせわんっちほらぶ]|こ[にや]|し[かきん]|な[いうわ]|おい(?!て))/u,
  },
  をを: {},
  がが: { unless: /^(?:[んらけくっちたれやさばつぶりすきむ]|ま(?!だ)|い(?![るなた]))/u },
  はは: {
    only: new RegExp(
      `${BEFORE_WORD.source}|^(?:これ|それ|すべて|ほぼ|まだ|ない|なく|ある|あり|あっ|でき|いず|おお|とも|も)`,
      "u",
    ),
  },
  のの: { only: BEFORE_WORD },
  でで: { only: new RegExp(`${BEFORE_WORD.source}|^[はのあ]`, "u") },
  とと: { only: BEFORE_WORD },
  もも: { only: BEFORE_WORD },
  をに: { only: new RegExp(`${BEFORE_NOUN.source}|^(?:つい|おい[てけ]|おけ|より|よる|て|は|も|、)`, "u") },
  をが: { unless: /^[んまっらいたちやさ]/u },
  がを: {},
  にを: {},
  をの: { only: BEFORE_NOUN },
  をは: { only: BEFORE_NOUN },
  をで: { only: BEFORE_NOUN },
  はを: { only: BEFORE_NOUN },
};

const PAIR = /([にをがはのでとも])\s?\1|を[にがのはで]|[がには]を/gu;
/** してて, についてて: spoken, or typed twice. 育てて and its like end so. */
const TE = /(?<=[っしいけじに]|おい|つい|として|によっ)てて(?=[、。\p{Script=Han}])/gu;
/** しましした, 実施したた。, するる。 */
const ENDINGS =
  /(?<=[\p{Script=Hiragana}\p{Script=Han}])(?:ましした|しましたた|[しっ]たた|するる|ますす)(?=[。、\n]|$)|(?<=(?!御)\p{Script=Han}{2})しし(?=[たてま])/gu;
const ENDING_ONCE: Readonly<Record<string, string>> = {
  ましした: "ました",
  しましたた: "しました",
  したた: "した",
  ったた: "った",
  しし: "し",
  するる: "する",
  ますす: "ます",
};

/** Particles that stand twice, or two that cannot follow each other. */
export function doubledParticles(text: string): readonly Slip[] {
  const found: Slip[] = [];
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(text); match; match = PAIR.exec(text)) {
    const slip = slipAt(text, match[0], match.index);
    if (slip) found.push(slip);
    // The second kana may be the first of another pair.
    PAIR.lastIndex = match.index + (slip ? match[0].length : 1);
  }
  for (const { 0: wrong, index: start } of text.matchAll(TE))
    found.push({ start, end: start + wrong.length, wrong, right: "て", isCertain: false });
  for (const { 0: wrong, index: start } of text.matchAll(ENDINGS))
    found.push({ start, end: start + wrong.length, wrong, right: ENDING_ONCE[wrong] ?? "", isCertain: false });
  return found;
}

function slipAt(text: string, typed: string, start: number): Slip | null {
  const wrong = typed.replace(/\s/u, "");
  const doubling = doublings[wrong];
  const end = start + typed.length;
  if (!doubling) return null;
  const before = text.slice(Math.max(0, start - 4), start);
  const behind = text.slice(end, end + 5);
  const isAfterNoun = NOUN_END.test(before) || LIKE_NOUN_END.test(before);
  const isAfterParticle = !isAfterNoun && AFTER_PARTICLE.has(wrong) && PARTICLE_END.test(before);
  if (wrong !== "をを" && !isAfterNoun && !isAfterParticle) return null;
  // 畑にもも、りんごを
  if (isAfterParticle && !BEFORE_NOUN.test(behind)) return null;
  if (doubling.unless?.test(behind) === true || doubling.only?.test(behind) === false) return null;
  const isTwice = wrong.startsWith(wrong.charAt(1));
  return {
    start,
    end,
    wrong,
    right: isTwice ? wrong.charAt(0) : "",
    isCertain: false,
  };
}
