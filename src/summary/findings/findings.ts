import { severityNames, type Finding, type Severity } from "../../checks/finding";
import { countBySeverity, formatSeverityCounts } from "../../checks/severity";
import { rules } from "../../checks/registry";
import { sheetNames } from "../../form/sheet-names";
import type { Collection } from "../../gather/collection";
import { findInitiative } from "../../plan/initiatives";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { linkFinder } from "../model/finding-places";
import type { FormSheet } from "../forms/forms";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder, type RowCell } from "../sheet/sheet-builder";
import { piecesOfHeight } from "../sheet/text-pieces";

const severityStyles = {
  error: "severityError",
  warning: "severityWarning",
  info: "severityInfo",
} as const satisfies Record<Severity, StyleName>;

const FINDING_TABLE = "FindingList";

const headers = ["重要度", "確認事項", "内容", "移動", "ファイル", "シート", "セル", "課", "取組", "欄"] as const;
const widthsChars = [8, 20, 62, 8, 24, 14, 8, 14, 13, 13] as const;
const MESSAGE_COLUMN = 2;

/**
 * 確認事項: every finding, its message leading to where it stands in this workbook. A table, so that people filter it by 課
 * or 重要度.
 */
export function drawFindings(
  collection: Collection,
  findings: readonly Finding[],
  sheets: readonly FormSheet[],
): SheetDrawing {
  const builder = new SheetBuilder(widthsChars);
  builder.addRow([{ content: sheetNames.findings, style: "title" }], { minHeightPt: 27 });
  builder.addRow([{ content: summaryLine(findings), style: "plain" }]);
  if (findings.length > 0) {
    builder.addRow([
      {
        content:
          "「様式へ」は、この総括の中の欄へ移動します。ファイル、シート、セルは、提出されたファイルの中の場所です。",
        style: "note",
        span: builder.columnCount,
      },
    ]);
  }
  builder.addGap();

  const header = builder.nextRow;
  if (findings.length > 0) {
    builder.addRow(headers.map((content) => ({ content, style: "tableHeader" })));
    const linkOf = linkFinder(collection, sheets);
    for (const finding of findings) addFinding(builder, finding, collection, linkOf(finding));
  }
  const area = { top: header, left: 0, bottom: builder.nextRow - 1, right: headers.length - 1 };
  return builder.build({
    name: sheetNames.findings,
    visibility: "visible",
    showGridLines: false,
    print: pageSetup(
      collection.plan,
      "landscape",
      findings.length > 0 ? { titleRows: { first: header, last: header } } : {},
    ),
    ...(findings.length > 0 && {
      tables: [{ name: FINDING_TABLE, area, columns: headers }],
      freeze: { rows: header + 1, columns: 0 },
    }),
  });
}

function summaryLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return "問題は見つかりませんでした。";
  return `全部で ${findings.length}件（${formatSeverityCounts(countBySeverity(findings))}）`;
}

/** A message that quotes long texts goes on in rows of its own, which a filter shows together with the first. */
function addFinding(
  builder: SheetBuilder,
  finding: Finding,
  { plan, definition }: Collection,
  link: CellLink | undefined,
): void {
  const { rule, severity, message, file, sheet, cell, department, initiative, field } = finding;
  const inPlan = initiative === null ? null : findInitiative(plan, initiative);
  const fieldTitle = definition.fields.find(({ id }) => id === field)?.listHeader ?? "";
  for (const [index, piece] of piecesOfHeight(message, widthsChars[MESSAGE_COLUMN]).entries()) {
    const title = ruleTitle(rule) + (index === 0 ? "" : "（続き）");
    const where = [file, sheet ?? "", cell ?? "", department ?? "", inPlan?.markedCode ?? "", fieldTitle];
    const asText = (content: string): RowCell => ({ content, style: "tableText" });
    builder.addRow([
      { content: severityNames[severity], style: severityStyles[severity] },
      asText(title),
      asText(piece),
      link ? { content: "様式へ", style: "tableLink", link } : asText(""),
      ...where.map(asText),
    ]);
  }
}

function ruleTitle(id: string): string {
  return rules.find((rule) => rule.id === id)?.title ?? id;
}
