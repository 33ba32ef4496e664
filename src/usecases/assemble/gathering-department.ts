import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";

/** Who gathers: the 課 that is とりまとめ課 of most 全課 initiatives; null where the plan names none. */
export function gatheringDepartment(plan: Plan): string | null {
  const leads = listInitiatives(plan).flatMap(({ leadDepartment }) => leadDepartment ?? []);
  const times = (lead: string): number => leads.filter((other) => other === lead).length;
  return leads.toSorted((a, b) => times(b) - times(a))[0] ?? null;
}
