import { Text } from "@fluentui/react-components";
import type { Plan } from "../../plan/schema";
import { missingDepartments } from "./missing-departments";
import { messages } from "./messages";
import type { GatheringState } from "./gathering-state";

/** 未提出, while the files come in: who has to be called next. */
export function MissingDepartments({ state, plan }: { state: GatheringState; plan: Plan | null }) {
  const missing = missingDepartments(state, plan);
  if (!missing) return null;
  const { required, optional } = missing;
  const sentences = [
    required.length > 0 ? messages.files.missing(required) : messages.files.noneMissing,
    optional.length > 0 ? `（${messages.files.optional(optional)}）` : "",
  ];
  return <Text weight={required.length > 0 ? "semibold" : "regular"}>{sentences.join("")}</Text>;
}
