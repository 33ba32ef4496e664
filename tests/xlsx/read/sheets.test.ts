import { firstSheet, readOk, workbookFile } from "./workbook-file";

test("見える、隠れた、完全に隠れたシートを、タブの順に読む", () => {
  const file = workbookFile({
    sheets: [{ name: "様式" }, { name: "リスト", state: "hidden" }, { name: "台帳", state: "veryHidden" }],
  });
  expect(readOk(file).sheets.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
    ["様式", 0, "visible"],
    ["リスト", 1, "hidden"],
    ["台帳", 2, "veryHidden"],
  ]);
});

test("グラフ、ダイアログ、マクロのシートも、種類の違うシートとして残る", () => {
  const types = ["chartsheet", "dialogsheet", "xlMacrosheet", "worksheet"];
  const file = workbookFile({
    sheets: types.map((type) => ({ name: type, type, rows: "<row><c><v>1</v></c></row>" })),
  });
  expect(readOk(file).sheets.map(({ type, cells }) => [type, cells.length])).toEqual([
    ["chart", 0],
    ["dialog", 0],
    ["macro", 0],
    ["worksheet", 1],
  ]);
});

test("隠れた行と列: hidden、高さ 0、幅 0、重なった範囲", () => {
  const sheet = firstSheet(
    workbookFile({
      sheets: [
        {
          name: "様式",
          before: `<cols><col min="2" max="3" hidden="1"/><col min="3" max="4" hidden="true"/><col min="6" max="6" width="0" customWidth="1"/><col min="8" max="9" width="10"/></cols>`,
          rows: `<row r="2" hidden="1"/><row r="4" ht="0" customHeight="1"/><row r="6" ht="13.5"/><row hidden="true"/>`,
        },
      ],
    }),
  );
  expect(sheet.hiddenColumns).toEqual([1, 2, 3, 5]);
  expect(sheet.hiddenRows).toEqual([1, 3, 6]);
});

test("右端まで隠した列は 16,384 列目まで", () => {
  const before = `<cols><col min="3" max="16384" hidden="1"/></cols>`;
  const { hiddenColumns } = firstSheet(workbookFile({ sheets: [{ name: "様式", before }] }));
  expect([hiddenColumns.length, hiddenColumns[0], hiddenColumns.at(-1)]).toEqual([16_382, 2, 16_383]);
});

test("重なった結合も、シート全体の結合も、書かれたまま", () => {
  const after = `<mergeCells count="3"><mergeCell ref="B2:D4"/><mergeCell ref="C3:E5"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
  expect(firstSheet(workbookFile({ sheets: [{ name: "様式", after }] })).merges).toEqual([
    { top: 1, left: 1, bottom: 3, right: 3 },
    { top: 2, left: 2, bottom: 4, right: 4 },
    { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
  ]);
});

test("シートの保護", () => {
  const sheets = ['<sheetProtection sheet="1" objects="1"/>', '<sheetProtection objects="1"/>', ""];
  const file = workbookFile({ sheets: sheets.map((after, index) => ({ name: `表${index}`, after })) });
  expect(readOk(file).sheets.map(({ isProtected }) => isProtected)).toEqual([true, false, false]);
});

test("名前の定義は、ブックのものとシートのものとを分ける", () => {
  const file = workbookFile({
    sheets: [{ name: "様式" }, { name: "リスト" }],
    afterSheets: `<definedNames><definedName name="課名">リスト!$A$1:$A$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">'リスト'!$A$1&amp;""</definedName></definedNames>`,
  });
  expect(readOk(file).definedNames).toEqual([
    { name: "課名", refersTo: "リスト!$A$1:$A$8", sheet: null },
    { name: "_xlnm.Print_Area", refersTo: `'リスト'!$A$1&""`, sheet: "リスト" },
  ]);
});

test("拡張部分（extLst）にある同じ名前の要素は、シートの一部ではない", () => {
  const after = `<extLst><ext><mergeCells><mergeCell ref="A1:B2"/></mergeCells><sheetProtection sheet="1"/></ext></extLst>`;
  expect(firstSheet(workbookFile({ sheets: [{ name: "様式", after }] }))).toMatchObject({
    merges: [],
    isProtected: false,
  });
});
