import { correctTexts } from "../../src/excel/correct-texts";
import type { CorrectedTexts, Correction, CorrectionCourse, TextCorrection } from "../../src/excel/open-workbook";
import type * as attempts from "../../src/excel/write/attempt";
import type { ExcelHost } from "../../src/preview/host/host";
import { parseA1 } from "../../src/workbook/address";
import { openInNode } from "../support/excel";
import { MAIN, workbookFile } from "../xlsx/read/workbook-file";
import { readOpen, roundTrips } from "./a-workbook";

/** What happens in Excel after the cells have been asked and before they are written. */
let meanwhile: () => void = () => undefined;
jest.mock("../../src/excel/write/attempt", () => {
  const actual = jest.requireActual<typeof attempts>("../../src/excel/write/attempt");
  const attemptToWrite: typeof attempts.attemptToWrite = (...given) => {
    meanwhile();
    return actual.attemptToWrite(...given);
  };
  return { ...actual, attemptToWrite };
});
afterEach(() => {
  meanwhile = () => undefined;
});

const rich = (...runs: readonly (readonly [string, string])[]) =>
  `<is>${runs.map(([look, text]) => `<r><rPr>${look}</rPr><t>${text}</t></r>`).join("")}</is>`;
const LABEL = "目\u3000標";
/** A1 and A2 texts, A3 a formula, A4 a number, A5 to A8 letters that differ, A9 in two parts that look alike, B1 free to be written into. */
const ROWS = [
  `<c r="A1" t="str"><v>${LABEL}</v></c><c r="B1" s="2" t="str"><v>平成6年度</v></c>`,
  `<c r="A2" s="1" t="str"><v>令和５年</v></c>`,
  `<c r="A3" t="str"><f>"${LABEL}"&amp;""</f><v>${LABEL}</v></c>`,
  `<c r="A4"><v>12</v></c>`,
  `<c r="A5" t="inlineStr">${rich(["<b/>", "目　"], ["", "標"])}</c>`,
  `<c r="A6" t="inlineStr">${rich(['<color rgb="FFFF0000"/>', "目　"], ['<color rgb="FF000000"/>', "標"])}</c>`,
  `<c r="A7" t="inlineStr">${rich(["<strike/>", "目　"], ["", "標"])}</c>`,
  `<c r="A8" t="inlineStr">${rich(["", "目　"], ['<vertAlign val="superscript"/>', "標"])}</c>`,
  `<c r="A9" t="inlineStr">${rich(["<b/>", "目　"], ["<b/>", "標"])}</c>`,
]
  .map((cells, index) => `<row r="${index + 1}">${cells}</row>`)
  .join("");
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;
const PROTECTED = `<sheetProtection sheet="1" objects="1" scenarios="1"/>`;
const PASSWORD = `<sheetProtection sheet="1" password="CC1A" objects="1"/>`;

async function opened(...after: readonly string[]) {
  const sheets = after.map((one, index) => ({ name: `様式${index + 1}`, rows: ROWS, after: one }));
  const { host } = await openInNode(workbookFile({ formats: ["0.0"], sheets, parts: { "xl/styles.xml": STYLES } }));
  const { sheetIds } = await readOpen();
  return { host, sheetIds, start: host.batches.length };
}

function correct(sheetId: string | undefined, a1: string, expected = "目　標", text = "目標"): TextCorrection {
  const cell = parseA1(a1);
  if (!cell || sheetId === undefined) throw new Error(`not a place: ${a1}`);
  return { sheetId, cell, text, expected };
}

