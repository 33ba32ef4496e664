import fc from "fast-check";
import { drawForm } from "../../src/form/draw-form";
import { FORMER_REMARKS_TITLE, type FormerRemark } from "../../src/form/former-remarks";
import type { FormReading } from "../../src/form/reading";
import { recognise } from "../../src/form/recognise";
import { listInitiatives } from "../../src/plan/initiatives";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import type { SheetDrawing } from "../../src/workbook/drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { anyText } from "../support/any-text";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";
import { expectValidWorkbook } from "../support/validate-workbook";

const [initiative] = listInitiatives(planR5);
const number = { fiscalYear: planR5.fiscalYear, initiative: "1-1-1-1", department: "総務課", sequence: 1 };

function draw(formerRemarks: readonly FormerRemark[], texts: Readonly<Record<string, string>> = {}): SheetDrawing {
  const content = {
    initiative: initiative ?? null,
    registrationNumber: number,
    texts: { initiative: `${initiative?.mark} ${initiative?.title}`, goals: "・三回開く", ...texts },
    formerRemarks,
  };
  return drawForm(content, formDefinitionR5, planR5, "様式");
}

function read(sheet: SheetDrawing): readonly FormReading[] {
  const drawing = { title: "", creator: "", createdAt: null, sheets: [sheet] };
  return recognise(snapshotOfDrawing(drawing), planR5, formDefinitionR5).flatMap(({ forms, nearForms }) => {
    expect(nearForms).toEqual([]);
    return forms;
  });
}

const told = (form: FormReading | undefined): readonly FormerRemark[] =>
  (form?.formerRemarks ?? []).map(({ about, text }) => ({ about, text }));

test("どんな文も、描いて読めば一字も違わず、ほかの欄や枠は変わらない", async () => {
  const remark = fc.record({ about: fc.constantFrom("取り消し線", "メモ（B3）", "目標", "備考"), text: anyText });
  await fc.assert(
    fc.asyncProperty(fc.array(remark, { minLength: 1, maxLength: 4 }), async (all) => {
      const remarks = all.filter(({ text }) => text !== "");
      const bytes = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [draw(remarks)] });
      const snapshot = readWorkbook(bytes, { file: "様式.xlsx" });
      if (!snapshot.ok) throw new Error(snapshot.problem.message);
      const [form, ...others] = recognise(snapshot.value, planR5, formDefinitionR5).flatMap(({ forms }) => forms);
      expect(others).toEqual([]);
      expect(told(form)).toEqual(remarks);
      expect(form?.unplaced).toEqual([]);
      expect(form?.fields.review?.text).toBe("");
      await expectValidWorkbook(bytes);
    }),
    { numRuns: 6 },
  );
});

test("欄の名前、管理番号、年度、題名、式に見える文があっても、様式は一つで、番号も変わらない", () => {
  const remarks = [
    "取組項目",
    "目標",
    "R5 Ⅰ-2-①(1) 町民生活課 その3",
    "令和4年度",
    "記入例",
    "=SUM(A1)",
    "@課",
    "-3",
    "+1",
    FORMER_REMARKS_TITLE,
  ].map((text) => ({ about: "枠の外", text }));
  const [plain] = read(draw([]));
  const [form, ...others] = read(draw(remarks, { review: "" }));
  expect(others).toEqual([]);
  expect(told(form)).toEqual(remarks);
  expect({ ...form, formerRemarks: undefined }).toEqual({ ...plain, formerRemarks: undefined });
  expect(form?.registrationNumber).toMatchObject(number);
});

test("長い文はページを分けて続き、一つの文として読める", () => {
  const long = {
    about: "取り消し線",
    text: Array.from({ length: 400 }, (_, line) => `${line}行目の文です。`).join("\n"),
  };
  const paragraph = { about: "図形", text: "あ".repeat(9000) };
  const sheet = draw([long, paragraph]);
  expect(sheet.print.pageBreaksBefore?.length).toBeGreaterThan(2);
  expect(sheet.rows.every(({ heightPt }) => heightPt <= 409)).toBe(true);
  expect(told(read(sheet)[0])).toEqual([long, paragraph]);
});

test("短い備考は様式と同じページに収まり、枠はその分だけ低い", () => {
  const sheet = draw([{ about: "枠の外", text: "※庁舎二階の窓口で受け付けた。" }]);
  expect(sheet.print.pageBreaksBefore).toEqual([]);
  const height = (drawn: SheetDrawing): number => drawn.rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
  expect(height(sheet)).toBeLessThanOrEqual(740);
  expect(height(sheet)).toBeGreaterThan(735);
});

test("枠の下の行に足された文は、備考の外なら備考でない", () => {
  const sheet = draw([{ about: "枠の外", text: "前の文" }]);
  const last = Math.max(...sheet.rows.map(({ row }) => row));
  const note = {
    row: last + 2,
    column: 0,
    style: "plain" as const,
    content: { type: "text" as const, text: "後の注" },
  };
  const [form] = read({ ...sheet, cells: [...sheet.cells, note] });
  expect(told(form)).toEqual([{ about: "枠の外", text: "前の文" }]);
});
