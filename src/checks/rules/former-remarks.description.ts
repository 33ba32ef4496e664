import { FORMER_REMARKS_TITLE } from "../../form/former-remarks";
import type { RuleDescription } from "../rule-description";

export const formerRemarks: RuleDescription = {
  about: `様式を整えたときに、どの欄にもなかった文（枠の外の注、取り消し線の文、非表示の文、図形やメモの文）は、枠の下の「${FORMER_REMARKS_TITLE}」に移してある。様式ごとに一度だけ知らせる。総括には載らない。`,
  examples: {
    ok: [{ situation: "枠の下に何もない", forms: [{}] }],
    ng: [
      {
        situation: "整えた様式の下に、注と取り消し線の文が移してある",
        forms: [
          {
            formerRemarks: [
              { about: "枠の外", text: "※担当は住民班" },
              { about: "取り消し線", text: "説明会を二回開く。" },
            ],
          },
        ],
        messages: [
          "様式の下の「備考（整える前の記載）」に、どの欄にもなかった文が2件あります。総括には入りません。載せる文があれば欄へ移してください。要らなければ、このままでかまいません。",
        ],
      },
    ],
  },
};
