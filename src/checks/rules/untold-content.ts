import { toA1 } from "../../workbook/address";
import { defineRule } from "../rule";

/** As many as one reads. */
const MAX_CELLS_NAMED = 5;

function cellsOf(cells: readonly string[]): string {
  const more = cells.length - MAX_CELLS_NAMED;
  return `${cells.slice(0, MAX_CELLS_NAMED).join("、")}${more > 0 ? `ほか${more}か所` : ""}`;
}

/**
 * Of the workbook that is open in Excel alone: Excel tells that these are there, its file also what they say. So it says
 * nothing of files, nor where the open workbook is gathered.
 */
export const untoldContent = defineRule<{
  readonly shapes: number;
  readonly comments: number;
  /** Cells, in A1. */
  readonly partlyStruck: readonly string[];
}>({
  id: "untold-content",
  scope: "collection",
  severity: "info",
  title: "この画面では点検できないもの",
  about:
    "Excel で開いているブックの様式のシートにある、図形（テキスト ボックス、チェックボックスなど）、コメント、文の一部だけの取り消し線。あることは Excel から分かるが、書いてあることや、どの文字の取り消し線かは分からない。保存したファイルをとりまとめるときには読むので、総括の確認事項にはない。図（写真や印影）と線は知らせない。",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      for (const { name: sheet, untold } of reading.sheets) {
        if (!untold) continue;
        const { shapes, comments, partlyStruck } = untold;
        const [cell] = partlyStruck;
        const place = { file: reading.source.file, sheet, ...(cell && { cell }) };
        report({ ...place, data: { shapes, comments, partlyStruck: partlyStruck.map(toA1) } });
      }
    }
  },
  message({ shapes, comments, partlyStruck }) {
    const kinds = [
      ...(shapes > 0 ? [{ what: `図形が${shapes}個`, which: "図形の文字やチェックボックス" }] : []),
      ...(comments > 0 ? [{ what: `コメントが${comments}件`, which: "コメント" }] : []),
      ...(partlyStruck.length > 0
        ? [{ what: `一部だけに取り消し線のある文（${cellsOf(partlyStruck)}）が`, which: "どの文字が取り消し線か" }]
        : []),
    ];
    const list = (key: "what" | "which"): string => kinds.map((kind) => kind[key]).join("、");
    return `このシートには${list("what")}あります。${list("which")}は、この画面では点検できません。保存したファイルをとりまとめるときに読みます。`;
  },
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
});
