import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import type { CarryOverOffer } from "./carry-over-offer";
import { messages } from "./messages";

export interface CarryOverDialogProps {
  readonly offer: CarryOverOffer;
  readonly definition: FormDefinition;
  readonly onCarry: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: "200px", overflowY: "auto" },
});

/** Shows what would be written, before it is. */
export function CarryOverDialog({ offer, definition, onCarry, onCancel }: CarryOverDialogProps) {
  const styles = useStyles();
  const { drawn, boxes, unreadable } = offer;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.carryOverTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {unreadable.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            {drawn && <Text>{messages.formsToMake(drawn.count)}</Text>}
            {boxes.length > 0 && (
              <>
                <Text>{messages.boxesToFill(boxes.length)}</Text>
                <ul className={styles.list}>
                  {boxes.map(({ form, field, text }) => (
                    <li key={`${form.source.sheet}/${form.reading.frames[0].top}/${field}`} title={text}>
                      <Text size={200}>{messages.box(form.source.sheet, fieldTitle(definition, field))}</Text>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{messages.cancel}</Button>
            <Button appearance="primary" onClick={onCarry}>
              {messages.carry}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
