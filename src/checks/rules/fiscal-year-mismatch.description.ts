import type { RuleDescription } from "../rule-description";

export const fiscalYearMismatch: RuleDescription = {
  about:
    "様式の年度が計画の年度と違う。別の年度の様式は総括に入れず、必ず知らせる。同じブックに計画の年度の様式があれば、参考として名前を挙げるだけにする。元号の誤り、一つの様式に二つの年度があるもの、年度の読めないもの、管理番号の年度の違いも見る。",
  examples: {
    ok: [
      { situation: "計画と同じ年度", forms: [{ fiscalYears: ["令和5年度"] }] },
      { situation: "同じ年度の別の書き方", forms: [{ fiscalYears: ["R5", "令和５年度"] }] },
    ],
    ng: [
      {
        situation: "前の年度の様式が残っている",
        forms: [{ fiscalYears: ["令和4年度"] }],
        messages: [
          "「令和4年度」の様式なので、令和5年度の総括に入れていません。令和5年度の様式でしたら年度を直し、そうでなければ令和5年度の様式を出してください。",
        ],
      },
      {
        situation: "前の年度の様式が、同じブックの今年度の様式のそばにある",
        forms: [{ sheet: "令和4年度", fiscalYears: ["令和4年度"] }, { fiscalYears: ["令和5年度"] }],
        messages: ["「令和4年度」の様式なので、令和5年度の総括に入れていません。"],
      },
      {
        situation: "元号を書き誤っている",
        forms: [{ fiscalYears: ["平成5年度"] }],
        messages: [
          "この様式に「平成5年度」とありますが、令和5年度の様式として総括に入れました。元号は「令和」ではありませんか。年度を直してください。",
        ],
      },
      {
        situation: "次の頁の年度だけが古い",
        forms: [{ fiscalYears: ["令和5年度", "令和4年度"] }],
        messages: [
          "この様式に「令和4年度」とありますが、令和5年度の様式として総括に入れました。年度を直してください。",
        ],
      },
      {
        situation: "前の年度の管理番号が残っている",
        forms: [{ registrationNumber: "R4 Ⅰ-2-①(1) 町民生活課 その1" }],
        messages: [
          "管理番号が令和4年度のものです。令和5年度の様式でしたら、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
        fixed: "R5 Ⅰ-2-①(1) 町民生活課 その1",
      },
    ],
  },
};
