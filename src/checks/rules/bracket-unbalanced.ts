import { bracketFaults } from "../../wording/brackets";
import { excerptOf } from "../../wording/quoted";
import { proseOf } from "../prose";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly kind: ReturnType<typeof bracketFaults>[number]["kind"];
  readonly bracket: string;
  readonly other: string;
}

const AROUND = 10;

export const bracketUnbalanced = defineRule<Data>({
  id: "bracket-unbalanced",
  scope: "form",
  severity: "warning",
  title: "かっこの開き閉じ",
  about:
    "かっこが開いたままになっている、または閉じるかっこだけがある。かっこの中のかっこ、次の行で閉じるかっこ、行頭の「1)」「①)」「ア）」「注）」、＜ ＞ は知らせない。全角で開いて半角で閉じたものは参考にとどめる。",
  check({ form, definition, report }) {
    for (const { field, label, text } of proseOf(form, definition)) {
      const faults = bracketFaults(text);
      const firstOfWidths = faults.find(({ kind }) => kind === "widths");
      for (const fault of faults) {
        const { kind, bracket, other } = fault;
        if (kind === "widths" && fault !== firstOfWidths) continue;
        const data = { label, excerpt: excerptOf(text, fault, AROUND), kind, bracket, other };
        report({ field, data, ...(kind === "widths" ? { severity: "info" } : {}) });
      }
    }
  },
  message: ({ label, excerpt, kind, bracket, other }) => {
    const place = `「${label}」の「${excerpt}」は、`;
    switch (kind) {
      case "unclosed":
        return `${place}「${bracket}」が開いたままです。終わりに「${other}」を書くか、「${bracket}」を消してください。`;
      case "unopened":
        return `${place}「${bracket}」だけがあり、「${other}」がありません。始まりに「${other}」を書くか、「${bracket}」を消してください。`;
      case "otherwise":
        return `${place}「${bracket}」で開いて「${other}」で閉じています。どちらかにそろえてください。`;
      case "widths":
        return `${place}かっこを「${bracket}」で開いて「${other}」で閉じています。全角か半角のどちらかにそろえると読みやすくなります。`;
    }
  },
  examples: {
    ok: [
      {
        situation: "行頭の番号や見出しの後の、閉じるかっこ",
        forms: [
          {
            texts: {
              firstHalf: "1) 周知\n２）点検\n・ア）広報\n①）研修\na) 報告\n※1）速報の数値\n注）前年度の数値\n日時）6月",
            },
          },
        ],
      },
      {
        situation: "かっこの中のかっこと、次の行で閉じるかっこ",
        forms: [
          { texts: { secondHalf: "説明会（春（4月）と秋）を開いた。\n講座（初級\n中級）を開いた。（（別表））" } },
        ],
      },
      { situation: "＜ ＞ と、空のかっこ", forms: [{ texts: { goals: "参加者＜100、3<5、＜案＞、（　）、【】" } }] },
    ],
    ng: [
      {
        situation: "開いたままである",
        forms: [{ texts: { goals: "・登用率を30%（令和2年度は21%とする。" } }],
        messages: [
          "「目標」の「・登用率を30%（令和2年度は21%と」は、「（」が開いたままです。終わりに「）」を書くか、「（」を消してください。",
        ],
      },
      {
        situation: "閉じるかっこだけがある",
        forms: [{ texts: { firstHalf: "出前講座を開いた。参加者12名）" } }],
        messages: [
          "「前期」の「開いた。参加者12名）」は、「）」だけがあり、「（」がありません。始まりに「（」を書くか、「）」を消してください。",
        ],
      },
      {
        situation: "別のかっこで閉じている",
        forms: [{ texts: { firstHalf: "「防災だより）を配った。" } }],
        messages: [
          "「前期」の「「防災だより）を配った。」は、「「」で開いて「）」で閉じています。どちらかにそろえてください。",
        ],
      },
      {
        situation: "全角で開いて半角で閉じている（参考）",
        forms: [{ texts: { firstHalf: "講座（3回)を開いた。" } }],
        messages: [
          "「前期」の「講座（3回)を開いた。」は、かっこを「（」で開いて「)」で閉じています。全角か半角のどちらかにそろえると読みやすくなります。",
        ],
      },
    ],
  },
});
