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
import { useState } from "react";
import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import { SuccessionCountLines } from "../distribution/SuccessionCountLines";
import { QuestionCard } from "../gathering/QuestionCard";
import type { CarryOverOffer } from "./carry-over-offer";
import { FormChoice } from "./FormChoice";
import { messages } from "./messages";

export interface CarryOverDialogProps {
  readonly offer: CarryOverOffer;
  readonly definition: FormDefinition;
  /** Null: taken back. */
  readonly onAnswer: (id: string, answer: string | null) => void;
  /** With the ids of the forms to make. */
  readonly onCarry: (chosen: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: "200px", overflowY: "auto", flexShrink: 0 },
  // The content scrolls: a card is never cut.
  questions: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** Shows what would be written, before it is. */
export function CarryOverDialog({ offer, definition, onAnswer, onCarry, onCancel }: CarryOverDialogProps) {
  const styles = useStyles();
  const { forms, boxes, unreadable, counts, questions } = offer;
  // An answer may bring further forms: they are wanted, too.
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(forms.flatMap(({ id }) => (unwanted.has(id) ? [] : [id])));
  const isNothing = boxes.length === 0 && chosen.size === 0;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.carryOver}</DialogTitle>
          <DialogContent className={styles.content}>
            {unreadable.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            {forms.length > 0 && (
              <>
                <Text>{messages.formsToMake}</Text>
                <FormChoice
                  forms={forms}
                  chosen={chosen}
                  onChoose={(wanted) => {
                    setUnwanted(new Set(forms.flatMap(({ id }) => (wanted.has(id) ? [] : [id]))));
                  }}
                />
              </>
            )}
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
            {counts.waiting.length > 0 && <Text>{messages.waiting(counts.waiting.length)}</Text>}
            <SuccessionCountLines counts={counts} shown={["waiting", "givenUp", "notCarried"]} />
            {questions.length > 0 && (
              <ul className={styles.questions}>
                {questions.map((question) => (
                  <li key={question.id}>
                    <QuestionCard
                      question={question}
                      answer={question.answer}
                      isFixed={false}
                      onAnswer={(answer) => {
                        onAnswer(question.id, answer);
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{messages.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={isNothing}
              onClick={() => {
                onCarry(chosen);
              }}
            >
              {isNothing ? (forms.length > 0 ? messages.nothingChosen : messages.nothingYet) : messages.carry}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
