import type { Initiative, Plan } from "../../../src/plan/schema";
import { planSchema } from "../../../src/plan/valid-plan";
import { planR5 } from "../../../src/town/r5/plan";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import type { WorkbookDrawing } from "../../../src/workbook/drawing";
import { aDepartmentWorkbook, gathered } from "../a-department-workbook";

const SPLIT = "企画商工観光課";
const retitled: Readonly<Record<string, string>> = {
  // Like enough to be found.
  人事評価制度の適正運用: "人事評価制度の適正な運用",
  // Like nothing: somebody has to say.
  マイナンバーカードの普及: "電子証明の利用促進",
};
const swapped: Readonly<Record<string, string>> = { "(3)": "(4)", "(4)": "(3)" };

function nextYears(initiative: Initiative): Initiative {
  return {
    ...initiative,
    title: retitled[initiative.title] ?? initiative.title,
    departments: initiative.departments.flatMap((name) => {
      if (name !== SPLIT) return [name];
      return initiative.title.startsWith("事務事業") ? ["企画課"] : ["企画課", "商工観光課"];
    }),
  };
}

/** 令和6年度: two initiatives have changed numbers, two have other titles, and a 課 was split. */
export const planR6: Plan = planSchema.parse({
  ...planR5,
  fiscalYear: { era: "令和", year: 6 },
  departments: planR5.departments.flatMap((name) => (name === SPLIT ? ["企画課", "商工観光課"] : [name])),
  formerNames: ["企画課", "商工観光課"].map((department) => ({ department, name: SPLIT, until: "2024-03-31" })),
  pillars: planR5.pillars.map((pillar) => ({
    ...pillar,
    themes: pillar.themes.map((theme) => ({
      ...theme,
      groups: theme.groups.map((group) => ({
        ...group,
        initiatives: group.initiatives
          .map((one) => ({ ...nextYears(one), mark: swapped[one.mark] ?? one.mark }))
          .toSorted((a, b) => a.mark.localeCompare(b.mark)),
      })),
    })),
  })),
});

/** The summary of 令和5年度: of 総務課, 保健福祉課, 町民生活課 and the 課 that was split. */
export function summaryOfR5(): WorkbookDrawing {
  const workbook = (department: string, ...initiatives: readonly string[]) =>
    aDepartmentWorkbook(
      `${department}.xlsx`,
      initiatives.map((initiative) => ({
        initiative,
        department,
        texts: { vision: `${department}の${initiative}の姿`, review: `${department}の${initiative}の評価` },
      })),
    );
  const snapshots = [
    workbook("総務課", "1-2-1-3", "2-2-1-2"),
    workbook("町民生活課", "2-2-4-1"),
    workbook(SPLIT, "1-2-1-2", "2-1-1-1"),
    workbook("保健福祉課", "1-2-1-4"),
  ];
  return drawSummary(gathered(snapshots), { assembledAt: null, takenSheetNames: [] });
}
