import fc from "fast-check";
import type { TextWrite, TextWriteOutcome } from "../../src/excel/open-workbook";
import { writeTexts } from "../../src/excel/write-texts";
import type { ExcelHost, HostOptions } from "../../src/preview/host/host";
import { parseA1 } from "../../src/workbook/address";
import { MAX_CELL_CHARACTERS, MAX_FORMULA_CHARACTERS } from "../../src/workbook/excel-limits";
import { openInNode } from "../support/excel";
import { textInXml } from "../support/text-in-xml";
import { MAIN, type Parts, readOk, type SheetSpec, workbookFile } from "../xlsx/read/workbook-file";
import { attemptToWrite } from "../../src/excel/write/attempt";
import { settle } from "../../src/excel/write/settle";
import { settleFailure } from "../../src/excel/write/settle-failure";
import { readOpen, roundTrips } from "./a-workbook";
import { runs } from "../support/runs";

/** B2 a text, B3 a date, B4 a number, B5 a formula, B6 empty, B7 TRUE, B8 a text that looks like a number; C2:E3 merged. */
const ROWS = `<row r="2"><c r="B2" t="str"><v>前の文</v></c><c r="C2" t="str"><v>結合の文</v></c></row><row r="3"><c r="B3" s="1"><v>45257</v></c></row><row r="4"><c r="B4"><v>12</v></c></row><row r="5"><c r="B5"><f>1+2</f><v>3</v></c></row><row r="7"><c r="B7" t="b"><v>1</v></c></row><row r="8"><c r="B8" t="str"><v>001</v></c></row>`;

function workbookBytes(sheet: Partial<SheetSpec> = {}, parts: Parts = {}): Uint8Array {
  return workbookFile({
    formats: ['m"月"d"日"'],
    parts,
    sheets: [
      { name: "様式", rows: ROWS, after: `<mergeCells><mergeCell ref="C2:E3"/></mergeCells>`, ...sheet },
      { name: "もう一つ", rows: `<row r="1"><c r="A1" t="str"><v>触れない文</v></c></row>` },
    ],
  });
}

async function opened(
  sheet: Partial<SheetSpec> = {},
  options: HostOptions = {},
  parts: Parts = {},
): Promise<{ host: ExcelHost; sheetId: string; start: number }> {
  const bytes = workbookBytes(sheet, parts);
  const { host } = await openInNode(bytes, options);
  const [sheetId = ""] = (await readOpen()).sheetIds;
  return { host, sheetId, start: host.batches.length };
}

function write(sheetId: string, a1: string, text: string, expected: string | null = null): TextWrite {
  const cell = parseA1(a1);
  if (!cell) throw new Error(`not an address: ${a1}`);
  return { sheetId, cell, text, expected };
}

async function written(...writes: readonly TextWrite[]): Promise<readonly TextWriteOutcome[]> {
  const result = await writeTexts(writes);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** All that a file keeps: values, formulas, formats as far as they show. */
async function cellsOf(host: ExcelHost) {
  return readOk(await host.save()).sheets.map(({ cells }) =>
    // This host does not calculate every formula: that it stands is enough.
    cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "", text: "" })),
  );
}

describe("書けたとき", () => {
  test("何欄でも、確かめる往復と書く往復の2回", async () => {
    const { host, sheetId, start } = await opened();
    const writes = Array.from({ length: 40 }, (_, index) => write(sheetId, `H${index + 1}`, `文${index}`, ""));
    expect(await written(...writes)).toEqual(Array(40).fill({ type: "written" }));
    expect(roundTrips(host, start)).toBe(2);
  });

  test.each([
    "=1+1",
    "+81-167-45-6400",
    "-",
    "@SUM(A1)",
    "'引用符で始まる",
    "''二つ",
    "#N/A",
    "TRUE",
    "0012",
    "4/26",
    "1/2相当",
    "・一つ\n・二つ",
    " 空白　",
    "",
  ])("%j は文のまま入る", async (text) => {
    const { host, sheetId } = await opened();
    expect(await written(write(sheetId, "B4", text, "12"))).toEqual([{ type: "written" }]);
    const cell = (await cellsOf(host))[0]?.find(({ row, column }) => row === 3 && column === 1);
    expect(cell).toEqual(text === "" ? undefined : { row: 3, column: 1, type: "text", value: text, text });
  });

  describe("式に見える長い文", () => {
    const firsts = ["-", "=", "+", "@", "'", "・"];
    const lengths = [MAX_FORMULA_CHARACTERS, MAX_FORMULA_CHARACTERS + 1, MAX_CELL_CHARACTERS - 1];
    const long = firsts.flatMap((first) => lengths.map((length) => `${first}重点\n`.padEnd(length, "取組")));

    test("いくつ並べて書いても、文のまま入り、読み戻しても同じ（office-js 3256）", async () => {
      const { host, sheetId } = await opened();
      const writes = long.map((text, index) => write(sheetId, `H${index + 1}`, text, ""));
      expect(await written(...writes)).toEqual(long.map(() => ({ type: "written" })));
      const texts = (await cellsOf(host))[0]
        ?.filter(({ column }) => column === 7)
        .map(({ type, text }) => [type, text]);
      expect(texts).toEqual(long.map((text) => ["text", text]));
    });

    test("先に書き換えられていたら、その長い文が元に戻る", async () => {
      const { host, sheetId } = await opened();
      for (const text of long) {
        await written(write(sheetId, "B2", text));
        expect(await written(write(sheetId, "B2", "別の文", "古い文"))).toEqual([{ type: "changed-meanwhile", text }]);
        expect(host.texts()["様式"]?.B2).toBe(text);
      }
    });
  });

  test("どんな文も、一字も変わらずに入る", async () => {
    const { host, sheetId } = await opened();
    await fc.assert(
      fc.asyncProperty(textInXml, async (text) => {
        await written(write(sheetId, "H2", text));
        expect(host.texts()["様式"]?.H2 ?? "").toBe(text.replace(/\r\n?/gu, "\n"));
      }),
      { numRuns: runs(60) },
    );
  });

  test("結合した箱は、最初のセルに入り、結合は残る", async () => {
    const { host, sheetId } = await opened();
    await written(write(sheetId, "C2", "一行目\r\n二行目", "結合の文"));
    expect(host.texts()["様式"]?.C2).toBe("一行目\n二行目");
    expect((await readOpen()).snapshot.sheets[0]?.merges).toEqual([{ top: 1, left: 2, bottom: 2, right: 4 }]);
  });
});

