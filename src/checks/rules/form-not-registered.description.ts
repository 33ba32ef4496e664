import type { RuleDescription } from "../rule-description";

export const formNotRegistered: RuleDescription = {
  about:
    "あるはずの様式のほかに届いた様式（その2など、様式台帳に行のないその1）を、まとめて一度知らせる。総括の様式台帳には「追加の候補」として載る。様式台帳に載せないと、次に届かなくても気づけない。様式台帳がまだなければ参考として知らせる。任意の様式と、分類できない様式は挙げない。",
  examples: {
    ok: [
      {
        situation: "様式台帳のとおりに届いている",
        forms: [{}],
        register: [{ initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" }],
      },
      {
        situation: "全課の取組の様式を、とりまとめ課でない課が出している",
        forms: [{ initiative: "1-1-1-1" }],
      },
    ],
    ng: [
      {
        situation: "様式台帳にその1しかないのに、その2も届いた",
        forms: [{}, { sheet: "様式2", texts: { vision: "集落の役員の負担を軽くする。" } }],
        register: [{ initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" }],
        messages: [
          "あるはずの様式のほかに1様式が届いています（Ⅰ-2-①(1) 町民生活課 その2）。様式台帳にないため、次に届かなくても気づけません。これからも出す様式なら、総括の「様式台帳」で状態の「追加の候補」を「提出する」に直してください。",
        ],
      },
      {
        situation: "様式台帳がなく、一つの取組に二つの様式が届いた（参考）",
        forms: [{}, { sheet: "様式2", texts: { vision: "集落の役員の負担を軽くする。" } }],
        messages: [
          "あるはずの様式のほかに1様式が届いています（Ⅰ-2-①(1) 町民生活課 その2）。様式台帳がないため、次に届かなくても気づけません。これからも出す様式なら、総括の「様式台帳」で状態の「追加の候補」を「提出する」に直してください。",
        ],
      },
    ],
  },
};
