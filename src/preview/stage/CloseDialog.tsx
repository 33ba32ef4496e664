import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { messages } from "./messages";

export interface CloseDialogProps {
  /** The workbook that is to be closed; null: no question. */
  readonly file: string | null;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Before a workbook with unsaved changes is closed. */
export function CloseDialog({ file, onSave, onDiscard, onCancel }: CloseDialogProps) {
  return (
    <Dialog
      open={file !== null}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.closing.title(file ?? "")}</DialogTitle>
          <DialogContent>{messages.closing.about}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {messages.closing.save}
            </Button>
            <Button onClick={onDiscard}>{messages.closing.discard}</Button>
            <Button onClick={onCancel}>{messages.closing.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