/** As where somebody typed into the cells after it was seen that they hold what is expected. */
async function writtenOver(...writes: readonly TextWrite[]) {
  const attempt = await attemptToWrite(writes, "format");
  return attempt.error === null ? settle(attempt) : settleFailure({ ...attempt, error: attempt.error });
}

describe("Excel のほうで書き換えられていたとき", () => {
  test.each([
    ["文", "B2", "前の文"],
    ["日付", "B3", "11月27日"],
    ["数", "B4", "12"],
    ["式", "B5", "3"],
    ["空", "B6", ""],
    ["真偽値", "B7", "TRUE"],
    ["数に見える文", "B8", "001"],
  ])("%sは、書かれていたとおりに残る。確かめたあとで書かれたときも", async (_, a1, text) => {
    const { host, sheetId, start } = await opened();
    const before = await cellsOf(host);
    const late = write(sheetId, a1, "作業ウィンドウの文", "古い文");
    expect(await written(late)).toEqual([{ type: "changed-meanwhile", text }]);
    expect(roundTrips(host, start)).toBe(1);
    expect(await writtenOver(late)).toEqual({ ok: true, value: [{ type: "changed-meanwhile", text }] });
    expect(roundTrips(host, start)).toBe(3);
    expect(await cellsOf(host)).toEqual(before);
  });

  test("ほかの欄は書かれる", async () => {
    const { host, sheetId } = await opened();
    expect(await written(write(sheetId, "B2", "新しい文", "古い文"), write(sheetId, "B4", "十二", "12"))).toEqual([
      { type: "changed-meanwhile", text: "前の文" },
      { type: "written" },
    ]);
    expect(host.texts()["様式"]).toMatchObject({ B2: "前の文", B4: "十二" });
  });

  test("書こうとした文がもう入っていれば、それでよい", async () => {
    const { sheetId } = await opened();
    expect(await written(write(sheetId, "B2", "前の文", "もっと前の文"))).toEqual([{ type: "written" }]);
  });
});

describe("書けない文は、送る前に断る", () => {
  test.each([
    ["あ".repeat(32_768), "32,767文字"],
    ["\n".repeat(254), "改行が254個"],
    ["文\u0001", "U+0001"],
    ["文\uD800", "U+D800"],
  ])("%#", async (text, sentence) => {
    const { host, sheetId, start } = await opened();
    const result = await writeTexts([write(sheetId, "B2", "よい文"), write(sheetId, "B4", text)]);
    expect(result).toMatchObject({ ok: false, problem: { code: "unwritable-text" } });
    expect(result.ok ? "" : result.problem.message).toContain(sentence);
    expect(host.batches).toHaveLength(start);
  });
});

describe("1つのセルにちょうど入る長さの文", () => {
  const full = (first: string): string => `${first}重点`.padEnd(MAX_CELL_CHARACTERS, "取組");

  test.each(["-", "=", "・"])("%s で始まれば、そのまま入る", async (first) => {
    const { host, sheetId } = await opened();
    expect(await written(write(sheetId, "B2", full(first)))).toEqual([{ type: "written" }]);
    expect(host.texts()["様式"]?.B2).toBe(full(first));
  });

  // The ' that Excel may take for the mark of a text is one character too many.
  test("' で始まれば、断ったことを伝え、シートはそのまま", async () => {
    const { host, sheetId } = await opened();
    const before = await cellsOf(host);
    const result = await writeTexts([write(sheetId, "B2", full("'"))]);
    expect(result.ok ? "" : result.problem.message).toMatch(/ください。$/u);
    expect(await cellsOf(host)).toEqual(before);
  });
});

