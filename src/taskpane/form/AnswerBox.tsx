import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

export interface AnswerBoxProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly options: readonly string[];
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly onChoose: (text: string) => void;
  /** 答えを消す was pressed: it takes itself away. */
  readonly onClear: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  other: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  radio: { minHeight: "28px" },
});

/** One of several answers. What an office has answered in words of its own is shown as it is. */
export function AnswerBox({
  id,
  labelledBy,
  describedBy,
  options,
  text,
  isReadOnly,
  onChoose,
  onClear,
}: AnswerBoxProps) {
  const styles = useStyles();
  const isOther = text.trim() !== "" && !options.includes(text);
  return (
    <div className={styles.root}>
      {isOther && (
        <Text size={200} className={styles.other}>
          {messages.otherAnswer(text)}
        </Text>
      )}
      <RadioGroup
        className={styles.group}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={options.includes(text) ? text : ""}
        disabled={isReadOnly}
        onChange={(_event, { value }) => {
          onChoose(value);
        }}
      >
        {options.map((option, index) => (
          <Radio
            key={option}
            className={styles.radio}
            value={option}
            label={option}
            {...(index === 0 && { input: { id } })}
          />
        ))}
      </RadioGroup>
      {text !== "" && !isReadOnly && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            onClear();
            onChoose("");
          }}
        >
          {messages.clearAnswer}
        </Button>
      )}
    </div>
  );
}
