import type { RuleDescription } from "../rule-description";

export const visionChanged: RuleDescription = {
  about:
    "目指す姿が、引き継いだ前年度の様式と違う。前年度の文は、配られたブックの昨年度の控えか、指定された前年度の総括やブックによる。空白や全角・半角の違い、空いている欄は挙げない。",
  examples: {
    ok: [
      { situation: "前年度の文が分からない", forms: [{}] },
      {
        situation: "前年度と、空白のほかは同じ",
        forms: [{ texts: { vision: "助けあう町" } }],
        compared: { visionsOfLastYear: { '["1-2-1-1","町民生活課",1]': "助けあう　町" } },
      },
      {
        situation: "目指す姿がまだ空いている",
        forms: [{ texts: { vision: "" } }],
        compared: { visionsOfLastYear: { '["1-2-1-1","町民生活課",1]': "助けあう町" } },
      },
      {
        situation: "違う文は、ほかの様式のものである",
        forms: [{ texts: { vision: "助けあう町" } }],
        compared: { visionsOfLastYear: { '["1-2-1-1","町民生活課",2]': "支えあう町" } },
      },
    ],
    ng: [
      {
        situation: "前年度から書き改めた",
        forms: [{ texts: { vision: "助けあい、支えあう町" } }],
        compared: { visionsOfLastYear: { '["1-2-1-1","町民生活課",1]': "助けあう町" } },
        messages: [
          "「目指す姿」が、前年度の「助けあう町」から変わっています。書き改めたのでなければ、前年度の文に戻してください。",
        ],
      },
    ],
  },
};
