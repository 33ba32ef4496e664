import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LeftBehindText } from "../../usecases/plan-replacement";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export interface RemaindersProps {
  readonly shortcomings: readonly string[];
  readonly leftBehind: readonly LeftBehindText[];
}

/** What did not get into the new sheets: decoration that Excel refused, and notes beside the old ones. */
export function Remainders({ shortcomings, leftBehind }: RemaindersProps) {
  const styles = useStyles();
  return (
    <>
      {leftBehind.length > 0 && (
        <SubPart heading={messages.result.leftBehind}>
          <Text size={200}>{messages.result.leftBehindAbout}</Text>
          <ul className={styles.list}>
            {leftBehind.map(({ sheet, cell, text }) => (
              <li key={`${sheet} ${cell}`}>
                <Text size={200}>
                  <strong>{messages.result.leftBehindPlace(sheet, cell)}</strong> {text}
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
