import type { RuleDescription } from "../rule-description";

export const untoldContent: RuleDescription = {
  about:
    "Excel で開いているブックの様式のシートにある、図形（テキスト ボックス、チェックボックスなど）、コメント、文の一部だけの取り消し線。あることは Excel から分かるが、書いてあることや、どの文字の取り消し線かは分からない。保存したファイルをとりまとめるときには読むので、総括の確認事項にはない。図（写真や印影）と線は知らせない。",
  examples: {
    ok: [{ situation: "セルのほかに何もない", forms: [{}] }],
    ng: [
      {
        situation: "テキスト ボックスとチェックボックスがある",
        sheets: [{ sheet: "様式", kind: "form", untold: { shapes: 3, comments: 0, partlyStruck: [] } }],
        messages: [
          "このシートには図形が3個あります。図形の文字やチェックボックスは、この画面では点検できません。保存したファイルをとりまとめるときに読みます。",
        ],
      },
      {
        situation: "コメントがあり、文の一部に取り消し線を引いた",
        sheets: [{ sheet: "様式", kind: "form", untold: { shapes: 0, comments: 2, partlyStruck: ["D7", "D9"] } }],
        messages: [
          "このシートにはコメントが2件、一部だけに取り消し線のある文（D7、D9）があります。コメント、どの文字が取り消し線かは、この画面では点検できません。保存したファイルをとりまとめるときに読みます。",
        ],
      },
    ],
  },
};
