import type { Collected } from "./collect";

/** 修正依頼: what one 課 is asked to mend or to hand in, as a text to be sent. */
export interface CorrectionRequest {
  readonly department: string;
  readonly findings: number;
  readonly missing: number;
  readonly text: string;
}

/** Only 課 with something that they can mend, or with forms missing; in report order. */
export function correctionRequests(collected: Collected): readonly CorrectionRequest[] {
  throw new Error(`not yet: ${collected.plan.origin}`);
}
