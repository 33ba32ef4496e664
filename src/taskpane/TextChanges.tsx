import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { textDifference } from "../workbook/text-difference";
import { DifferenceText } from "./DifferenceText";
import { messages } from "./messages";

export interface TextChangesProps {
  /** What is always to be seen. */
  readonly summary: string;
  readonly changes: readonly TextChange[];
}

export interface TextChange {
  /** Whose or what text it is; "" where what stands around it says so. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  texts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Texts of the gathering before and of this one; how they differ, on request: only then it is looked for. */
export function TextChanges({ summary, changes }: TextChangesProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      {isOpen && (
        <div className={styles.texts}>
          <Text size={200} className={styles.quiet}>
            {messages.difference.note}
          </Text>
          {changes.map(({ title, before, after }, index) => (
            <div key={index} role="group" aria-label={title === "" ? summary : title}>
              {title !== "" && (
                <Text size={200} weight="semibold" block>
                  {title}
                </Text>
              )}
              <DifferenceText difference={textDifference(before, after)} titles={messages.difference.gatherings} />
            </div>
          ))}
        </div>
      )}
    </details>
  );
}
