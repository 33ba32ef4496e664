import { Button, Label, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, TableCursorRegular } from "@fluentui/react-icons";
import type { FieldDefinition } from "../../form/definition";
import { messages } from "./messages";

export interface BoxHeadProps {
  readonly field: FieldDefinition;
  readonly labelId: string;
  /** What a click on the label goes to; null where that would be an answer. */
  readonly inputId: string | null;
  readonly isSelected: boolean;
  readonly laterPeriod: string | null;
  /** It is empty, and asked for: `why` in a sentence. */
  readonly unwritten: { readonly id: string; readonly why: string } | null;
  /** Null: there is nothing to fold. */
  readonly isOpen: boolean | null;
  readonly onToggle: (field: FieldDefinition, isOpen: boolean) => void;
  readonly onShowInSheet: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "24px" },
  label: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3, minWidth: 0 },
  space: { flexGrow: 1 },
});

/** The box's label, what is to be known before writing, and the way to its cell. */
export function BoxHead(props: BoxHeadProps) {
  const { field, labelId, inputId, unwritten, isSelected, laterPeriod, isOpen, onToggle, onShowInSheet } = props;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Label
        id={labelId}
        size="small"
        weight="semibold"
        className={styles.label}
        {...(inputId && { htmlFor: inputId })}
      >
        {field.label}
      </Label>
      {unwritten && (
        <Text id={unwritten.id} size={200} className={styles.quiet} title={unwritten.why}>
          {messages.unwritten}
        </Text>
      )}
      {isSelected && (
        <Text size={100} className={styles.quiet}>
          {messages.selectedInSheet}
        </Text>
      )}
      {laterPeriod !== null && (
        <Text size={200} className={styles.quiet}>
          {messages.writtenLater(laterPeriod)}
        </Text>
      )}
      <span className={styles.space} />
      {isOpen !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-label={isOpen ? messages.closeBox(field.label) : messages.openBox(field.label)}
          onClick={() => {
            onToggle(field, !isOpen);
          }}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<TableCursorRegular />}
        title={messages.showInSheet}
        aria-label={messages.showBoxInSheet(field.label)}
        onClick={onShowInSheet}
      />
    </div>
  );
}
