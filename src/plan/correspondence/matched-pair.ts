import type { PlanInitiative } from "../initiatives";
import type { CorrespondingInitiative } from "../schema";

/** An initiative of last year's plan and the one of this year's that it is. */
export interface MatchedPair {
  readonly from: PlanInitiative;
  readonly to: PlanInitiative;
  readonly certainty: Extract<CorrespondingInitiative["certainty"], "certain" | "likely">;
  /** In Japanese. */
  readonly reason: string;
}
