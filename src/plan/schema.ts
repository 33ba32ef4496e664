import { z } from "zod";

const title = z.string().min(1);
const mark = z.string().min(1);

export const fiscalYearSchema = z.object({
  /** "令和", "平成" … as in {@link ./fiscal-year}. */
  era: z.enum(["昭和", "平成", "令和"]),
  year: z.int().min(1),
});

export const initiativeSchema = z
  .object({
    /** "(1)" */
    mark,
    title,
    /** 実践課, in the order of the plan; empty where allDepartments. */
    departments: z.array(z.string().min(1)),
    /** 全課 */
    allDepartments: z.boolean(),
    /** とりまとめ課, of a 全課 leaf that names one. */
    leadDepartment: z.string().min(1).nullable(),
  })
  .readonly();

export const initiativeGroupSchema = z.object({ /** "①" */ mark, title, initiatives: z.array(initiativeSchema).min(1) }).readonly();
export const themeSchema = z.object({ /** "1" */ mark, title, groups: z.array(initiativeGroupSchema).min(1) }).readonly();
export const pillarSchema = z.object({ /** "Ⅰ" */ mark, title, themes: z.array(themeSchema).min(1) }).readonly();

/** 計画の体系 of one fiscal year. Titles stand without their marks. */
export const planSchema = z
  .object({
    /** 町政運営推進プラン */
    title,
    /** 上富良野町 */
    municipality: title,
    fiscalYear: fiscalYearSchema,
    /** 課 in report order. */
    departments: z.array(z.string().min(1)).min(1),
    pillars: z.array(pillarSchema).min(1),
  })
  .readonly();

export type FiscalYear = z.infer<typeof fiscalYearSchema>;
export type Plan = z.infer<typeof planSchema>;
export type Pillar = z.infer<typeof pillarSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type InitiativeGroup = z.infer<typeof initiativeGroupSchema>;
export type Initiative = z.infer<typeof initiativeSchema>;
