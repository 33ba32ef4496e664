import { z } from "zod";

/**
 * What a field is for. The nine fields of the R5 form are data (src/town/r5); code asks for roles, never for labels, so
 * another town's form (所管課 for 実践課, four quarters for two halves) is another definition and no code.
 */
export const fieldRoleSchema = z.enum([
  /** Names the initiative of the plan: 取組項目. */
  "initiative",
  /** Distinguishes several forms of one initiative and department: 目指す姿. */
  "identity",
  /** Names who carries it out: 実践課. */
  "departments",
  /** One of several answers: 目標の達成. */
  "achievement",
  /** What was done in some months of the year: 前期, 後期. */
  "progress",
  /** Any other text. */
  "text",
]);

/** Excel keeps the answers of a drop-down list in one text, with commas between them, and trims each. */
const OPTION = /^[^\s,](?:[^,\t\n\r]*[^\s,])?$/u;
const MAX_OPTIONS_CHARACTERS = 255;

export const fieldDefinitionSchema = z
  .object({
    /** Stable name in code and JSON: "vision". */
    id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
    role: fieldRoleSchema,
    /** As the standard layout prints it: "前期 (4～9月)". Compared without what stands in brackets at its end. */
    label: z.string().min(1),
    /** Other ways of writing the same label: no finding. Compared by comparisonKey, brackets at the end ignored. */
    spellings: z.array(z.string().min(1)).readonly(),
    /** Other words that mean it, or frequent slips: recognised, and reported as label-spelling. */
    misspellings: z.array(z.string().min(1)).readonly(),
    /** Which block of the form it is in: beside 令和5年度, beside 進捗状況 within it, or neither. */
    block: z.enum(["head", "year", "progress"]),
    /** Its column in 一覧: "前期". */
    listHeader: z.string().min(1),
    /** The first period for which the field must be filled in; an id of {@link FormDefinition.periods}. */
    requiredFrom: z.string().min(1),
    /** Months reported (4 to 12, 1 to 3), where the role is "progress". */
    months: z.array(z.int().min(1).max(12)).readonly().optional(),
    /** Whether a new year's blank form begins with last year's text. */
    carriesOver: z.boolean().optional(),
    /** Whether last year's text is shown beside this year's field, which stays empty: 昨年度. */
    showsLastYear: z.boolean().optional(),
    /** What a text is for, where rules compare it with others: what is aimed at, what is to be done, how it went. */
    purpose: z.enum(["target", "actions", "review"]).optional(),
    /** The answers, where the role is "achievement": as they are typed, best first. */
    options: z
      .array(z.string().regex(OPTION))
      .readonly()
      .refine(
        (options) => options.join(",").length <= MAX_OPTIONS_CHARACTERS,
        "the options are too long for Excel's list",
      )
      .optional(),
  })
  .readonly();

export const periodSchema = z
  .object({
    /** "first-half" */
    id: z.string().min(1),
    /** 前期 */
    title: z.string().min(1),
    /**
     * An earlier period whose forms still count in this one: 確定値 only mends figures of 年度末, so that nobody hands in again
     * who has nothing to mend. Absent: every form is handed in anew.
     */
    buildsOn: z.string().min(1).optional(),
  })
  .readonly();

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const formDefinitionSchema = z
  .object({
    /** In the order of the standard layout. */
    fields: z.array(fieldDefinitionSchema).readonly(),
    /** What is printed down the side of the fields that report progress: 進捗状況. */
    progressLabel: z.string().min(1),
    /** Other words used there, or frequent slips. */
    progressMisspellings: z.array(z.string().min(1)).readonly().optional(),
    /** What a line says of an initiative that is finished: 過年度達成事項. Such a form is proposed to end with the year. */
    endingPhrases: z.array(z.string().min(1)).readonly().optional(),
    /**
     * What a town's own blank forms print in their fields for who fills them in, as it is printed. What asks for something to
     * be written (…を記入してください) is known without.
     */
    prompts: z.array(z.string().min(1)).readonly().optional(),
    /** When forms are collected, in the order of the year. The last requires every field. */
    periods: z.array(periodSchema).min(1).readonly(),
  })
  .readonly()
  .refine(({ fields }) => unique(fields.map(({ id }) => id)), "two fields have the same id")
  .refine(
    ({ fields }) =>
      (["initiative", "identity", "departments", "achievement"] as const).every(
        (role) => fields.filter((field) => field.role === role).length === 1,
      ),
    "exactly one field each names the initiative, the identity, the departments and the achievement",
  )
  .refine(
    ({ fields, periods }) => fields.every(({ requiredFrom }) => periods.some(({ id }) => id === requiredFrom)),
    "requiredFrom names a period",
  )
  .refine(
    ({ periods }) =>
      periods.every(
        ({ buildsOn }, index) => buildsOn === undefined || periods.slice(0, index).some(({ id }) => id === buildsOn),
      ) && periods[0]?.buildsOn === undefined,
    "buildsOn names an earlier period",
  );

export type FieldRole = z.infer<typeof fieldRoleSchema>;
export type FieldDefinition = z.infer<typeof fieldDefinitionSchema>;
export type FormDefinition = z.infer<typeof formDefinitionSchema>;
export type Period = z.infer<typeof periodSchema>;
export type FieldId = FieldDefinition["id"];

/** The one field of that role. */
export function fieldOfRole(
  definition: FormDefinition,
  role: "initiative" | "identity" | "departments" | "achievement",
): FieldDefinition {
  const field = definition.fields.find((candidate) => candidate.role === role);
  if (!field) throw new Error(`The form's definition has no field of the role ${role}.`);
  return field;
}

/** Whether a field says which form it is, and is filled in before anybody writes: 取組項目, 実践課. */
export function tellsWhichForm({ role }: Pick<FieldDefinition, "role">): boolean {
  return role === "initiative" || role === "departments";
}

/** Whether a field must be filled in when that period's forms are collected. */
export function isRequired(field: FieldDefinition, periodId: string, definition: FormDefinition): boolean {
  return orderOfPeriod(field.requiredFrom, definition) <= orderOfPeriod(periodId, definition);
}

/** Where a period stands in the year, from 0; -1 for one that the form does not know. */
export function orderOfPeriod(periodId: string, { periods }: Pick<FormDefinition, "periods">): number {
  return periods.findIndex(({ id }) => id === periodId);
}

/** Whether `one` comes before `other` in the year; not where the form does not know it. */
export function isEarlierPeriod(one: string, other: string, definition: Pick<FormDefinition, "periods">): boolean {
  const place = orderOfPeriod(one, definition);
  return place >= 0 && place < orderOfPeriod(other, definition);
}

/** As people call it; its id, where the form does not know it. */
export function titleOfPeriod(periodId: string, { periods }: Pick<FormDefinition, "periods">): string {
  return periods.find(({ id }) => id === periodId)?.title ?? periodId;
}

/** Whether a form that came for the period `then` has still to come for the period `now`. */
export function isOwedAgain(then: string, now: string, definition: Pick<FormDefinition, "periods">): boolean {
  if (!isEarlierPeriod(then, now, definition)) return false;
  const buildsOn = definition.periods.find(({ id }) => id === now)?.buildsOn;
  return buildsOn === undefined || isOwedAgain(then, buildsOn, definition);
}

/** The last period in which every form is handed in: 年度末, whatever is mended afterwards. */
export function lastFullPeriod({ periods }: Pick<FormDefinition, "periods">): string {
  return periods.findLast(({ buildsOn }) => buildsOn === undefined)?.id ?? "";
}
