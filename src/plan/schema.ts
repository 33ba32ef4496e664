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

/** What a 課 was called, until a day (that day included). One that was split stands here once for each of its successors. */
export const formerNameSchema = z
  .object({
    /** The 課 of today's plan that took over. */
    department: departmentName,
    /** 旧課名 */
    name: departmentName,
    /** ISO date: "2024-03-31". */
    until: z.iso.date(),
  })
  .readonly();

/** What 総務課 tells the 課 about one collection of forms, as it is typed. */
export const collectionNoticeSchema = z
  .object({
    /** The title of the period: "前期". */
    period: z.string(),
    /** 期限: "令和5年10月13日"; "" where none is set. */
    due: z.string(),
    /** 記入要領: a few lines; "" where there are none. */
    instructions: z.string(),
  })
  .readonly();

/** 用語: words that the town does not write, a row of the sheet; each text as it is typed there (src/wording/terms says what it means). */
export const termSchema = z
  .object({
    /** 使わない語: 「行なう」; several with 、 between them. */
    avoid: z.string(),
    /** 使う語: one for all of them, or as many as they are; "": there is none. */
    use: z.string(),
    /** 条件: when it counts; "": always. */
    condition: z.string().default(""),
    /** 根拠: the norm. */
    basis: z.string().default(""),
    /** 例外: when it does not. */
    exceptions: z.string().default(""),
    /** 直し方: 確実, 提案, 出さない. */
    certainty: z.enum(["certain", "proposal", "off"]).default("proposal"),
  })
  .readonly();

/** 点検設定: what the town wants to hear of a rule. */
export const ruleSettingSchema = z
  .object({
    /** Its id: "field-empty". */
    rule: z.string(),
    /** Of this one form alone, as it is typed: "1-2-1-1 町民生活課 その2"; null: of all. */
    form: z.string().nullable().default(null),
    isReported: z.boolean().default(true),
    /** Null: as it is without. */
    severity: z.enum(["error", "warning", "info"]).nullable().default(null),
  })
  .readonly();

/** Where an initiative of last year's plan is in this year's. */
export const correspondingInitiativeSchema = z
  .object({
    /** In last year's plan: "1-2-1-1". */
    from: z.string(),
    /** Its title of then. */
    title,
    /** In this year's plan; several where it was split; [] where it was given up (取りやめ); null: nobody knows yet. */
    to: z.array(z.string()).readonly().nullable(),
    /** How sure, and by whom: by title, by likeness, by a person, not at all. */
    certainty: z.enum(["certain", "likely", "decided", "open"]),
    /** In Japanese. */
    reason: z.string(),
  })
  .readonly();

/** 計画の対応: from last year's plan to this one. */
export const correspondenceSchema = z
  .object({
    /** Last year's. */
    fiscalYear: fiscalYearSchema,
    /** In the order of last year's plan. */
    initiatives: z.array(correspondingInitiativeSchema).readonly(),
  })
  .readonly();

/** 計画の体系 of one fiscal year, and what else its workbook says. Titles stand without their marks. */
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
    /** 旧課名, in report order of their successors. */
    formerNames: z.array(formerNameSchema).readonly().default([]),
    /** 期限と記入要領, for each period that has any. */
    notices: z.array(collectionNoticeSchema).readonly().default([]),
    /** 用語; null where the plan does not say: then those of src/wording/terms count. */
    terms: z.array(termSchema).readonly().nullable().default(null),
    /** 点検設定; null where the plan does not say. */
    ruleSettings: z.array(ruleSettingSchema).readonly().nullable().default(null),
    /** Null where the plan does not say. */
    correspondence: correspondenceSchema.nullable().default(null),
  })
  .readonly();

export type FiscalYear = z.infer<typeof fiscalYearSchema>;
export type Plan = z.infer<typeof planShape>;
export type FormerName = z.infer<typeof formerNameSchema>;
export type CollectionNotice = z.infer<typeof collectionNoticeSchema>;
export type PreferredTerm = z.infer<typeof termSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
export type CorrespondingInitiative = z.infer<typeof correspondingInitiativeSchema>;
export type Correspondence = z.infer<typeof correspondenceSchema>;
export type Pillar = z.infer<typeof pillarSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type InitiativeGroup = z.infer<typeof initiativeGroupSchema>;
export type Initiative = z.infer<typeof initiativeSchema>;
