import { Text } from "@fluentui/react-components";
import type { Plan } from "../../plan/schema";
import type { Survey } from "../worker/protocol";
import { missingDepartments } from "./missing-departments";
import { messages } from "./messages";
import type { GatheringState } from "./gathering-state";

/** 未提出, while the files come in: who has to be called next. */
export function MissingDepartments({ state, plan }: { state: GatheringState; plan: Plan | null }) {
  const missing = missingDepartments(state, plan);
  if (!missing) return null;
  const { required, optional } = missing;
  const { survey } = state;
  const missingForms = survey?.type === "known" ? missingOf(survey.survey) : 0;
  const sentences = [
    required.length > 0
      ? messages.files.missing(required)
      : missingForms > 0
        ? messages.files.noneMissingBut(missingForms)
        : messages.files.noneMissing,
    optional.length > 0 ? `（${messages.files.optional(optional)}）` : "",
  ];
  return <Text weight={required.length > 0 ? "semibold" : "regular"}>{sentences.join("")}</Text>;
}

/** Forms of 課 that have handed in others. */
function missingOf({ result }: Survey): number {
  return result.departments.reduce((sum, { missing }) => sum + missing.length, 0);
}
