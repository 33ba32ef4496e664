import type { RuleDescription } from "../rule-description";

export const allDepartmentsDifference: RuleDescription = {
  about:
    "全課の取組は一つの様式にまとめる。目標の達成はとりまとめ課の答えを載せるので、違う答えがあれば知らせる。目指す姿・目標・取組内容の違いは【課名】を付けて両方を載せ、参考にとどめる。",
  examples: {
    ok: [
      {
        situation: "前期・後期・評価・検証だけが課ごとに違う",
        forms: [
          { initiative: "1-1-1-1", department: "総務課" },
          { initiative: "1-1-1-1", department: "農業振興課", texts: { firstHalf: "広報紙に記事を出した。" } },
        ],
      },
    ],
    ng: [
      {
        situation: "目標の達成が、とりまとめ課と違う",
        forms: [
          { initiative: "1-1-1-1", department: "総務課", texts: { achievement: "達成できた" } },
          { initiative: "1-1-1-1", department: "農業振興課", texts: { achievement: "一部達成できた" } },
        ],
        messages: [
          "全課の様式の「目標の達成」が、総務課は「達成できた」、農業振興課は「一部達成できた」です。総括には総務課の答えを載せました。これでよいか確かめてください。",
        ],
      },
      {
        situation: "目標が、とりまとめ課と違う（参考）",
        forms: [
          { initiative: "1-1-1-1", department: "総務課" },
          { initiative: "1-1-1-1", department: "農業振興課", texts: { goals: "・農家への周知" } },
        ],
        messages: [
          "農業振興課の「目標」が総務課と違うので、総括では【農業振興課】を付けて両方を載せました。そろえる場合は、どちらかの様式を直してください。",
        ],
      },
    ],
  },
};
