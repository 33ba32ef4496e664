/** A form as a careful 課 hands it in at the end of 令和5年度: nothing in it asks for a word. All texts are invented. */
export interface CleanForm {
  /** "tax-3": how a slip names it. */
  readonly id: string;
  /** Code of its initiative in measured-plan.ts. */
  readonly initiative: string;
  readonly vision: string;
  readonly goals: string;
  readonly actions: string;
  readonly firstHalf: string;
  readonly secondHalf: string;
  readonly achievement: "達成できた" | "一部達成できた" | "達成できなかった";
  readonly review: string;
}

/** The fields that people write in their own words. */
export const proseFields = ["vision", "goals", "actions", "firstHalf", "secondHalf", "review"] as const;
export type ProseField = (typeof proseFields)[number];
