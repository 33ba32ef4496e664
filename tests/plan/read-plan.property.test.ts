import * as fc from "fast-check";
import { listInitiatives } from "../../src/plan/initiatives";
import { markNumber, type PlanLevel } from "../../src/plan/marks";
import { planR5 } from "../../src/town/r5/plan";
import { readPlan } from "../../src/plan/read-plan";
import type { Initiative } from "../../src/plan/schema";
import { toA1 } from "../../src/workbook/address";
import { aPlanSheet } from "./a-plan-sheet";
import { runs } from "../support/runs";

interface Entry {
  readonly level: PlanLevel;
  readonly mark: string;
  readonly title: string;
  readonly initiative: Initiative | null;
}

/** How one entry is set: drawn at random, so that no layout of a printed plan is taken for the only one. */
interface Setting {
  readonly column: number;
  readonly besideLast: boolean;
  readonly marks: number;
  readonly space: string;
  readonly wrapsAt: number | null;
  readonly departments: "beside" | "far" | "same cell" | "next line" | "next row";
  readonly separator: string;
  readonly noteBelow: boolean;
  readonly emptyRowsAbove: number;
}

const setting: fc.Arbitrary<Setting> = fc.record({
  column: fc.nat(4),
  besideLast: fc.boolean(),
  marks: fc.nat(2),
  space: fc.constantFrom("", " ", "　", "\n"),
  wrapsAt: fc.option(fc.integer({ min: 3, max: 6 }), { freq: 3 }),
  departments: fc.constantFrom("beside", "far", "same cell", "next line", "next row"),
  separator: fc.constantFrom(" ", "　", "、", ",", "・", "\n", "／", "，"),
  noteBelow: fc.boolean(),
  emptyRowsAbove: fc.nat(1),
});

const spellings: Readonly<Record<PlanLevel, (mark: string, number: number) => readonly string[]>> = {
  pillar: (mark, number) => [mark, "I".repeat(number), "Ｉ".repeat(number)],
  theme: (mark) => [mark, `${mark}.`, `${String.fromCharCode(mark.charCodeAt(0) + 0xfee0)}．`],
  initiativeGroup: (mark) => [mark, mark, mark],
  initiative: (mark, number) => [mark, `（${number}）`, String.fromCharCode(0x2474 + number - 1)],
};

const entries: readonly Entry[] = listInitiatives(planR5).flatMap((initiative, index, initiatives) => {
  const { pillar, theme, group } = initiative;
  const before = index === 0 ? null : (planInitiativeAt(index - 1) ?? null);
  const heading = (level: PlanLevel, part: { readonly mark: string; readonly title: string }, isNew: boolean) =>
    isNew ? [{ level, mark: part.mark, title: part.title, initiative: null }] : [];
  return [
    ...heading("pillar", pillar, before?.pillar !== pillar),
    ...heading("theme", theme, before?.theme !== theme),
    ...heading("initiativeGroup", group, before?.group !== group),
    { level: "initiative" as const, mark: initiative.mark, title: initiative.title, initiative },
  ];
  function planInitiativeAt(at: number) {
    return initiatives[at];
  }
});

function layOut(settings: readonly Setting[], left: number): Record<string, string> {
  const texts: Record<string, string> = {
    [toA1({ row: 0, column: left })]: "町政運営推進プランR5",
    [toA1({ row: 1, column: left })]: "上富良野町",
  };
  texts[toA1({ row: 3, column: left })] = "3 計画の体系";
  let row = 5;
  let lastColumn = 99;
  let isRowOpen = false;
  entries.forEach((entry, index) => {
    const chosen = settings[index];
    if (!chosen) throw new Error("too few settings");
    const column = left + chosen.column;
    if (!(chosen.besideLast && isRowOpen && column > lastColumn)) row += 1 + chosen.emptyRowsAbove;
    isRowOpen = entry.initiative === null;
    lastColumn = column;
    const number = markNumber(entry.level, entry.mark) ?? 0;
    const mark = spellings[entry.level](entry.mark, number)[chosen.marks] ?? entry.mark;
    const wraps = chosen.wrapsAt !== null && entry.initiative !== null;
    const [head, tail] = wraps
      ? [entry.title.slice(0, chosen.wrapsAt), entry.title.slice(chosen.wrapsAt)]
      : [entry.title, ""];
    const carriers = departmentsText(entry, chosen.separator);
    const sharesCell = chosen.departments === "same cell" || chosen.departments === "next line";
    const behind = sharesCell && carriers !== "" ? `${chosen.departments === "same cell" ? " " : "\n"}${carriers}` : "";
    texts[toA1({ row, column })] = `${mark}${chosen.space}${head}${tail === "" ? behind : ""}`;
    if (carriers !== "" && !sharesCell && chosen.departments !== "next row") {
      texts[toA1({ row, column: column + (chosen.departments === "far" ? 3 : 1) })] = carriers;
    }
    if (tail !== "") texts[toA1({ row: ++row, column })] = tail + behind;
    if (carriers !== "" && chosen.departments === "next row")
      texts[toA1({ row: ++row, column: column + 1 })] = carriers;
    if (chosen.noteBelow && entry.initiative !== null) texts[toA1({ row: ++row, column })] = "※ 必要に応じて見直す。";
  });
  return texts;
}

function departmentsText({ initiative }: Entry, separator: string): string {
  if (!initiative) return "";
  return initiative.allDepartments
    ? `全課${separator.trim() === "" ? separator : ""}【${initiative.leadDepartment ?? ""}】`
    : initiative.departments.join(separator);
}

test("R5の計画は、どの列にどう割り付けても同じ計画に読める", () => {
  const settings = fc.array(setting, { minLength: entries.length, maxLength: entries.length });
  fc.assert(
    fc.property(settings, fc.nat(3), (chosen, left) => {
      expect(readPlan(aPlanSheet(layOut(chosen, left)), planR5)).toEqual({ ok: true, value: planR5 });
    }),
    { numRuns: runs(25) },
  );
});
