import type { NgExample, OkExample } from "./example";
import type { RuleHead } from "./rule";

/** What a person reads about a rule: docs/rules.md and 点検項目 are made from it. It stands in NAME.description.ts beside the rule. */
export interface RuleDescription {
  /** One or two sentences: what is checked, and what is deliberately not reported. */
  readonly about: string;
  /** What it goes by: a law, a notice, a norm of writing. Absent: the forms, the plan and 様式台帳 themselves. */
  readonly basis?: string;
  /** Run as tests. An ng example gives exactly its messages of this rule; an ok example gives none. */
  readonly examples: { readonly ok: readonly OkExample[]; readonly ng: readonly NgExample[] };
}

export type DescribedRule = RuleHead & RuleDescription;
