import type { RuleDescription } from "../rule-description";

export const struckText: RuleDescription = {
  about: "取り消し線を引いた文。書いた人は消したつもりなので総括には載せず、何を載せなかったかを知らせる。",
  examples: {
    ok: [{ situation: "取り消し線がない", forms: [{}] }],
    ng: [
      {
        situation: "「2回」に取り消し線を引き、「3回」と書き直した",
        forms: [
          {
            texts: { firstHalf: "会議を3回開いた。" },
            remarks: { firstHalf: { about: "struck", text: "2回", isInText: false } },
          },
        ],
        messages: [
          "「前期」の取り消し線の文「2回」は、総括に載せません。消すか、載せる文でしたら取り消し線を外してください。",
        ],
      },
    ],
  },
};
