import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MakeableForm } from "../../usecases/department/missing-forms";
import { FormChoice } from "./FormChoice";
import { messages } from "./messages";

export interface MakeFormsDialogProps {
  readonly forms: readonly MakeableForm[];
  readonly chosenAtFirst: ReadonlySet<string>;
  readonly onMake: (chosen: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** 足りない様式を作る: nobody is made to make another 班's. */
export function MakeFormsDialog({ forms, chosenAtFirst, onMake, onCancel }: MakeFormsDialogProps) {
  const [chosen, setChosen] = useState(chosenAtFirst);
  const count = forms.filter(({ id }) => chosen.has(id)).length;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.makeForms}</DialogTitle>
          <DialogContent>
            <Text block>{messages.chooseForms}</Text>
            <FormChoice forms={forms} chosen={chosen} onChoose={setChosen} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{messages.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={count === 0}
              onClick={() => {
                onMake(chosen);
              }}
            >
              {messages.make(count)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
