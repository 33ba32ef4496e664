import { sheetNames } from "../../form/sheet-names";
import type { Plan } from "../../plan/schema";
import type { CellContent, CellLink, SheetDrawing } from "../../workbook/drawing";
import { textDifference, type TextDifference } from "../../workbook/text-difference";
import { changesSinceSentence, changeTypes } from "../model/count-words";
import type { ChangeOfForm, SummaryModel } from "../model/summary-model";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder, type RowCell } from "../sheet/sheet-builder";
import type { SheetContext } from "../sheet/sheet-context";
import { boxDifference } from "./box-difference";
import { markedTexts, piecesOfRuns } from "./marked-texts";

const NOTE =
  "変わった文字に下線を引き、【】で囲みました。文にもとからある【】には、下線がありません。付けたのは下線と【】だけで、文は変えていません。";

const columns = [
  { header: "取組項目", widthChars: 26 },
  { header: "課", widthChars: 13 },
  { header: "欄", widthChars: 12 },
  { header: "変わり方", widthChars: 11 },
  { header: "前", widthChars: 56 },
  { header: "今", widthChars: 56 },
  { header: "様式", widthChars: 8 },
] as const;
const TEXT_CHARS = 56;

/**
 * 変更点: what is another than at the end of the period before, a row a field, the texts of then and now side by side. Hidden
 * where nothing has changed, and where there is nothing to compare with.
 */
export function drawChanges(model: SummaryModel, { linkTo }: SheetContext): SheetDrawing {
  const { plan, changesSince, periodTitle } = model;
  const changes = changesSince?.changes ?? [];
  const builder = new SheetBuilder(columns.map(({ widthChars }) => widthChars));
  builder.addRow([{ content: sheetNames.changes, style: "title" }], { minHeightPt: 27 });
  builder.addRow([{ content: changesSinceSentence(model), style: "plain" }]);
  if (changes.length > 0) builder.addRow([{ content: NOTE, style: "note", span: builder.columnCount }]);
  builder.addGap();
  const header = builder.nextRow;
  if (changes.length > 0) {
    const titles: Readonly<Record<string, string>> = { 前: changesSince?.periodTitle ?? "", 今: periodTitle };
    builder.addRow(
      columns.map(({ header: title }) => ({ content: titles[title] ?? title, style: "tableHeader" as const })),
    );
    for (const change of changes) addChange(builder, change, plan, linkTo);
  }
  return builder.build({
    name: sheetNames.changes,
    visibility: changes.length > 0 ? "visible" : "hidden",
    showGridLines: false,
    print: pageSetup(plan, "landscape", changes.length > 0 ? { titleRows: { first: header, last: header } } : {}),
    ...(changes.length > 0 && { freeze: { rows: header + 1, columns: 0 } }),
  });
}

/** What a row cannot hold goes on in the rows below, which say again what they are about. */
function addChange(builder: SheetBuilder, change: ChangeOfForm, plan: Plan, linkTo: SheetContext["linkTo"]): void {
  const isField = change.type === "field";
  const [before, after] = markedTexts(isField ? differenceOf(change, plan) : [[], []]);
  const pieces = [piecesOfRuns(before, TEXT_CHARS), piecesOfRuns(after, TEXT_CHARS)] as const;
  const link =
    change.type === "gone" ? null : linkTo(change.published, "様式へ移動します", isField ? change.field : null);
  const rowCount = Math.max(1, pieces[0].length, pieces[1].length);
  for (let index = 0; index < rowCount; index++) {
    const continued = index === 0 ? "" : "（続き）";
    const textCells = pieces.map((ofText): RowCell => ({
      content: contentOf(ofText[index] ?? []),
      style: "tableText",
    }));
    builder.addRow([
      { content: change.name, style: "tableText" },
      { content: change.department ?? "", style: "tableText" },
      { content: isField ? change.field.listHeader + continued : "", style: "tableText" },
      { content: changeTypes(change), style: "tableText" },
      ...textCells,
      linkCell(link),
    ]);
  }
}

function differenceOf(
  { before, after, isMerged }: Extract<ChangeOfForm, { readonly type: "field" }>,
  plan: Plan,
): TextDifference {
  return isMerged ? boxDifference(before, after, plan) : textDifference(before, after);
}

function linkCell(link: CellLink | null): RowCell {
  return link ? { content: "様式へ", style: "tableLink", link } : { content: "", style: "tableText" };
}

function contentOf(runs: ReturnType<typeof markedTexts>[0]): CellContent {
  if (runs.length === 0) return { type: "blank" };
  if (runs.some(({ isUnderlined }) => isUnderlined)) return { type: "rich", runs };
  return { type: "text", text: runs.map(({ text }) => text).join("") };
}
