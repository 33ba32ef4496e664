import type { RuleDescription } from "../rule-description";

export const visionCorrected: RuleDescription = {
  about:
    "前回と同じ様式だが、目指す姿が書き改められている。同じファイルの新しい版で、管理番号かシートとほかの文が同じなら、同じ様式とみなす。空いていた欄に書いたものは挙げない。",
  examples: {
    ok: [{ situation: "目指す姿が前回と同じ", forms: [{}] }],
    ng: [
      {
        situation: "目指す姿が書き改められた",
        forms: [{}],
        compared: {
          visionsCorrected: [
            {
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              before: "助けあう町",
              after: "助けあい、支えあう町",
            },
          ],
        },
        messages: [
          "「目指す姿」が「助けあう町」から「助けあい、支えあう町」に書き改められました。同じ様式として差し替えました。",
        ],
      },
    ],
  },
};
