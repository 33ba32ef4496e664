import type { FormKey } from "../../gather/collection";
import type { FormerForm } from "./former-forms";

export type SuccessionChange = "number" | "title" | "department" | "sequence";

/** What became of one form of last year. */
export interface FormerOutcome {
  readonly former: FormerForm;
  readonly outcome: "carried" | "waiting" | "given-up" | "not-carried";
  /** This year's forms that go on with it. */
  readonly to: readonly FormKey[];
  readonly changes: readonly SuccessionChange[];
  /** In Japanese; "" where there is nothing to say. */
  readonly why: string;
  /** Id of the question that it waits for. */
  readonly question: string | null;
}