async function corrected(corrections: readonly Correction[], course?: CorrectionCourse): Promise<CorrectedTexts> {
  const result = await correctTexts(corrections, course);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

const reasonsOf = ({ outcomes }: CorrectedTexts) =>
  outcomes.map((one) => (one.type === "refused" ? one.reason : one.type));
const texts = (host: ExcelHost, sheet = "様式1") => host.texts()[sheet] ?? {};
const formatOf = (host: ExcelHost, row: number) => host.workbook.sheets[0]?.data.cells.get(row * 16_384)?.numberFormat;
const protections = (host: ExcelHost) => host.workbook.sheets.map(({ data }) => data.protection);

describe("文を直す", () => {
  test("何か所でも往復は3回。数の書式も折り返しもそのまま", async () => {
    const { host, sheetIds, start } = await opened("");
    const [id] = sheetIds;
    const result = await corrected([[correct(id, "A1")], [correct(id, "A2", "令和５年", "令和5年")]]);
    expect(reasonsOf(result)).toEqual(["written", "written"]);
    expect(texts(host)).toMatchObject({ A1: "目標", A2: "令和5年" });
    expect(formatOf(host, 1)).toBe("0.0");
    expect(roundTrips(host, start)).toBe(3);
  });

  test("数に見える文も、文のまま入る", async () => {
    const { host, sheetIds } = await opened("");
    await corrected([[correct(sheetIds[0], "A2", "令和５年", "12")]]);
    expect((await readOpen()).snapshot.sheets[0]?.cells.find(({ row }) => row === 1)).toMatchObject({
      type: "text",
      text: "12",
    });
    expect(formatOf(host, 1)).toBe("0.0");
  });

  test("書けないものはわけを言い、ほかは直す", async () => {
    const { host, sheetIds } = await opened("");
    const [id] = sheetIds;
    const before = texts(host);
    const result = await corrected([
      [correct(id, "A1", "目  標")],
      [correct(id, "A2", "令和５年", "令和5年")],
      [correct(id, "A3")],
      [correct(id, "A4", "12", "十二")],
      ...["A5", "A6", "A7", "A8"].map((a1) => [correct(id, a1)]),
      [correct(id, "A9")],
      [correct(id, "B1", "平成6年度", "あ".repeat(32_768))],
    ]);
    expect(reasonsOf(result)).toEqual([
      "changed-meanwhile",
      "written",
      "formula",
      "not-text",
      ...Array<string>(4).fill("mixed-formats"),
      "written",
      "not-accepted",
    ]);
    expect(texts(host)).toEqual({ ...before, A2: "令和5年", A9: "目標" });
  });

  test("一緒に直すセルの一つが書けなければ、どれも書かない", async () => {
    const { host, sheetIds } = await opened("");
    const [id] = sheetIds;
    const before = texts(host);
    const result = await corrected([[correct(id, "A1"), correct(id, "A5")]]);
    expect(result.outcomes).toEqual([{ type: "refused", cell: correct(id, "A5"), reason: "mixed-formats" }]);
    expect(texts(host)).toEqual(before);
  });

  test("確かめたあとに書き換えられたセルは、その文に戻し、一緒に直すはずのセルも元に戻す", async () => {
    const { host, sheetIds } = await opened("");
    const [id] = sheetIds;
    const before = texts(host);
    meanwhile = () => {
      host.user.type("様式1", "A9", "その間の文");
    };
    const result = await corrected([
      [correct(id, "A1"), correct(id, "A9")],
      [correct(id, "A2", "令和５年", "令和5年")],
    ]);
    expect(reasonsOf(result)).toEqual(["changed-meanwhile", "written"]);
    expect(texts(host)).toEqual({ ...before, A2: "令和5年", A9: "その間の文" });
    expect(formatOf(host, 0)).toBe("General");
  });

  test("逆向きに直せば、書く前と同じになる", async () => {
    const { host, sheetIds } = await opened(PROTECTED);
    const standing = () => structuredClone(host.workbook.sheets[0]?.data);
    const before = standing();
    const write = correct(sheetIds[0], "A1");
    await corrected([[write]]);
    expect(standing()).not.toEqual(before);
    expect(reasonsOf(await corrected([[{ ...write, text: write.expected, expected: write.text }]]))).toEqual([
      "written",
    ]);
    expect(standing()).toEqual(before);
  });
});

describe("保護されたシートでは", () => {
  test("パスワードがなければ、書くあいだだけ外す", async () => {
    const { host, sheetIds } = await opened(PROTECTED, "");
    const before = structuredClone(protections(host));
    const result = await corrected(sheetIds.map((id) => [correct(id, "A1")]));
    expect(reasonsOf(result)).toEqual(["written", "written"]);
    expect(protections(host)).toEqual(before);
  });

  test("パスワードがあれば、鍵のかかったセルだけ残し、ほかは直す", async () => {
    const { host, sheetIds } = await opened(PASSWORD, PROTECTED, "", PASSWORD);
    const before = structuredClone(protections(host));
    const result = await corrected(
      sheetIds.flatMap((id) => [[correct(id, "A1")], [correct(id, "B1", "平成6年度", "令和6年度")]]),
    );
    expect(reasonsOf(result)).toEqual([
      "protected",
      "written",
      "written",
      "written",
      "written",
      "written",
      "protected",
      "written",
    ]);
    expect(texts(host)).toMatchObject({ A1: "目　標", B1: "令和6年度" });
    expect(texts(host, "様式2")).toMatchObject({ A1: "目標", B1: "令和6年度" });
    expect(protections(host)).toEqual(before);
  });

  test("何も書かないなら、外さない", async () => {
    const { host, sheetIds, start } = await opened(PROTECTED);
    await corrected([[correct(sheetIds[0], "A5")]]);
    expect(roundTrips(host, start)).toBe(1);
  });

  test.each(
    [1, 2, 3, 4, 5, 6].flatMap((batch) => [{ batch, moment: "before" } as const, { batch, moment: "after" } as const]),
  )(
    "$batch回目の往復が断られても（$moment）、組の文はどれも前か、どれも後で、保護は残る",
    async ({ batch, moment }) => {
      const { host, sheetIds } = await opened(PROTECTED);
      const [id] = sheetIds;
      const before = structuredClone(protections(host));
      host.fail({ batch, code: "GeneralException", moment });
      const result = await correctTexts([[correct(id, "A1"), correct(id, "A9")]]);
      const isDone = result.ok && reasonsOf(result.value)[0] === "written";
      const expected = isDone ? "目標" : "目　標";
      expect(texts(host)).toMatchObject({ A1: expected, A9: expected });
      expect(protections(host)).toEqual(before);
    },
  );
});

test("とても多ければ分けて書き、途中でやめられる。書いたものと書いていないものを言う", async () => {
  const rows = Array.from(
    { length: 520 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${LABEL}</v></c></row>`,
  );
  const { host } = await openInNode(workbookFile({ sheets: [{ name: "様式1", rows: rows.join("") }] }));
  const [id] = (await readOpen()).sheetIds;
  const told: number[] = [];
  const result = await corrected(
    rows.map((_, row) => [correct(id, `A${row + 1}`)]),
    { onProgress: (done) => told.push(done), isStopped: () => told.length > 0 },
  );
  expect(told[0]).toBe(500);
  expect(reasonsOf(result).filter((one) => one === "written")).toHaveLength(500);
  expect(reasonsOf(result).filter((one) => one === "stopped")).toHaveLength(20);
  expect(Object.values(texts(host)).filter((text) => text === "目標")).toHaveLength(500);
});
