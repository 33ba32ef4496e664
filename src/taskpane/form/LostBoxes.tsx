import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import { useServices } from "../services";
import { titleOfForm } from "./form-order";
import type { BoxId } from "./form-state";
import type { KnownForm } from "./known-forms";
import { messages } from "./messages";

/** Words whose box is gone from the workbook. */
export interface LostBox {
  readonly id: BoxId;
  readonly form: KnownForm;
  readonly field: string;
  readonly texts: readonly string[];
}

export interface LostBoxesProps {
  readonly lost: readonly LostBox[];
  readonly definition: FormDefinition;
  readonly onForget: (box: BoxId) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: "160px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase300,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A sheet or a row was deleted while its box was being written here: the words stay until somebody lets them go. */
export function LostBoxes({ lost, definition, onForget }: LostBoxesProps) {
  const styles = useStyles();
  const { copy } = useServices();
  const [note, setNote] = useState<string | null>(null);
  if (lost.length === 0) return null;
  return (
    <section className={styles.root}>
      <Text size={200}>{messages.lostBoxes}</Text>
      {lost.map(({ id, form, field, texts }) => (
        <div key={id}>
          <Text size={200}>{messages.lostBox(titleOfForm(form.reading, null), fieldTitle(definition, field))}</Text>
          {texts.map((text) => (
            <blockquote key={text} className={styles.text}>
              {text}
            </blockquote>
          ))}
          <div className={styles.actions}>
            <Button
              size="small"
              onClick={() => {
                void copy(texts.join("\n")).then((isCopied) => {
                  setNote(isCopied ? messages.copied : messages.notCopied);
                });
              }}
            >
              {messages.copy}
            </Button>
            <Button
              size="small"
              onClick={() => {
                onForget(id);
              }}
            >
              {messages.forget}
            </Button>
          </div>
        </div>
      ))}
      {note !== null && (
        <Text size={200} role="status">
          {note}
        </Text>
      )}
    </section>
  );
}
