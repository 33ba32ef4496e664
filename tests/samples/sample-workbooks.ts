import type { SheetDrawing, WorkbookDrawing } from "../../src/workbook/drawing";
import { drawSheet, plain, type Layout, type Overrides, type PlacedForm } from "./layouts";
import { sampleForms, unknownInitiative, type SampleForm } from "./sample-forms";

const offset: Layout = {
  ...plain,
  row: 3,
  column: 1,
  titleAbove: "町政運営推進プランR5　進捗管理シート",
  noteBelow: "※ 前期は10月、後期は4月に提出してください。",
  labels: {
    目標: "目　標",
    実践課: "実　践　課",
    "前期 (4～9月)": "前期（４～９月）",
    "後期 (10～3月)": "後期（１０～３月）",
  },
};
const graphPaper: Layout = { ...plain, row: 1, column: 2, gridColumns: 6, titleSeparator: "\n" };
const linePerRow: Layout = {
  ...plain,
  isLinePerRow: true,
  isReviewOutside: true,
  labels: {
    進捗状況: "進\n捗\n状\n況",
    "前期 (4～9月)": "前 期\n(4〜9月)",
    "後期 (10～3月)": "後 期\n(10〜3月)",
    "評価・検証": "評価･検証",
  },
};
const continued: Layout = { ...plain, isContinued: true, labels: { 令和5年度: "令\n和\n5\n年\n度" } };
const sideBySide: Layout = { ...plain, row: 2, areHalvesSideBySide: true, titleAbove: "進捗状況報告" };
const ownBoxes: Layout = {
  ...plain,
  extraBoxes: [
    ["担当者", "財政班 内線 214"],
    ["備　考", "資料は別に提出します。"],
  ],
};
const otherWords: Layout = { ...plain, labels: { 目標: "目票", 取組内容: "取組み内容" } };

/** Forms of one 課 in the order of the plan; `matter` picks one of several of the same initiative. */
function formOf(initiative: string, department: string, matter = 0): SampleForm {
  const found = sampleForms.filter((form) => form.initiative === initiative && form.department === department)[matter];
  if (!found) throw new Error(`No sample form ${initiative} ${department} ${matter}.`);
  return found;
}

function place(form: SampleForm, layout: Layout, overrides?: Overrides): PlacedForm {
  return overrides ? { form, layout, overrides } : { form, layout };
}

function workbook(title: string, sheets: readonly SheetDrawing[]): WorkbookDrawing {
  return { title, creator: "見本", createdAt: "2024-04-08T09:00:00+09:00", sheets };
}

const exampleSheet = drawSheet("記入例", [
  place(
    {
      ...formOf("1-2-1-1", "町民生活課"),
      vision: "（記入例）どうなっていたいかを書きます。",
      goals: "（記入例）今年度の目標を箇条書きで書きます。",
      actions: "（記入例）",
      firstHalf: "（記入例）",
      secondHalf: "（記入例）",
      review: "（記入例）",
    },
    plain,
  ),
]);

const choices = ["達成できた", "一部達成できた", "達成できなかった"];
const choiceSheet: SheetDrawing = {
  name: "リスト",
  visibility: "hidden",
  columns: [{ widthChars: 20 }],
  rows: [],
  cells: choices.map((text, row) => ({ row, column: 0, style: "plain", content: { type: "text", text } })),
  merges: [],
  print: { orientation: "portrait", marginsInch: { top: 0.7, bottom: 0.7, left: 0.6, right: 0.6 } },
};

/** Nearly a form: somebody began one on a sheet of notes. */
const beginnings: SheetDrawing = {
  ...choiceSheet,
  name: "下書き",
  visibility: "visible",
  cells: ["取組項目", "目指す姿", "目標"].map((text, row) => ({
    row: row + 1,
    column: 1,
    style: "label",
    content: { type: "text", text },
  })),
};

const general = "総務課";
const residents = "町民生活課";
const welfare = "保健福祉課";
const works = "建設水道課";

/**
 * Eight 課's workbooks as offices hand them in: in seven layouts, with every kind of mistake that the checks know. By
 * file name, in the order of the report.
 */
