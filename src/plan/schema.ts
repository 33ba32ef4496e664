import { z } from "zod";
import { eras } from "./eras";
import { formatMark, markNumber, type PlanLevel } from "./marks";

/** What a name, a title or a list must be is for `planSchema` (valid-plan.ts) to say: here is the shape only. */
const title = z.string();
const departmentName = z.string();

/** A mark as {@link formatMark} writes it; a plan that was typed with I or （１） holds Ⅰ and (1). */
const mark = (level: PlanLevel) =>
  z
    .string()
    .refine((typed) => markNumber(level, typed) !== null, {
      message: `印が正しくありません。「${formatMark(level, 1)}」のように書いてください。`,
    })
    .transform((typed) => formatMark(level, markNumber(level, typed) ?? 0));

export const fiscalYearSchema = z
  .object({
    era: z.enum(eras.map(({ name }) => name)),
    /** Of the era; 1 is 元年. */
    year: z.int().min(1).max(99),
  })
  .readonly();

export const initiativeSchema = z
  .object({
    /** "(1)" */
    mark: mark("initiative"),
    title,
    /** 実践課, in the order of the plan; empty where allDepartments. */
    departments: z.array(departmentName).readonly(),
    /** 全課 */
    allDepartments: z.boolean(),
    /** とりまとめ課, of a 全課 initiative that names one. */
    leadDepartment: departmentName.nullable(),
  })
  .readonly();

export const initiativeGroupSchema = z
  .object({ /** "①" */ mark: mark("initiativeGroup"), title, initiatives: z.array(initiativeSchema).readonly() })
  .readonly();
export const themeSchema = z
  .object({ /** "1" */ mark: mark("theme"), title, groups: z.array(initiativeGroupSchema).readonly() })
  .readonly();
export const pillarSchema = z
  .object({ /** "Ⅰ" */ mark: mark("pillar"), title, themes: z.array(themeSchema).readonly() })
  .readonly();

/** 計画の体系 of one fiscal year. Titles stand without their marks. */
export const planShape = z
  .object({
    /** 町政運営推進プラン */
    title,
    /** 上富良野町 */
    municipality: title,
    fiscalYear: fiscalYearSchema,
    /** 課 in report order. */
    departments: z.array(departmentName).readonly(),
    pillars: z.array(pillarSchema).readonly(),
  })
  .readonly();

export type FiscalYear = z.infer<typeof fiscalYearSchema>;
export type Plan = z.infer<typeof planShape>;
export type Pillar = z.infer<typeof pillarSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type InitiativeGroup = z.infer<typeof initiativeGroupSchema>;
export type Initiative = z.infer<typeof initiativeSchema>;
