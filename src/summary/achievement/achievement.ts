import { listHeaders } from "../../form/list-headers";
import { sheetNames } from "../../form/sheet-names";
import type { Area } from "../../workbook/address";
import type { SheetDrawing, StackedBarChart } from "../../workbook/drawing";
import { addAchievementTable, countColumn, type AchievementRow, type AchievementTable } from "./achievement-table";
import { answerNames, UNANSWERED } from "../model/achievement-answers";
import { UNSETTLED } from "../model/count-words";
import { PageFlow } from "../sheet/page-flow";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder } from "../sheet/sheet-builder";
import type { AchievementCounts, AchievementGroup, SummaryModel } from "../model/summary-model";

/** From the best answer to none at all; distinct also for people with red-green colour blindness, and in grey print. */
const ANSWER_COLORS = ["3B6FA8", "F2C14E", "D1603D", "8C6BB1", "5AA08A", "A67C52"] as const;
const UNANSWERED_COLOR = "BFBFBF";
const UNSETTLED_COLOR = "7F7F7F";
const CHART_ROW_HEIGHT_PT = 18;

/**
 * 達成状況: counts and shares by 基本項目, 推進項目 and 課. Every number is a formula over 一覧's table, so that it stays
 * right when someone edits or adds a row there; what it comes to now is written beside it.
 */
export function drawAchievement({ plan, achievement }: SummaryModel): SheetDrawing {
  const answers = answerNames(achievement);
  const builder = new SheetBuilder([30, 7, ...answers.flatMap(() => [17, 8])]);
  const { list } = sheetNames;

  builder.addRow([{ content: sheetNames.achievement, style: "title" }], { minHeightPt: 27 });
  const note =
    `${list}の「${listHeaders.achievement}」と「${listHeaders.weight}」から計算しています。${list}を直すと、この表とグラフも変わります。` +
    "全課の取組は、とりまとめた様式を1件と数えます。" +
    (answers.includes(UNSETTLED)
      ? `本文が2つ以上ある様式は1件と数え、どの本文にするか決まるまで「${UNSETTLED}」とします。`
      : "");
  builder.addRow([{ content: note, style: "note", span: builder.columnCount }]);

  const addTable = (title: string, rows: readonly AchievementRow[]): AchievementTable =>
    addAchievementTable(builder, title, achievement, rows);
  const withoutInitiative = rowForRest("分類できない様式", achievement.withoutInitiative);
  const byPillar = addTable("基本項目別", [...achievement.byPillar.map(rowByCode), ...withoutInitiative]);
  const byTheme = addTable("推進項目別", [...achievement.byTheme.map(rowByCode), ...withoutInitiative]);
  const bars = plan.departments.length + 1;
  const chartRows = Math.ceil(bars * 1.5) + 4;
  const pages = new PageFlow(builder, "portrait");
  pages.needRoom((bars + 4 + chartRows) * CHART_ROW_HEIGHT_PT);
  const byDepartment = addTable("課別", [
    ...achievement.byDepartment.map(rowByDepartment),
    ...rowForRest("課が分からない様式", achievement.withoutDepartment),
  ]);

  const chart = chartOf(byDepartment, answers, {
    top: builder.nextRow,
    bottom: builder.nextRow + chartRows - 1,
    left: 0,
    right: builder.columnCount - 1,
  });
  while (builder.nextRow <= chart.anchor.bottom) builder.addGap(CHART_ROW_HEIGHT_PT);

  return builder.build({
    name: sheetNames.achievement,
    visibility: "visible",
    showGridLines: false,
    print: pageSetup(plan, "portrait", { pageBreaksBefore: pages.pageBreaksBefore }),
    conditionalFormats: [byPillar, byTheme, byDepartment].flatMap(({ dataBars }) => dataBars),
    charts: [chart],
  });
}

function colorOf(answer: string, index: number): string {
  if (answer === UNSETTLED) return UNSETTLED_COLOR;
  return answer === UNANSWERED ? UNANSWERED_COLOR : (ANSWER_COLORS[index % ANSWER_COLORS.length] ?? UNANSWERED_COLOR);
}

function rowByCode({ label, key, counts }: AchievementGroup): AchievementRow {
  return { label, scope: { type: "code", prefix: key }, counts };
}

function rowByDepartment({ label, counts }: AchievementGroup): AchievementRow {
  return { label, scope: { type: "department" }, counts };
}

/** Nobody needs a row for what there is none of. */
function rowForRest(label: string, counts: AchievementCounts): readonly AchievementRow[] {
  return counts.total === 0 ? [] : [{ label, scope: { type: "rest" }, counts }];
}

function chartOf(
  { headerRow, firstRow, lastRow }: AchievementTable,
  answers: readonly string[],
  anchor: Area,
): StackedBarChart {
  const rowsOf = (column: number): Area => ({ top: firstRow, bottom: lastRow, left: column, right: column });
  return {
    title: "課別の達成状況（様式数）",
    anchor,
    categories: rowsOf(0),
    series: answers.map((answer, index) => ({
      name: { row: headerRow, column: countColumn(index) },
      values: rowsOf(countColumn(index)),
      color: colorOf(answer, index),
    })),
    isPercent: false,
  };
}
