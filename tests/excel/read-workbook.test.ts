import { workbookReader } from "../../src/excel/read-workbook";
import { workbookSettings } from "../../src/excel/settings";
import type { ReadWorkbook } from "../../src/excel/open-workbook";
import { type Area, parseArea } from "../../src/workbook/address";
import { openInNode } from "../support/excel";
import type { HostOptions } from "../../src/preview/host/host";
import { COMMENTS_UNTOLD, SHAPES_UNTOLD, withShapesOver } from "../support/shapes-over-sheet";
import { MAIN, readOk, type SheetSpec, workbookFile } from "../xlsx/read/workbook-file";
import { comparable, formSheets, readOpen, roundTrips } from "./a-workbook";

type Reader = ReturnType<typeof workbookReader>;

function reader(): Reader {
  return workbookReader(workbookSettings());
}

async function readOpenWith({ read }: Reader): Promise<ReadWorkbook> {
  const result = await read();
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function area(a1: string): Area {
  const parsed = parseArea(a1);
  if (!parsed) throw new Error(a1);
  return parsed;
}

function textAt({ snapshot }: ReadWorkbook, sheet: number, a1: string): string | undefined {
  const { top, left } = area(a1);
  return snapshot.sheets[sheet]?.cells.find(({ row, column }) => row === top && column === left)?.text;
}

describe("往復の数", () => {
  test.each([1, 10, 300])("%i シートを読むのに3回", async (count) => {
    const { host } = await openInNode(formSheets(count));
    const { snapshot, sheetIds } = await readOpen();
    expect(snapshot.sheets).toHaveLength(count);
    expect(new Set(sheetIds).size).toBe(count);
    expect(host.batches).toHaveLength(3);
    // Nothing is left in Excel's memory, and nothing has to be tidied up there.
    expect(host.referenceCount).toBe(0);
  });

  test("打ったセルを読み直すのに1回、数なら2回", async () => {
    const { host } = await openInNode(formSheets(10));
    const open = reader();
    const read = await readOpenWith(open);
    host.user.type("様式3", "D2", "書き直した文");
    host.user.type("様式4", "D2", "読み直さないシートの文");
    const sheetId = read.sheetIds[2] ?? "";
    let before = host.batches.length;
    const again = await open.readCells(read, [{ sheetId, areas: [area("D2")] }]);
    expect(roundTrips(host, before)).toBe(1);
    if (!again.ok) throw new Error(again.problem.message);
    expect(textAt(again.value, 2, "D2")).toBe("書き直した文");
    expect(textAt(again.value, 3, "D2")).not.toBe("読み直さないシートの文");
    host.user.type("様式3", "D2", 12.5);
    before = host.batches.length;
    const number = await open.readCells(again.value, [{ sheetId, areas: [area("D2")] }]);
    expect(roundTrips(host, before)).toBe(2);
    expect(number.ok && textAt(number.value, 2, "D2")).toBe("12.5");
  });

  test("5MB をこえる返事は断られるので、分けて聞き、同じものを得る", async () => {
    const bytes = formSheets(20, 4000);
    const { host } = await openInNode(bytes, { maxBytes: 400_000 });
    expect(comparable((await readOpen()).snapshot)).toEqual(comparable(readOk(bytes)));
    expect(host.batches.every(({ replyBytes }) => replyBytes <= 400_000)).toBe(true);
  });

  test("1枚だけで返事が大きすぎるシートも、行で分けて読む", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${"長い文。".repeat(500)}</v></c><c r="C${row + 1}"><v>${row}</v></c></row>`,
    );
    const bytes = workbookFile({ sheets: [{ name: "様式", rows: rows.join("") }] });
    await openInNode(bytes, { maxBytes: 100_000 });
    expect(comparable((await readOpen()).snapshot)).toEqual(comparable(readOk(bytes)));
  });

  test("はるか下と右に一つだけ文があるシートも、往復を1つ足すだけで読む", async () => {
    const { host } = await openInNode(formSheets(2));
    host.user.type("様式1", "Z1048570", "迷子");
    const { snapshot } = await readOpen();
    expect(roundTrips(host)).toBe(4);
    const [sheet, other] = snapshot.sheets;
    expect(sheet?.cells.map(({ text }) => text)).toEqual([
      ...(other?.cells.map(({ text }) => text.replaceAll("様式1", "様式0")) ?? []),
      "迷子",
    ]);
    expect(sheet?.merges).toEqual(other?.merges);
  });
});

const STRIKES = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;

/** Struck through as a whole (B2), in part (B3), and not at all. */
function struckSheet(...more: readonly SheetSpec[]): Uint8Array {
  const inline = (a1: string, inside: string, style = 0): string =>
    `<c r="${a1}" s="${style}" t="inlineStr"><is>${inside}</is></c>`;
  const part = "<r><rPr><strike/></rPr><t>2回</t></r><r><rPr><b/></rPr><t>3回開く</t></r>";
  const rows = [
    `<row r="2">${inline("A2", "<t>目標</t>")}${inline("B2", "<t>消した文</t>", 1)}</row>`,
    `<row r="3">${inline("A3", "<t>前期</t>")}${inline("B3", part)}</row>`,
  ];
  return workbookFile({
    formats: [0],
    sheets: [{ name: "様式", rows: rows.join("") }, ...more],
    parts: { "xl/styles.xml": STRIKES },
  });
}

const B2 = { row: 1, column: 1 };
const B3 = { row: 2, column: 1 };

describe("取り消し線", () => {
  test("一部だけのものは、どの文字かを Excel が言わないので、そうと分かるだけ。往復は増えない", async () => {
    const { host } = await openInNode(struckSheet());
    const { snapshot } = await readOpen();
    expect(roundTrips(host)).toBe(3);
    expect(snapshot.sheets[0]?.cells.filter(({ column }) => column === 1)).toEqual([
      { ...B2, type: "text", value: "消した文", text: "", struck: ["消した文"] },
      { ...B3, type: "text", value: "2回3回開く", text: "2回3回開く", isPartlyStruck: true },
    ]);
  });

  test("打ったセルは、線が残っていれば、打ち直しても線の引かれた文", async () => {
    const { host } = await openInNode(struckSheet());
    const open = reader();
    const read = await readOpenWith(open);
    const sheetId = read.sheetIds[0] ?? "";
    host.user.type("様式", "B2", "また打った文");
    const before = host.batches.length;
    const one = await open.readCells(read, [{ sheetId, areas: [area("B2")] }]);
    expect(roundTrips(host, before)).toBe(1);
    expect(one.ok && textAt(one.value, 0, "B2")).toBe("");
    const all = await open.readCells(read, [{ sheetId, areas: [area("B3"), area("A2:B3")] }]);
    expect(roundTrips(host, before)).toBe(3);
    expect(all.ok && all.value.snapshot.sheets[0]?.cells).toEqual((await readOpen()).snapshot.sheets[0]?.cells);
  });

  test("打ったセルの、一部だけの線も", async () => {
    const { host } = await openInNode(struckSheet());
    const open = reader();
    const read = await readOpenWith(open);
    const again = await open.readCells(read, [{ sheetId: read.sheetIds[0] ?? "", areas: [area("B3")] }]);
    expect(again.ok && again.value.snapshot).toEqual(read.snapshot);
    host.user.type("様式", "B3", "3回開く");
    const typed = await open.readCells(read, [{ sheetId: read.sheetIds[0] ?? "", areas: [area("B3")] }]);
    expect(typed.ok && typed.value.snapshot.sheets[0]?.cells.at(-1)).toEqual({
      ...B3,
      type: "text",
      value: "3回開く",
      text: "3回開く",
    });
  });

  test("見た目を答えられない Excel でも、文はすべて読む", async () => {
    await openInNode(struckSheet(), { refuseMembers: ["RangeFont.Strikethrough"] });
    expect(textAt(await readOpen(), 0, "B2")).toBe("消した文");
  });
});

describe("図形とコメント", () => {
  const drawn = (): Uint8Array => withShapesOver(struckSheet({ name: "図形" }, { name: "何もない" }), 2);
  const untoldOf = async (options: HostOptions = {}, read: "read" | "readToShow" = "readToShow") => {
    const { host } = await openInNode(drawn(), options);
    const open = reader();
    const result = await open[read]();
    const again = await open[read]();
    if (!result.ok || !again.ok) throw new Error("not read");
    expect(again.value.snapshot).toEqual(result.value.snapshot);
    return { host, untold: result.value.snapshot.sheets.map(({ untold }) => untold ?? null) };
  };

  test("あることだけが分かる。往復は増えない", async () => {
    const { host, untold } = await untoldOf();
    expect(untold).toEqual([null, { shapes: SHAPES_UNTOLD, comments: COMMENTS_UNTOLD }, null]);
    expect(roundTrips(host)).toBe(6);
    expect(new Set(host.undo.emptiedBy)).toEqual(new Set(["Range.GetMergedAreasOrNullObject"]));
  });

  test("総括をつくるために読むときは、聞かない", async () => {
    expect((await untoldOf({}, "read")).untold).toEqual([null, null, null]);
  });

  test.each(["Worksheet.Shapes", "Worksheet.Comments", "CommentCollection.GetCount"])(
    "%s を答えられない Excel でも、ほかはすべて読む",
    async (member) => {
      const { host, untold } = await untoldOf({ refuseMembers: [member] });
      expect(untold).toEqual([null, null, null]);
      // Once in vain, and then never again.
      expect(roundTrips(host)).toBe(2 + 3 + 3);
    },
  );
});

describe("Excel が断ったとき", () => {
  test.each([1, 2, 3])("%i 回目の往復で失敗すると、わけを文で伝え、ブックには触れない", async (batch) => {
    const { host } = await openInNode(formSheets(3));
    const before = host.texts();
    host.fail({ batch, code: "GeneralException", moment: "before" });
    const result = await reader().read();
    expect(result).toMatchObject({ ok: false, problem: { code: "unexpected" } });
    expect(result.ok ? "" : result.problem.message).toMatch(/ください。$/u);
    expect(host.texts()).toEqual(before);
  });

  test.each([2, 3])("読んでいる間（%i 回目の前）にシートが消えたら、はじめから読む", async (batch) => {
    const { host } = await openInNode(formSheets(3));
    host.fail({ batch, code: "ItemNotFound", moment: "before" });
    expect((await readOpen()).snapshot.sheets).toHaveLength(3);
    expect(roundTrips(host)).toBe(batch + 3);
  });

  test("読み直そうとしたシートがなくなっていたら、そう伝える", async () => {
    const { host } = await openInNode(formSheets(3));
    const open = reader();
    const read = await readOpenWith(open);
    host.user.deleteSheet("様式2");
    const edited = [{ sheetId: read.sheetIds[1] ?? "", areas: [area("D2")] }];
    expect(await open.readCells(read, edited)).toMatchObject({ problem: { code: "gone" } });
    const listed = await open.readList(read);
    expect(listed.ok && listed.value.snapshot.sheets.map(({ name }) => name)).toEqual(["様式1", "様式3"]);
    // Nobody asks for a sheet that is not in the list.
    expect(listed.ok && (await open.readCells(listed.value, edited))).toEqual(listed);
  });

  test.each([
    ["隠れた行", "Range.RowHidden"],
    ["結合した範囲の場所", "RangeAreas.Areas"],
  ])("%sを答えられない Excel でも、ほかはすべて読む", async (_, member) => {
    const bytes = formSheets(2);
    const { host } = await openInNode(bytes, { refuseMembers: [member] });
    const { read } = reader();
    expect((await read()).ok).toBe(true);
    const before = host.batches.length;
    const second = await read();
    expect(roundTrips(host, before)).toBe(3);
    expect(second.ok && comparable(second.value.snapshot)).toEqual(comparable(readOk(bytes)));
  });

  test("セルの入力中は、終わるのを待って読む", async () => {
    const { host } = await openInNode(formSheets(1));
    host.user.startEditing("様式1", "D2");
    const reading = readOpen();
    host.user.endEditing("いま打った文");
    const { snapshot } = await reading;
    expect(snapshot.sheets[0]?.cells.map(({ text }) => text)).toContain("いま打った文");
  });
});
