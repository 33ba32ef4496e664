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
});
