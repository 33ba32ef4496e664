import type { Finding } from "../../checks/finding";
import { countBySeverity } from "../../checks/severity";
import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import type { FormProgress } from "../../usecases/department/department-progress";
import { messages } from "./messages";

export type StateShape = "complete" | "incomplete" | "unwritten" | "wrong" | "to-confirm" | "missing" | "optional";

export interface ShownState {
  readonly shape: StateShape;
  readonly word: string;
}

/** What is left to do with a form: what is to be written, then what is to be confirmed, as many as 点検 has. */
export function statesOfForm(
  { state, emptyFields, findings }: FormProgress,
  definition: FormDefinition,
): readonly ShownState[] {
  const toWrite = wordForEmpty(emptyFields, definition);
  const unwritten: readonly ShownState[] =
    state === "unwritten" || state === "incomplete" ? [{ shape: state, word: toWrite }] : [];
  const left = [...unwritten, ...statesOfFindings(findings)];
  return left.length > 0 ? left : [{ shape: "complete", word: messages.complete }];
}

/** In the words of 点検; [] where there is nothing. */
export function statesOfFindings(findings: readonly Finding[]): readonly ShownState[] {
  const { error, warning } = countBySeverity(findings);
  const wrong: readonly ShownState[] = error === 0 ? [] : [{ shape: "wrong", word: messages.wrong(error) }];
  return warning === 0 ? wrong : [...wrong, { shape: "to-confirm", word: messages.toConfirm(warning) }];
}

function wordForEmpty(emptyFields: FormProgress["emptyFields"], definition: FormDefinition): string {
  const [only, ...others] = emptyFields;
  return only !== undefined && others.length === 0
    ? messages.emptyField(fieldTitle(definition, only))
    : messages.empty(emptyFields.length);
}
