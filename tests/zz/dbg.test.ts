import { gather, summaryFile } from "../usecases/assemble/gathering-parts";
import { workbooksOf } from "../usecases/assemble/handed-in-files";
import { sheetNames } from "../../src/form/sheet-names";
test("x", async () => {
  for (const folder of ["assets/samples", "../shared/acceptance/r5-plain", "../shared/acceptance/r5-messy"]) {
    const collected = gather(workbooksOf(folder));
    const { sheets } = await summaryFile(collected);
    const memory = sheets.find(({ name }) => name === sheetNames.memory)!;
    const kinds = new Map(memory.cells.filter((c) => c.column === 0).map((c) => [c.row, c.text]));
    const sum = new Map<string, number>();
    for (const c of memory.cells) {
      const k = kinds.get(c.row) + "/" + c.column;
      sum.set(k, (sum.get(k) ?? 0) + c.text.length);
    }
    console.log(
      folder,
      collected.collection.forms.flatMap(({ texts }) => Object.values(texts)).reduce((s, t) => s + (t ?? "").length, 0),
      [...sum]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 14)
        .map(String)
        .join(" | "),
    );
    console.log(
      memory.cells
        .find((c) => kinds.get(c.row) === "ファイル" && c.column > 5)
        ?.text.replace(/[ぁ-んァ-ヶ一-龠]+/gu, "x")
        .slice(0, 2500),
    );
  }
});
