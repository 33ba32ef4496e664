import { disagreeingFigures } from "../disagreeing-figures";
import { proseOf } from "../prose";
import type { PlacedFigure } from "../reported-figures";
import { defineRule } from "../rule";

export const figuresDisagree = defineRule<{
  readonly label: string;
  readonly words: string;
  readonly otherLabel: string;
  readonly otherWords: string;
  /** 「前期」に「…」、「後期」に「…」: what should add up to it; "" where two say the same. */
  readonly parts: string;
}>({
  id: "figures-disagree",
  scope: "form",
  severity: "warning",
  title: "同じことの数が食い違う",
  about:
    "同じことの数が、一つの様式の中で違っている。年間の数が前期と後期の和と違うもの、「24橋のうち」「全24橋」のような全体の数が違うもの、書き写しで数字が入れ替わったものを含む。前期と後期で違う数、足し合わせた数、半期の数と年間の数、一部の人や地区の数、「うち」「前年」「目標」「延べ」の付いた数、日付や地区ごとに並べた数は知らせない。",
  check({ form, definition, report }) {
    for (const { first, second, parts = [] } of disagreeingFigures(proseOf(form, definition))) {
      const { field, label } = second.prose;
      report({
        field,
        data: {
          label,
          words: wordsOf(second),
          otherLabel: first.prose.label,
          otherWords: wordsOf(first),
          parts: parts.map((part) => `「${part.prose.label}」に「${wordsOf(part)}」`).join("、"),
        },
      });
    }
  },
  message: ({ label, words, otherLabel, otherWords, parts }) =>
    parts !== ""
      ? `${parts}、「${label}」に「${words}」とあります。足した数と合いませんので、確かめてください。`
      : label === otherLabel
        ? `「${label}」に「${otherWords}」と「${words}」とあります。同じことの数が違いますので、確かめてください。`
        : `「${otherLabel}」に「${otherWords}」、「${label}」に「${words}」とあります。同じことの数が違いますので、確かめてください。`,
  examples: {
    ok: [
      {
        situation: "前期と後期で違い、評価・検証で足している",
        forms: [
          {
            texts: {
              firstHalf: "・出前講座 5回（延べ124人）",
              secondHalf: "・出前講座 4回（延べ100人）",
              review: "出前講座を9回開き、延べ224人が参加した。",
            },
          },
        ],
      },
      {
        situation: "うち、前年、目標、日付、地区ごと",
        forms: [
          {
            texts: {
              firstHalf:
                "・給水停止 132件（うち実施6件、前年度140件）\n・新任研修（4/1 10人、4/20 12人）\n・東地区 説明会 3回\n・西地区 説明会 2回",
              secondHalf:
                "・相談 15件（来所8件、電話7件）\n・研修会の参加者は定員30人に対し24人\n・名簿 45人中25人を更新",
              review: "納付率は90%を目標とし、納付率は91%であった。登録者は29人で、登録者は前年より6人減った。",
            },
          },
        ],
      },
      {
        situation: "後期の率と年間の率、一部の人の率",
        forms: [
          {
            texts: {
              secondHalf: "・がん検診の受診率は24.1%であった。",
              review: "がん検診の受診率は年間で22.7%であった。50代の受診率は18.2%にとどまった。",
            },
          },
        ],
      },
      {
        situation: "ほかの行事の参加者",
        forms: [
          {
            texts: {
              secondHalf: "・防災訓練 参加者120人\n・救命講習 参加者24人",
              review: "研修には参加者が45人あった。",
            },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "件数を直し、金額を直していない",
        forms: [
          {
            texts: {
              firstHalf: "・申請 3件、補助額 240,000円",
              secondHalf: "・R5申請合計 4件 240,000円",
            },
          },
        ],
        messages: [
          "「前期」に「申請 3件、補助額 240,000円」、「後期」に「申請合計 4件 240,000円」とあります。同じことの数が違いますので、確かめてください。",
        ],
      },
      {
        situation: "後期と評価・検証とで違う",
        forms: [
          {
            texts: {
              secondHalf: "・介護予防教室を12回開いた。",
              review: "介護予防教室は11回の開催で、参加者に好評であった。",
            },
          },
        ],
        messages: [
          "「後期」に「介護予防教室を12回」、「評価・検証」に「介護予防教室は11回」とあります。同じことの数が違いますので、確かめてください。",
        ],
      },
      {
        situation: "足しても合わない",
        forms: [
          {
            texts: {
              firstHalf: "・出前講座 5回",
              secondHalf: "・出前講座 4回",
              review: "出前講座を10回開き、防災への関心が高まった。",
            },
          },
        ],
        messages: [
          "「後期」に「出前講座 4回」、「評価・検証」に「出前講座を10回」とあります。同じことの数が違いますので、確かめてください。",
        ],
      },
      {
        situation: "年間の数が、前期と後期の和と違う",
        forms: [
          {
            texts: {
              firstHalf: "・窓口相談を62件受けた。",
              secondHalf: "・窓口相談を51件受け、年間では123件となった。",
            },
          },
        ],
        messages: [
          "「前期」に「窓口相談を62件」、「後期」に「窓口相談を51件」、「後期」に「年間では123件」とあります。足した数と合いませんので、確かめてください。",
        ],
      },
      {
        situation: "一つの欄の中で違う",
        forms: [{ texts: { firstHalf: "・住民説明会を5回開いた。\n・住民説明会（6回）で出た意見をまとめた。" } }],
        messages: [
          "「前期」に「住民説明会を5回」と「住民説明会（6回」とあります。同じことの数が違いますので、確かめてください。",
        ],
      },
    ],
  },
});

function wordsOf({ prose: { text }, figure: { start, end } }: PlacedFigure): string {
  return text.slice(start, end).replace(/\s+/gu, " ").trim();
}
