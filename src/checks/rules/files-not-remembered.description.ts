import type { RuleDescription } from "../rule-description";

export const filesNotRemembered: RuleDescription = {
  about:
    "前回の総括が、出されたファイルを記録しない版のもの（または記録のシートがないもの）で、今回は出されなかった様式がある。様式はそのまま残り、文は改めて確かめるが、そのファイルの行や入れなかったものは分からない。次からは記録があるので挙げない。",
  examples: {
    ok: [{ situation: "前回の総括がない", forms: [{}] }],
    ng: [
      {
        situation: "前の版の総括に続けてまとめ、出されなかった様式がある",
        forms: [{ origin: "kept" }],
        compared: {
          former: {
            file: "総括.xlsx",
            fiscalYear: null,
            forms: [],
            merged: [],
            retired: [],
            register: null,
            registerProblems: [],
            givenUp: [],
            files: [],
            unreadable: [],
            answers: {},
            remembersFiles: false,
          },
        },
        messages: [
          "前回の総括には、出されたファイルの記録がありません。今回出されなかった1様式はそのまま残しましたが、そのファイルの行、入れなかったもの、書き方の確認事項は分かりません。分かるようにするには、全部のファイルをもう一度まとめてください。",
        ],
      },
    ],
  },
};
