import { sheetNames } from "../../form/sheet-names";
import { formatFiscalYear } from "../../plan/fiscal-year";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import { coverFacts } from "./cover-facts";
import { addFormIndex } from "./form-index";
import { isContinued } from "../list/list";
import type { SummaryModel } from "../model/summary-model";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder, type RowCell } from "../sheet/sheet-builder";
import type { SheetContext } from "../sheet/sheet-context";

const widthsChars = [17, 46, 16, 16] as const;
const WIDE = widthsChars.length - 1;

/** What each of the workbook's own sheets holds, in the order of the tabs. */
const contents: readonly (readonly [string, string])[] = [
  [sheetNames.plan, "取組ごとの状態。様式の数から、その様式へ移動できます。"],
  [sheetNames.notices, "時期ごとの提出の期限と、書くときの約束。"],
  [sheetNames.submissions, "どの課のどの様式が届き、どれが足りないか。届いたファイルと、入れなかったもの。"],
  [sheetNames.achievement, "目標の達成の数と割合。基本項目別、推進項目別、課別。"],
  [sheetNames.findings, "確かめていただきたいこと。"],
  [sheetNames.changes, "前の時期の総括から変わったところ。変わった文字に下線と【】を付けています。"],
  [sheetNames.list, "届いた様式の全文を1行に1件ずつ。並べ替えや集計に使えます。"],
  ["様式", "計画の順に、1様式1シート。全課の取組は1つにまとめています。"],
  [sheetNames.register, "あるはずの様式。ここに書いた様式の数で提出を数えます。"],
  [sheetNames.terms, "使わない語と使う語。総務課が書き直すと、次のとりまとめから使われます。"],
  [sheetNames.ruleSettings, "確認事項として出すものと、その重要度。総務課が決めます。"],
];

/** 表紙: whose report it is, how complete it is, and the way to everything in it. */
export function drawCover(model: SummaryModel, context: SheetContext): SheetDrawing {
  const { plan } = model;
  const builder = new SheetBuilder(widthsChars);
  const addLine = (content: string, style: "coverTitle" | "coverSubtitle", minHeightPt: number): void => {
    builder.addRow([{ content, style, span: builder.columnCount }], { minHeightPt });
  };
  builder.addGap(30);
  addLine(plan.municipality, "coverSubtitle", 27);
  addLine(plan.title, "coverTitle", 45);
  addLine(`${formatFiscalYear(plan.fiscalYear)} 総括`, "coverSubtitle", 27);
  builder.addGap(24);

  for (const [label, content] of coverFacts(model, context.assembledAt)) {
    const cells: readonly RowCell[] = [
      { content: label, style: "label" },
      { content, style: "valueLocked", span: WIDE },
    ];
    builder.addRow(cells, { minHeightPt: 21 });
  }
  builder.addGap(18);

  builder.addRow([{ content: "このブックの内容", style: "heading" }], { minHeightPt: 24 });
  for (const [name, about] of contentsOf(model)) {
    const link =
      name === "様式"
        ? linkToFirst(model, context)
        : { sheet: name, row: 0, column: 0, tooltip: `${name}へ移動します` };
    builder.addRow(
      [
        { content: name, style: link ? "tableLinkCentered" : "tableCentered", ...(link && { link }) },
        { content: about, style: "valueLocked", span: WIDE },
      ],
      { minHeightPt: 21 },
    );
  }
  builder.addGap();
  const indexRow = builder.nextRow;
  addFormIndex(builder, model, context.linkTo);

  return builder.build({
    name: sheetNames.cover,
    visibility: "visible",
    showGridLines: false,
    print: pageSetup(plan, "portrait", { pageBreaksBefore: [indexRow], centerHorizontally: true }),
  });
}

function contentsOf({ listed, plan, changesSince }: SummaryModel): typeof contents {
  const absent: readonly string[] = [
    ...(plan.notices.length === 0 ? [sheetNames.notices] : []),
    ...((changesSince?.changes ?? []).length === 0 ? [sheetNames.changes] : []),
  ];
  const present = contents.filter(([name]) => !absent.includes(name));
  if (!listed.some(isContinued)) return present;
  const note = "1つのセルに入りきらない文は、すぐ下の行に続いています。";
  return present.map(([name, about]) => [name, name === sheetNames.list ? about + note : about]);
}

function linkToFirst({ forms: [first] }: SummaryModel, { linkTo }: SheetContext): CellLink | undefined {
  return first && linkTo(first, "最初の様式へ移動します");
}
