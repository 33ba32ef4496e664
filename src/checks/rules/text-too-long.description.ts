import type { RuleDescription } from "../rule-description";

export const textTooLong: RuleDescription = {
  about:
    "一つのセルに入る長さ（32,767字、改行253個）、標準の様式の1ページ、または行の高さの限り（409ポイント、およそ30行）を超える文。総括では次のページに続けるので、文が失われることはない。行の高さは、欄が一行のセルであるときだけ確かめる。",
  examples: {
    ok: [
      { situation: "ふつうの長さの文", forms: [{ texts: { review: "周知が進み、参加者が増えた。".repeat(40) } }] },
      { situation: "29行の箇条書き", forms: [{ texts: { firstHalf: lines(29) } }] },
    ],
    ng: [
      {
        situation: "一行のセルに、31行の箇条書きがある",
        forms: [{ texts: { firstHalf: lines(31) } }],
        messages: [
          "「前期」の文（216字）は、Excelの行の高さの限り（409ポイント）を超え、この欄のままでは終わりが印刷されないおそれがあります。欄を二つ以上の行に広げるか、短くしてください。",
        ],
      },
      {
        situation: "1ページに収まらない文がある",
        forms: [{ texts: { secondHalf: "研修を開いた。".repeat(600) } }],
        messages: [
          "「後期」の文（4,200字）は、標準の様式の1ページに収まらず、総括では次のページに続きます。短くできないか確かめてください。",
        ],
      },
      {
        situation: "一つのセルに入らない文がある",
        forms: [{ texts: { review: "改善した。".repeat(7000) } }],
        messages: [
          "「評価・検証」の文（35,000字）は、Excelの一つのセルに入る長さ（32,767字、改行253個）を超えています。要点だけにしてください。",
        ],
      },
    ],
  },
};

function lines(count: number): string {
  return Array.from({ length: count }, () => "・研修の実施").join("\n");
}
