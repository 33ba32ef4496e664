import type { Initiative, InitiativeGroup, Pillar, Plan, Theme } from "./schema";

/** A leaf of the plan with everything above it. */
export interface PlanLeaf {
  /** "1-2-1-1" = Ⅰ-2-①-(1): the numbers that the marks stand for. */
  readonly code: string;
  /** "Ⅰ-2-①-(1)" */
  readonly markedCode: string;
  /** 0-based place in the plan. */
  readonly order: number;
  readonly pillar: Pillar;
  readonly theme: Theme;
  readonly group: InitiativeGroup;
  readonly initiative: Initiative;
}
