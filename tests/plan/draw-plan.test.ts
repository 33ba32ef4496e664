import * as fc from "fast-check";
import { drawPlan, type DrawPlanOptions } from "../../src/plan/draw-plan";
import { formatMark } from "../../src/plan/marks";
import { planR5 } from "../../src/town/r5/plan";
import { readPlan } from "../../src/plan/read-plan";
import type { Plan } from "../../src/plan/schema";
import { planSchema } from "../../src/plan/valid-plan";
import { areaToA1, intersects } from "../../src/workbook/address";
import type { SheetDrawing } from "../../src/workbook/drawing";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import { runs } from "../support/runs";

const withStates: DrawPlanOptions = {
  extraColumns: [
    {
      header: "状態",
      widthChars: 12,
      cell: ({ code }) => ({ style: "stateDone", content: { type: "text", text: `(1) ${code} 総務課` } }),
    },
    {
      header: "様式",
      widthChars: 8,
      cell: ({ order }) => ({ style: "tableCount", content: { type: "number", value: order } }),
    },
  ],
  initiativeLink: ({ order }) => (order % 2 === 0 ? { sheet: "様式", row: order, column: 0 } : null),
};

const readBack = (drawing: SheetDrawing) => readPlan(snapshotOfSheet(drawing), planR5);

test("R5の計画は、描いて読むと同じ計画", () => {
  expect(readBack(drawPlan(planR5))).toEqual({ ok: true, value: planR5 });
  expect(readBack(drawPlan(planR5, withStates))).toEqual({ ok: true, value: planR5 });
});

const reformed = planSchema.parse({
  ...planR5,
  formerNames: [
    { department: "建設水道課", name: "建設課", until: "2022-03-31" },
    { department: "建設水道課", name: "上下水道課", until: "2022-03-31" },
    { department: "総務課", name: "庶務企画課", until: "2023-03-31" },
    { department: "企画商工観光課", name: "庶務企画課", until: "2023-03-31" },
  ],
});

test("課の表に、前の名前と期日を、一行に一つずつ書く", () => {
  const texts = drawPlan(reformed).cells.flatMap(({ content, column }) =>
    content.type === "text" ? [`${column} ${content.text}`] : [],
  );
  expect(texts.slice(texts.indexOf("0 課（報告順）")).slice(0, 7)).toEqual([
    "0 課（報告順）",
    "2 旧課名",
    "3 期日",
    "0 総務課",
    "2 庶務企画課",
    "3 令和5年3月31日",
    "0 町民生活課",
  ]);
  expect(readBack(drawPlan(reformed))).toEqual({ ok: true, value: reformed });
  expect(readBack(drawPlan(reformed, withStates))).toEqual({ ok: true, value: reformed });
});

test("結合を知らなくても同じに読める", () => {
  const sheet = { ...snapshotOfSheet(drawPlan(reformed, withStates)), merges: [] };
  expect(readPlan(sheet, planR5)).toEqual({ ok: true, value: reformed });
});

test("取組のセルは様式へのリンクになる", () => {
  const cells = drawPlan(planR5, withStates).cells.filter(({ link }) => link);
  expect(cells).toHaveLength(11);
  expect(cells[0]).toMatchObject({
    content: { text: "(1) 効果的な情報発信手法の研究実施" },
    style: "tableLink",
    link: { sheet: "様式", row: 0 },
  });
});

test("R5の計画は縦のA4に収まる幅で、列を足せば横になる", () => {
  expect(drawPlan(planR5).print.orientation).toBe("portrait");
  expect(drawPlan(planR5, withStates).print.orientation).toBe("landscape");
});

/** Pieces that titles and names are made of, and those that a reader of the sheet may trip over. */
const piece = fc.oneof(
  fc.constantFrom("地域", "の", "防災", "（ICT）", "2か年", "計画", "・", "AI", "(3)", "第1期", "、", "化", "①", "課"),
  fc.constantFrom(
    "R4",
    " ",
    "　",
    "Ⅰ",
    "1",
    "1.",
    "※",
    "\n",
    "\u0001",
    "\u200b",
    "【総務課】",
    "全課",
    "基本項目",
    "実践課",
  ),
  fc.constantFrom(
    "計画の体系",
    "課（報告順）",
    "令和5年度",
    "とりまとめ",
    "（",
    "）",
    ")",
    "/",
    "*",
    "､",
    "町",
    "ひばり町",
    "-",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));

