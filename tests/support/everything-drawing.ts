import { parseArea, type Area } from "../../src/workbook/address";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { styles, type StyleName } from "../../src/workbook/styles";
import { textHeightPt } from "../../src/workbook/text-extent";
import { aCell, aSheet } from "./a-drawing";

export const longText =
  "・広報誌の紙面を見直し、子育て世代に向けた頁を4月号から設けた（全12回）。\n" +
  "・「出前講座」を R5.8/9 と 11/14、15 に開き、延べ86人が参加した。参加した方からは、次も続けてほしいという声が多かった。\n\n" +
  "・Web サイトは https://www.example.jp/very/long/address/that/has/no/space/in/it/index.html に移した。";

function area(a1: string): Area {
  const parsed = parseArea(a1);
  if (!parsed) throw new Error(`not an area: ${a1}`);
  return parsed;
}

const counts = [
  ["総務課", 12, 3],
  ["町民生活課", 5, 2],
  ["ラベンダーハイツ", 1, 0],
] as const;

const oneOfEachStyle = (Object.keys(styles) as StyleName[]).map((style, row) =>
  aCell(`A${row + 1}`, style === "tableCount" ? 1234 : style === "tableShare" ? 0.256 : `文字 ${style}`, { style }),
);

/** Uses everything that a drawing can say, once. */
export const everythingDrawing: WorkbookDrawing = {
  title: "町政運営推進プラン 総括 <令和5年度> & ほか",
  creator: "総務課",
  createdAt: "2024-04-10T01:23:45.000Z",
  definedNames: [
    { name: "達成の割合", refersTo: "'様式 (1)'!$C$4", sheet: null },
    { name: "控え", refersTo: "'様式 (1)'!$A$1", sheet: "様式 (1)" },
  ],
  sheets: [
    aSheet({
      name: "記録",
      visibility: "veryHidden",
      cells: [aCell("A1", "a3f5")],
    }),
    aSheet({
      name: "様式 (1)",
      columns: [{ widthChars: 4 }, { widthChars: 14 }, { widthChars: 60 }, { widthChars: 8, hidden: true }],
      rows: [
        { row: 1, heightPt: 27 },
        { row: 2, heightPt: textHeightPt(longText, 60, 10.5) },
        { row: 4, heightPt: 15, hidden: true },
      ],
      cells: [
        aCell("A1", "計画の体系へ", {
          style: "tableLink",
          link: { sheet: "達成状況's", row: 0, column: 0, tooltip: "移る" },
        }),
        aCell("A2", "取組項目", { style: "label" }),
        aCell("C2", "① 見出し (1) 取組", { style: "valueLocked" }),
        aCell("A3", "令和5年度", { style: "labelVertical" }),
        aCell("B3", "目標", { style: "label" }),
        aCell("C3", longText, { style: "value" }),
        aCell("B4", "目標の達成", { style: "label" }),
        aCell("C4", "達成できた", { style: "value" }),
        {
          ...aCell("C6", "", { style: "tableText" }),
          content: {
            type: "rich",
            // Parted where what looks like a character reference begins in one run and ends in the next.
            runs: [
              { text: "5月に", isUnderlined: false },
              { text: "【86】_x00", isUnderlined: true },
              { text: "41_人が参加\n した ", isUnderlined: false },
            ],
          },
        },
      ],
      merges: [area("A2:B2"), area("A3:A4"), area("C5:C5")],
      validations: [
        {
          area: area("C4"),
          options: ["達成できた", '一部"達成"できた'],
          strictness: "warning",
          errorTitle: "目標の達成",
          errorMessage: "一覧から選んでください。",
        },
      ],
      isProtected: true,
      showGridLines: false,
      tabColor: "1f4e79",
      print: {
        orientation: "portrait",
        area: area("A1:C4"),
        titleRows: { first: 0, last: 1 },
        pageBreaksBefore: [2, 3],
        header: "&L町政運営推進プラン&R&D && 控え",
        footer: "&C&P / &N",
        fitToWidth: 1,
        centerHorizontally: true,
        marginsInch: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 },
      },
    }),
    aSheet({
      name: "達成状況's",
      columns: [{ widthChars: 20 }, { widthChars: 10 }, { widthChars: 10 }, { widthChars: 10 }],
      freeze: { rows: 1, columns: 1 },
      cells: [
        ...["課", "達成\nできた", "一部", "割合"].map((title, column) =>
          aCell(`${"ABCD"[column] ?? ""}1`, title, { style: "tableHeader" }),
        ),
        ...counts.flatMap(([name, done, partly], index) => {
          const row = index + 2;
          return [
            aCell(`A${row}`, name, { style: "tableText" }),
            aCell(`B${row}`, done, { style: "tableCount" }),
            aCell(`C${row}`, partly, { style: "tableCount" }),
            aCell(`D${row}`, null, {
              style: "tableShare",
              content: {
                type: "formula",
                formula: `IF(B${row}+C${row}<1,"",B${row}/(B${row}+C${row}))`,
                value: done / (done + partly),
              },
            }),
          ];
        }),
        aCell("A7", null, { content: { type: "formula", formula: `" "&A2&"_x"&"0041_"`, value: " 総務課_x0041_" } }),
      ],
      tables: [{ name: "達成状況", area: area("A1:D4"), columns: ["課", "達成\nできた", "一部", "割合"] }],
      conditionalFormats: [
        { type: "dataBar", area: area("D2:D4"), color: "5B9BD5", max: 1 },
        { type: "formula", area: area("A2:A4"), formula: "$C2>0", style: "stateAttention" },
        { type: "formula", area: area("A2:A4"), formula: "$D2=1", style: "tableLink" },
      ],
      charts: [false, true].map((isPercent, index) => ({
        title: isPercent ? "" : "課ごとの <達成> 状況",
        anchor: area(`A${10 + index * 20}:D${28 + index * 20}`),
        categories: area("A2:A4"),
        series: [
          { name: { row: 0, column: 1 }, values: area("B2:B4"), color: "2E75B6" },
          { name: { row: 0, column: 2 }, values: area("C2:C4"), color: "F4B183" },
        ],
        isPercent,
      })),
      print: { orientation: "landscape", marginsInch: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 } },
    }),
    aSheet({ name: "書式", visibility: "hidden", columns: [{ widthChars: 40 }], cells: oneOfEachStyle }),
    aSheet({ name: "空" }),
  ],
};
