import type { FormDefinition } from "../../form/definition";
import { fieldTitle } from "../../checks/wording";
import type { FormProgress } from "../../usecases/department-progress";
import { messages } from "./messages";

export type StateShape = FormProgress["state"] | "missing" | "optional";

export interface ShownState {
  readonly shape: StateShape;
  readonly word: string;
}

/** What is left to do with a form, in a word. */
export function stateOfForm({ state, emptyFields, findings }: FormProgress, definition: FormDefinition): ShownState {
  switch (state) {
    case "unwritten":
      return { shape: state, word: messages.empty(emptyFields.length) };
    case "incomplete": {
      const [only, ...others] = emptyFields;
      const isOne = only !== undefined && others.length === 0;
      return {
        shape: state,
        word: isOne ? messages.emptyField(fieldTitle(definition, only)) : messages.empty(emptyFields.length),
      };
    }
    case "to-confirm":
      return { shape: state, word: messages.toConfirm(findings.length) };
    case "complete":
      return { shape: state, word: messages.complete };
  }
}
