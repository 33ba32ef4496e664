import type { RuleDescription } from "../rule-description";

export const cellNote: RuleDescription = {
  about: "様式のセルに付けたメモやコメント。総括には載らないので、何と書いてあるかを知らせる。",
  examples: {
    ok: [{ situation: "メモがない", forms: [{}] }],
    ng: [
      {
        situation: "前期のセルにメモがある",
        forms: [{ remarks: { firstHalf: { about: "note", text: "数を確かめる", isInText: false } } }],
        messages: ["「前期」にメモ（コメント）「数を確かめる」が付いています。メモは総括に載りません。"],
      },
    ],
  },
};
