import type { RuleDescription } from "../rule-description";

export const layoutDrift: RuleDescription = {
  about:
    "様式の枠が標準の様式と違う形に組み替えられている：欄が横に並んでいる、文が欄の名前の下にある。正しく読めるので、直さなくてよい。ファイルの中で同じ形の様式は、一度だけ知らせる。様式はどこから始まってもよいので、行や列を足した、枠にない欄（担当者、備考）を足した、列の幅が違う、注や題名がある、次のページへ続くといった違いや、一行に一つの取組を書いた一覧は知らせない。",
  examples: {
    ok: [
      { situation: "標準の形", forms: [{}] },
      {
        situation: "行や列を足してあり、枠の始まる所や欄の名前と文の間が違う",
        forms: [{ inserted: { rows: 3, columns: 2 } }, { sheet: "様式2", inserted: { columns: 1, beforeTexts: 1 } }],
      },
      { situation: "様式にない欄（担当者、備考）を足してある", forms: [{ unplaced: ["担当者", "備考"] }] },
    ],
    ng: [
      {
        situation: "前期と後期が横に並び、文が下にある",
        forms: [{ across: ["firstHalf", "secondHalf"] }],
        messages: [
          "この様式は、枠の形が標準の様式と違います（「前期」「後期」が横に並んでいる、「前期」「後期」の文が欄の名前の下にある）。正しく読めていますので、直す必要はありません。",
        ],
      },
      {
        situation: "ファイルのどの様式もそうである",
        forms: [1, 2].map((number) => ({
          sheet: `様式${number}`,
          texts: { vision: `${number}番目の姿` },
          across: ["firstHalf", "secondHalf"],
        })),
        messages: [
          "このファイルの様式2件は、枠の形が標準の様式と違います（「前期」「後期」が横に並んでいる、「前期」「後期」の文が欄の名前の下にある）。正しく読めていますので、直す必要はありません。",
        ],
      },
    ],
  },
};
