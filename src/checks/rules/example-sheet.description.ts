import type { RuleDescription } from "../rule-description";

export const exampleSheet: RuleDescription = {
  about: "記入例・見本は、様式の形をしていても総括に入れない。シートごとでも、ほかの様式と同じシートにあるものでも。",
  examples: {
    ok: [{ situation: "記入例のないブック", forms: [{}] }],
    ng: [
      {
        situation: "記入例のシートがある",
        sheets: [{ sheet: "記入例", kind: "example" }],
        messages: [
          "シート「記入例」は記入例とみなして、総括に入れていません。提出する様式でしたら、シートの名前から「例」「見本」などの言葉を除いてください。",
        ],
      },
      {
        situation: "ほんとうの様式と同じシートに記入例がある",
        sheets: [{ sheet: "様式", kind: "form", examples: ["A1:D9"] }],
        messages: [
          "シート「様式」のこの様式は記入例とみなして、総括に入れていません。提出する様式でしたら、上や横にある「記入例」などの言葉を除いてください。",
        ],
      },
    ],
  },
};