/** The smallest plan with one text in all the places that a text of its kind can stand in. */
function aPlanWith({ title = "取組", department = "総務課", heading = "みらい計画" }) {
  const initiatives = [
    { mark: "(1)", title, departments: [department], allDepartments: false, leadDepartment: null },
    { mark: "(2)", title, departments: [], allDepartments: true, leadDepartment: department },
  ];
  const themes = [{ mark: "1", title, groups: [{ mark: "①", title, initiatives }] }];
  return {
    title: heading,
    municipality: "ひばり町",
    fiscalYear: { era: "令和", year: 6 },
    departments: [department],
    pillars: [{ mark: "Ⅰ", title, themes }],
  };
}
const isAccepted = (plan: unknown) => planSchema.safeParse(plan).success;

/** Anything that the schema lets in. */
const title = text.filter((candidate) => isAccepted(aPlanWith({ title: candidate })));
const headingText = text.filter((candidate) => isAccepted(aPlanWith({ heading: candidate })));
const departmentNames = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom("総務課", "福祉・医療課", "はごろも", "水道局", "AI室", "会計", "東支所", "教育委員会", "消防署"),
    text.filter((candidate) => isAccepted(aPlanWith({ department: candidate }))),
  ),
  { minLength: 1, maxLength: 9 },
);

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const formerNameOf = (departments: readonly string[]) =>
  fc.record({
    department: fc.constantFrom(...departments),
    name: fc.oneof(
      fc.constantFrom("企画商工観光課", "庶務課", "旧課名", "期日", "課名"),
      text.filter((candidate) => isAccepted(aPlanWith({ department: candidate }))),
    ),
    until: days,
  });

const planOfDepartments = (departments: readonly string[]): fc.Arbitrary<Plan> => {
  const children = <Child>(child: fc.Arbitrary<Child>) => fc.array(child, { minLength: 1, maxLength: 3 });
  const initiative = fc.oneof(
    fc.record({
      title,
      departments: fc.shuffledSubarray([...departments], { minLength: 1 }),
      allDepartments: fc.constant(false),
      leadDepartment: fc.constant(null),
    }),
    fc.record({
      title,
      departments: fc.constant([]),
      allDepartments: fc.constant(true),
      leadDepartment: fc.option(fc.constantFrom(...departments)),
    }),
  );
  const group = fc.record({ title, initiatives: children(initiative) });
  const theme = fc.record({ title, groups: children(group) });
  const pillar = fc.record({ title, themes: children(theme) });
  return fc
    .record({
      title: headingText,
      municipality: fc.oneof(fc.constantFrom("ひばり町", "みなと市", "やま広域連合"), headingText),
      fiscalYear: fc.record({ era: fc.constantFrom("令和", "平成", "昭和"), year: fc.integer({ min: 1, max: 99 }) }),
      pillars: children(pillar),
      formerNames: fc.array(formerNameOf(departments), { maxLength: 4 }),
    })
    .map((plan) => planSchema.safeParse({ ...plan, departments, pillars: numbered(plan.pillars) }))
    .filter(({ success }) => success)
    .map(({ data }) => {
      if (!data) throw new Error("filtered");
      return data;
    });
};

function numbered(pillars: readonly unknown[]): unknown {
  const levels = ["pillar", "theme", "initiativeGroup", "initiative"] as const;
  const keys = ["themes", "groups", "initiatives"] as const;
  const mark = (entries: readonly unknown[], depth: number): readonly unknown[] =>
    entries.map((entry, index) => {
      const level = levels[depth];
      if (!level || typeof entry !== "object" || entry === null) throw new Error("not a tree");
      const below = Object.entries(entry).map(([key, value]: [string, unknown]): [string, unknown] => [
        key,
        keys.some((name) => name === key) && Array.isArray(value) ? mark(value, depth + 1) : value,
      ]);
      return { ...Object.fromEntries<unknown>(below), mark: formatMark(level, index + 1) };
    });
  return mark(pillars, 0);
}

const anyPlan = departmentNames.chain(planOfDepartments);

test("どの計画も、描いて読むと同じ計画（列を足しても）", () => {
  fc.assert(
    fc.property(anyPlan, fc.boolean(), (plan, hasStates) => {
      expect(readBack(drawPlan(plan, hasStates ? withStates : {}))).toEqual({ ok: true, value: plan });
    }),
    { numRuns: runs(25) },
  );
});

test("結合したセルは重ならず、ページをまたがず、見出しの字は一度だけ出る", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { merges, print, cells } = drawPlan(plan, withStates);
      for (const [index, merge] of merges.entries()) {
        const others = merges.slice(index + 1).filter((other) => intersects(merge, other));
        expect([areaToA1(merge), others.map(areaToA1)]).toEqual([areaToA1(merge), []]);
        for (const row of print.pageBreaksBefore ?? []) expect(merge.top < row && merge.bottom >= row).toBe(false);
      }
      const addresses = cells.map(({ row, column }) => `${row},${column}`);
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
    { numRuns: runs(20) },
  );
});
