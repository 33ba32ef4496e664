import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LeftBehind } from "../../usecases/replace/plan-replacement";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export interface RemaindersProps {
  readonly shortcomings: readonly string[];
  readonly leftBehind: readonly LeftBehind[];
}

/** What did not get into the new sheets: notes on the old ones, formulas that look at them, and decoration that Excel refused. */
export function Remainders({ shortcomings, leftBehind }: RemaindersProps) {
  const styles = useStyles();
  const texts = leftBehind.flatMap((one) => ("text" in one ? one : []));
  const formulas = leftBehind.flatMap((one) => ("formulasIn" in one ? one : []));
  return (
    <>
      {texts.length > 0 && (
        <SubPart heading={messages.result.leftBehind}>
          <Text size={200}>{messages.result.leftBehindOwn}</Text>
          <ul className={styles.list}>
            {texts.map(({ sheet, cell, text }) => (
              <li key={`${sheet} ${cell}`}>
                <Text size={200}>
                  <strong>{messages.result.leftBehindPlace(sheet, cell)}</strong> {text}
                </Text>
              </li>
            ))}
          </ul>
        </SubPart>
      )}
      {formulas.length > 0 && (
        <SubPart heading={messages.result.leftBehindFormulas}>
          <ul className={styles.list}>
            {formulas.map(({ sheet, formulasIn }) => (
              <li key={`${sheet} ${formulasIn}`}>
                <Text size={200}>
                  {messages.result.leftBehindFormulasAbout(messages.result.leftBehindPlace(sheet, formulasIn))}
                </Text>
              </li>
            ))}
          </ul>
        </SubPart>
      )}
      {shortcomings.length > 0 && (
        <SubPart heading={messages.result.shortcomings}>
          <Text size={200}>{messages.result.shortcomingsAbout}</Text>
          <ul className={styles.list}>
            {shortcomings.map((sentence) => (
              <li key={sentence}>
                <Text size={200}>{sentence}</Text>
              </li>
            ))}
          </ul>
        </SubPart>
      )}
    </>
  );
}
