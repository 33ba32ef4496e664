import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReplacedForm } from "../../usecases/assemble/gathering-result";
import { textDifference } from "../../workbook/text-difference";
import { DifferenceText } from "../DifferenceText";
import { messages as paneMessages } from "../messages";
import { messages } from "./messages";

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px", fontSize: tokens.fontSizeBase200 },
  texts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which fields of a form say something else than at the gathering before; what, on request: only then it is looked for. */
export function ReplacedTexts({ fields }: Pick<ReplacedForm, "fields">) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (fields.length === 0) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{messages.result.changedFields(fields.map(({ title }) => title))}</summary>
      {isOpen && (
        <div className={styles.texts}>
          <Text size={200} className={styles.quiet}>
            {paneMessages.difference.note}
          </Text>
          {fields.map(({ title, before, after }, index) => (
            <div key={index} role="group" aria-label={title}>
              <Text size={200} weight="semibold" block>
                {title}
              </Text>
              <DifferenceText difference={textDifference(before, after)} titles={messages.result.beforeAndNow} />
            </div>
          ))}
        </div>
      )}
    </details>
  );
}
