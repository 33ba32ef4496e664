import { makeStyles, Text } from "@fluentui/react-components";
import type { FieldDefinition } from "../../form/definition";
import { AnswerBox } from "./AnswerBox";
import { boxElementId, focusBox } from "./focus";
import type { BoxId } from "./form-state";
import { TextBox } from "./TextBox";
import type { BoxActions } from "./use-box-actions";

export interface BoxInputProps {
  readonly id: BoxId;
  readonly field: FieldDefinition;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly text: string;
  /** Only shown: it says which form this is. */
  readonly isLocked: boolean;
  readonly isReadOnly: boolean;
  readonly isOpen: boolean;
  readonly actions: BoxActions;
  readonly onEnter: () => void;
  readonly onType: () => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
}

const useStyles = makeStyles({ locked: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } });

/** What one writes into, by the kind of box. */
export function BoxInput(props: BoxInputProps) {
  const { id, field, labelledBy, describedBy, text, isLocked, isReadOnly, isOpen, actions } = props;
  const styles = useStyles();
  if (isLocked) return <Text className={styles.locked}>{text}</Text>;
  const named = { id: boxElementId(id), labelledBy, describedBy, text, isReadOnly };
  if (field.options) {
    return (
      <AnswerBox
        {...named}
        options={field.options}
        onChoose={(answer) => {
          props.onType();
          actions.type(id, answer);
          actions.save(id);
          props.onLeave();
        }}
        onClear={() => {
          focusBox(id);
        }}
      />
    );
  }
  return (
    <TextBox
      {...named}
      isFolded={!isOpen}
      onType={(typedText) => {
        props.onType();
        actions.type(id, typedText);
      }}
      onEnter={props.onEnter}
      onLeave={() => {
        actions.save(id);
        props.onLeave();
      }}
      onEscape={props.onEscape}
      onCompositionBegan={() => {
        actions.beginComposition(id);
      }}
      onCompositionEnded={() => {
        actions.endComposition(id);
      }}
    />
  );
}
