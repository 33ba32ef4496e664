import type { RuleDescription } from "./rule-description";

export const ruleCrashed: RuleDescription = {
  about: "確かめる途中で思わぬことが起き、その項目だけ確かめられなかった。ほかの項目は確かめてある。",
  examples: { ok: [], ng: [] },
};
