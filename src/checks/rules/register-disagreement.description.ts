import type { RuleDescription } from "../rule-description";

export const registerDisagreement: RuleDescription = {
  about: "同じ様式の件名が、ブックによって違う。先に読んだブックの件名を使う。",
  examples: {
    ok: [{ situation: "件名が同じ", forms: [{}] }],
    ng: [
      {
        situation: "二つのブックで件名が違う",
        forms: [{}],
        compared: {
          registerDisagreements: [
            {
              entry: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "自治会" },
              file: "町民生活課.xlsx",
              otherSubject: "住民会",
              otherFile: "町民生活課（環境班）.xlsx",
            },
          ],
        },
        messages: [
          "様式台帳の「Ⅰ-2-①(1) 町民生活課 その1」の件名が、ここでは「住民会」、「町民生活課.xlsx」では「自治会」です。「自治会」を使いましたので、どちらかに直してください。",
        ],
      },
    ],
  },
};
