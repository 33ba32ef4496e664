import { severityNames, type Severity } from "../../checks/finding";
import { foldedMessage, foldFindings, type FoldedFindings } from "../../checks/fold-findings";
import { formatSeverityCounts } from "../../checks/severity";
import { silencedSentence } from "../../checks/settings/setting-sheet";
import { sheetNames } from "../../form/sheet-names";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import { groupBy } from "../../workbook/group-by";
import type { StyleName } from "../../workbook/styles";
import { notesOfFindings } from "../model/count-words";
import { isNote } from "../model/summary-findings";
import type { FileNotes, SummaryFinding, SummaryModel } from "../model/summary-model";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder, type RowCell } from "../sheet/sheet-builder";
import type { SheetContext } from "../sheet/sheet-context";
import { piecesOfHeight } from "../sheet/text-pieces";
import { CONTINUED, findingHeaders, NO_FINDINGS } from "./finding-columns";

const severityStyles = {
  error: "severityError",
  warning: "severityWarning",
  info: "severityInfo",
} as const satisfies Record<Severity, StyleName>;

const FINDING_TABLE = "FindingList";

const headers = Object.values(findingHeaders);
const widthsChars = [8, 20, 62, 8, 24, 14, 8, 14, 13, 13] as const;
const MESSAGE_COLUMN = 2;

/**
 * 確認事項: every finding, the worst first, its message leading to where it stands in this workbook; what is said of many places of
 * a file is one line, and what asks for nothing is one line a file, last. A table, so that people filter it by 課 or 重要度; above it
 * how many there are by rule.
 */
export function drawFindings(model: SummaryModel, { linkTo }: SheetContext): SheetDrawing {
  const { plan, findings, notes } = model;
  const builder = new SheetBuilder(widthsChars);
  builder.addRow([{ content: sheetNames.findings, style: "title" }], { minHeightPt: 27 });
  builder.addRow([{ content: summaryLine(model), style: "plain" }]);
  const silenced = silencedSentence(plan);
  if (silenced !== null) builder.addRow([{ content: silenced, style: "plain" }]);
  if (findings.length > 0) {
    builder.addRow([{ content: countsByRule(model), style: "note", span: builder.columnCount }]);
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
    for (const line of foldFindings(
      findings.filter((one) => !isNote(one)),
      ({ finding }) => finding,
    )) {
      const { published, field } = line.first;
      addFindings(builder, line, published && linkTo(published, "様式の欄へ移動します", field));
    }
    for (const one of notes) addNotes(builder, one);
  }
  const area = { top: header, left: 0, bottom: builder.nextRow - 1, right: headers.length - 1 };
  return builder.build({
    name: sheetNames.findings,
    visibility: "visible",
    showGridLines: false,
    print: pageSetup(plan, "landscape", findings.length > 0 ? { titleRows: { first: header, last: header } } : {}),
    ...(findings.length > 0 && {
      tables: [{ name: FINDING_TABLE, area, columns: headers }],
      freeze: { rows: header + 1, columns: 0 },
    }),
  });
}

function summaryLine({ findings, findingCounts, notes }: SummaryModel): string {
  if (findings.length === 0) return NO_FINDINGS;
  return `全部で ${findings.length}件（${formatSeverityCounts(findingCounts)}）${notesOfFindings({ notes })}`;
}

/** What asks for nothing, in one line a file: 「お知らせ 3件：記入例「記入例」、…」. */
function addNotes(builder: SheetBuilder, { file, notes }: FileNotes): void {
  const said = notes.map(({ finding }) => {
    const { note = "", sheet, cell } = finding;
    const place = [sheet !== null && !note.includes(`「${sheet}」`) ? `「${sheet}」` : "", cell ?? ""].join("");
    return place === "" ? note : `${note}（${place}）`;
  });
  const departments = new Set(notes.map(({ finding: { department } }) => department ?? ""));
  const where = [file, "", "", departments.size === 1 ? ([...departments][0] ?? "") : "", "", ""];
  const message = `お知らせ ${notes.length}件：${said.join("、")}`;
  addRows(builder, message, "info", "お知らせ", where, null);
}

/** Those with most findings first; rules with as many in the order of the list. */
function countsByRule({ findings }: SummaryModel): string {
  const byTitle = [...groupBy(findings, ({ title }) => title)].map(([title, { length }]) => ({ title, length }));
  const most = byTitle.toSorted((a, b) => b.length - a.length);
  return `規則ごと：${most.map(({ title, length }) => `${title} ${length}件`).join("、")}`;
}

/** Below it a row would be too high to be printed. */
const PLACES_IN_ROW = 15;

/** Of many places, each stands on a line of its own in sheet, cell, initiative and field. */
function addFindings(
  builder: SheetBuilder,
  { first, all }: FoldedFindings<SummaryFinding>,
  link: CellLink | null,
): void {
  const { severity, file, department } = first.finding;
  const message = foldedMessage(first.finding, all.length);
  for (let from = 0; from < all.length; from += PLACES_IN_ROW) {
    const places = all.slice(from, from + PLACES_IN_ROW);
    const lines = (lineOf: (one: SummaryFinding) => string): string => places.map(lineOf).join("\n");
    const where = [
      file,
      lines(({ finding }) => finding.sheet ?? ""),
      lines(({ finding }) => finding.cell ?? ""),
      department ?? "",
      lines(({ initiative }) => initiative?.markedCode ?? ""),
      lines(({ field }) => field?.listHeader ?? ""),
    ];
    addRows(builder, message, severity, first.title, where, from === 0 ? link : null);
  }
}

/** A message that quotes long texts goes on in rows of its own, which a filter shows together with the first. */
function addRows(
  builder: SheetBuilder,
  message: string,
  severity: Severity,
  title: string,
  where: readonly string[],
  link: CellLink | null,
): void {
  for (const [index, piece] of piecesOfHeight(message, widthsChars[MESSAGE_COLUMN]).entries()) {
    const asText = (content: string): RowCell => ({ content, style: "tableText" });
    builder.addRow([
      { content: severityNames[severity], style: severityStyles[severity] },
      asText(index === 0 ? title : `${title}${CONTINUED}`),
      asText(piece),
      link ? { content: "様式へ", style: "tableLink", link } : asText(""),
      ...where.map(asText),
    ]);
  }
}