describe("' で始まる文", () => {
  test.each([true, false])(
    "文字列の書式で ' を文字のまま残す Excel か（%s）によらず、書かれ、元にも戻る",
    async (keeps) => {
      const { host, sheetId } = await opened({}, { keepsApostropheInText: keeps });
      await written(write(sheetId, "B2", "'引用'"));
      expect(host.texts()["様式"]?.B2).toBe("'引用'");
      expect(await writtenOver(write(sheetId, "B2", "別の文", "古い文"))).toMatchObject({
        value: [{ type: "changed-meanwhile", text: "'引用'" }],
      });
      expect(host.texts()["様式"]?.B2).toBe("'引用'");
    },
  );
});

describe("保護されたシート", () => {
  const PROTECTED = { after: `<sheetProtection sheet="1" objects="1"/>` };

  test("書式を変えられなくても、書き込めるセルには文のまま書く", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const { host, sheetId } = await opened(
      { ...PROTECTED, rows: `<row r="2"><c r="B2" s="1" t="str"><v>前の文</v></c><c r="C2" s="1"/></row>` },
      {},
      { "xl/styles.xml": styles },
    );
    const long = `-${"取組".repeat(MAX_FORMULA_CHARACTERS)}`;
    for (const [first, second] of [
      ["=新しい文", "4/26"],
      [long, "="],
    ] as const) {
      const outcomes = await written(write(sheetId, "B2", first), write(sheetId, "C2", second));
      expect(outcomes).toEqual([{ type: "written" }, { type: "written" }]);
      expect((await cellsOf(host))[0]?.map(({ type, text }) => [type, text])).toEqual([
        ["text", first],
        ["text", second],
      ]);
    }
  });

  test("書き込めないセルは、わけを伝え、そのまま", async () => {
    const { host, sheetId } = await opened(PROTECTED);
    const before = await cellsOf(host);
    expect(await writeTexts([write(sheetId, "B2", "新しい文")])).toMatchObject({
      ok: false,
      problem: { code: "sheet-protected" },
    });
    expect(await cellsOf(host)).toEqual(before);
  });
});

describe("どこで失敗しても、文は失われず、結果はほんとうのこと", () => {
  const codes = ["GeneralException", "AccessDenied", "RequestAborted"];
  const untouched = opened().then(({ host }) => cellsOf(host));

  async function tryWith(
    fail: (host: ExcelHost) => void,
    expected: string,
  ): Promise<{ readonly actions: readonly number[] }> {
    const { host, sheetId, start } = await opened();
    fail(host);
    const result = await writeTexts([
      write(sheetId, "B2", "新しい文", expected),
      write(sheetId, "B3", "=1", "11月27日"),
    ]);
    const now = host.texts()["様式"];
    if (result.ok) {
      const [first, second] = result.value;
      expect(now).toMatchObject({ B2: first?.type === "written" ? "新しい文" : "前の文", B3: "=1" });
      expect(second).toEqual({ type: "written" });
    } else {
      expect(result.problem.message).toMatch(/ください。$/u);
      expect(await cellsOf(host)).toEqual(await untouched);
    }
    expect(host.texts()["もう一つ"]).toEqual({ A1: "触れない文" });
    return { actions: host.batches.slice(start).map(({ request }) => request.Actions.length) };
  }

  test.each(codes)("どの往復のどの動作で %s になっても", async (code) => {
    const { actions } = await tryWith(() => undefined, "前の文");
    expect(actions).toHaveLength(2);
    for (const [index, count] of actions.entries()) {
      for (let action = 0; action < count; action++) {
        for (const moment of ["before", "after"] as const) {
          await tryWith((host) => {
            host.fail({ batch: index + 1, action, code, moment });
          }, "前の文");
        }
      }
    }
  });

  test.each([1, 2, 3])("書き換えられていた欄があり、%i 回目の往復で失敗しても、その欄の文は残る", async (batch) => {
    for (const moment of ["before", "after"] as const) {
      const { host, sheetId } = await opened();
      host.fail({ batch, code: "GeneralException", moment });
      await writtenOver(write(sheetId, "B2", "新しい文", "古い文"));
      expect(host.texts()["様式"]?.B2).toBe("前の文");
    }
  });

  test("どうしても元に戻せなければ、元の文を伝える", async () => {
    const { host, sheetId } = await opened();
    for (const batch of [2, 3, 4]) host.fail({ batch, code: "GeneralException", moment: "before" });
    const result = await writtenOver(write(sheetId, "B2", "新しい文", "古い文"));
    expect(result.ok ? "" : result.problem.message).toContain("元の文は「前の文」です");
  });
});