export const sampleWorkbooks: ReadonlyMap<string, WorkbookDrawing> = new Map([
  [
    "【総務課】プランR5進捗.xlsx",
    workbook("総務課の様式", [
      exampleSheet,
      drawSheet("取組1", [place(formOf("1-1-1-1", general), offset)]),
      drawSheet("取組2", [
        place(formOf("1-2-1-3", general), plain),
        place(formOf("1-2-2-1", general), { ...plain, noteBelow: "担当：総務課" }),
      ]),
      drawSheet("取組3", [place(formOf("2-1-2-1", general), ownBoxes)]),
      // The era is another one.
      drawSheet("取組4", [place(formOf("2-1-2-2", general), graphPaper, { yearLabel: "平成5年度" })]),
      drawSheet("取組5", [place(formOf("2-1-3-1", general), continued)]),
      drawSheet("取組6", [place(formOf("2-1-4-1", general), linePerRow)]),
      drawSheet("取組7", [
        place(formOf("2-2-1-1", general), plain),
        place(formOf("2-2-1-2", general), plain, { title: "① 職員の資質向上 ② 人事評価制度の適正運用" }),
      ]),
      drawSheet("取組8", [place(formOf("2-2-2-1", general), otherWords)]),
      drawSheet("取組9", [place(formOf("2-2-3-1", general), sideBySide)]),
      drawSheet("取組10", [
        place(formOf("2-2-4-2", general), plain, {
          title: "④ 情報通信技術（ICT）の活用 (2) 情報通信技術（ICT）を活用した情報サービスの検討",
        }),
      ]),
      drawSheet("取組11", [place({ ...formOf("2-2-5-1", general), achievement: "おおむね達成" }, plain)]),
      // Last year's form was left in the workbook.
      drawSheet("昨年度", [
        place({ ...formOf("2-1-2-2", general), review: "昨年度の評価です。" }, plain, { yearLabel: "令和4年度" }),
      ]),
      beginnings,
      choiceSheet,
    ]),
  ],
  [
    "R5_町民生活課_住民班.xlsx",
    workbook("町民生活課 住民班の様式", [
      drawSheet("1", [place(formOf("1-1-1-1", residents), offset)]),
      drawSheet("2", [place(formOf("1-1-2-1", residents), linePerRow)]),
      drawSheet("3", [place(formOf("1-2-1-1", residents), plain), place(formOf("1-2-1-2", residents), plain)]),
      // Copied to begin the next form; the number was copied with it.
      drawSheet("4", [
        place(formOf("1-2-2-2", residents), offset, { registrationNumber: "R5 Ⅰ-2-②(2) 町民生活課 その1" }),
      ]),
      drawSheet("5", [
        place(formOf("2-2-4-1", residents), offset, { registrationNumber: "R5 Ⅰ-2-②(2) 町民生活課 その1" }),
      ]),
      drawSheet("6", [place({ ...formOf("2-1-3-1", residents), secondHalf: "" }, graphPaper)]),
      drawSheet("7", [place(formOf("2-1-3-1", residents, 1), graphPaper)]),
      choiceSheet,
    ]),
  ],
  [
    "R5_町民生活課_税務班.xlsx",
    workbook("町民生活課 税務班の様式", [
      drawSheet("債権", [place(formOf("2-1-3-2", residents), plain)]),
      drawSheet("徴収", [place(formOf("2-1-3-2", residents, 1), continued)]),
      drawSheet("徴収 (2)", [place(formOf("2-1-3-2", residents, 1), continued)]),
      // The other 班 has this form too, and wrote something else.
      drawSheet("国保", [
        place(
          { ...formOf("2-1-3-1", residents), review: "夜間の健診が少なく、受診率は42.8%であった。次年度に2回行う。" },
          plain,
        ),
      ]),
    ]),
  ],
  [
    "企画商工観光課.xlsx",
    workbook("企画商工観光課の様式", [
      drawSheet("団体", [place(formOf("1-2-1-2", "企画商工観光課"), plain)]),
      drawSheet("評価", [place(formOf("2-1-1-1", "企画商工観光課"), sideBySide)]),
      drawSheet("ICT", [place(formOf("2-2-4-2", "企画商工観光課"), plain)]),
      drawSheet("催し", [place(unknownInitiative, plain, { title: "⑥ 観光の振興 (1) 催しの充実" })]),
    ]),
  ],
  [
    "保健福祉課.xlsx",
    workbook("保健福祉課の様式", [
      drawSheet("見守り", [place(formOf("1-2-1-2", welfare), linePerRow)]),
      drawSheet("ボランティア", [place(formOf("1-2-1-4", welfare), offset)]),
      drawSheet("負担", [
        place(formOf("2-1-3-1", welfare), plain),
        place(formOf("2-1-3-1", welfare, 1), { ...plain, noteBelow: "担当：子育て支援班" }),
      ]),
      drawSheet("保険料", [place(formOf("2-1-3-2", welfare), graphPaper)]),
      drawSheet("相談", [place(formOf("2-2-2-1", welfare), plain, { without: ["評価・検証"] })]),
      choiceSheet,
    ]),
  ],
  [
    "農業振興課.xlsx",
    workbook("農業振興課の様式", [
      drawSheet("後継者", [place(formOf("1-2-1-2", "農業振興課"), graphPaper)]),
      drawSheet("委員", [place(formOf("1-2-2-1", "農業振興課"), plain)]),
      // The initiative is 建設水道課's and others', not this 課's.
      drawSheet("使用料", [
        place(
          {
            ...formOf("2-1-3-1", works),
            department: "農業振興課",
            vision: "農業用の施設の使用料が、使い方に見合っている。",
            review: "使用の実態の調査が遅れ、次年度に案を示す。",
          },
          plain,
        ),
      ]),
    ]),
  ],
  [
    "建設水道課.xlsx",
    workbook("建設水道課の様式", [
      drawSheet("住民会", [place(formOf("1-2-1-1", works), sideBySide)]),
      drawSheet("水道料金", [place(formOf("2-1-3-1", works), linePerRow)]),
      drawSheet("滞納", [place(formOf("2-1-3-2", works), plain, { departments: "建設水道課、水道局" })], "hidden"),
    ]),
  ],
  [
    "教育振興課.xlsx",
    workbook("教育振興課の様式", [drawSheet("情報", [place(formOf("1-1-1-1", "教育振興課"), offset)])]),
  ],
  [
    "ラベンダーハイツ.xlsx",
    workbook("ラベンダーハイツの様式", [drawSheet("委託", [place(formOf("2-2-5-1", "ラベンダーハイツ"), continued)])]),
  ],
  // A 全課 form alone in a workbook whose name tells nothing: somebody has to be asked.
  [
    "提出用.xlsx",
    workbook("様式", [
      drawSheet("Sheet1", [
        place(
          {
            ...formOf("1-2-2-1", "農業振興課"),
            firstHalf: "○改選 2会議（女性 5名／14名）",
            secondHalf: "○改選なし",
            review: "委員の任期をそろえる相談を始めた。",
          },
          plain,
        ),
      ]),
    ]),
  ],
]);
