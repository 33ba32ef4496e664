import type { RuleDescription } from "../rule-description";

export const formNumberDuplicate: RuleDescription = {
  about:
    "二つの様式に同じ管理番号がある。シートを写して使うと起こり、次に集めるときにどの様式か分からなくなる。同じ様式を別のファイルで出し直したものは問わない。番号の取組と課が片方だけに合うとき、またはシートの名前から写し（「様式 (2)」）と分かるときは、［修正する］で写しの方に空いている番号を付ける。",
  examples: {
    ok: [
      {
        situation: "管理番号が一つずつ違う",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式2",
            texts: { vision: "役員の負担を軽くする。" },
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その2",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "シートを写して、同じ取組の別の様式を作っている",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式 (2)",
            texts: { vision: "役員の負担を軽くする。" },
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
          },
        ],
        messages: [
          "管理番号「R5 Ⅰ-2-①(1) 町民生活課 その1」が「町民生活課.xlsx」のシート「様式」の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
        fixed: "R5 Ⅰ-2-①(1) 町民生活課 その2",
      },
      {
        situation: "どちらが写しか分からない",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式2",
            texts: { vision: "役員の負担を軽くする。" },
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
          },
        ],
        messages: [
          "管理番号「R5 Ⅰ-2-①(1) 町民生活課 その1」が「町民生活課.xlsx」のシート「様式」の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
      },
      {
        situation: "シートを写して、別の取組の様式を作っている",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          {
            sheet: "様式 (2)",
            initiative: "1-2-1-2",
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
          },
        ],
        messages: [
          "管理番号「R5 Ⅰ-2-①(1) 町民生活課 その1」が「町民生活課.xlsx」のシート「様式」の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。",
        ],
        fixed: "R5 Ⅰ-2-①(2) 町民生活課 その1",
      },
    ],
  },
};
