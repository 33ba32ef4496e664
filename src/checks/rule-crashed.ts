import type { Finding } from "./finding";
import type { RuleHead } from "./rule";

/**
 * Not a rule but what is reported in place of one that crashes: what could not be checked must never look as if it
 * had passed.
 */
export const ruleCrashed: RuleHead = {
  id: "rule-crashed",
  severity: "error",
  title: "確認できなかった項目",
};

export interface CrashPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly initiative: string | null;
  readonly department: string | null;
}

/** The finding that names the rule that crashed, and where. */
export function describeCrash(rule: RuleHead, cause: unknown, place: CrashPlace): Finding {
  const where = place.sheet === null ? "" : `シート「${place.sheet}」の`;
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return {
    rule: ruleCrashed.id,
    severity: ruleCrashed.severity,
    message: `${where}「${rule.title}」を確かめられませんでした。お手数ですが、この点は目で確かめ、このアドインの担当者に「${rule.id}」とお伝えください。`,
    ...place,
    field: null,
    data: { rule: rule.id, reason },
    fix: null,
  };
}
