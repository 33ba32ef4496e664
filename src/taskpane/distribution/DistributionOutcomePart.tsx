import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { Distribution } from "../worker/protocol";
import { messages } from "./messages";
import type { DistributionOutcome } from "./use-distribution";

export interface DistributionOutcomePartProps {
  readonly outcome: DistributionOutcome;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onSaveAgain: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, outlineStyle: "none" },
  sentence: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What was made, or why nothing was. */
export function DistributionOutcomePart({ outcome, headingRef, onSaveAgain }: DistributionOutcomePartProps) {
  const styles = useStyles();
  if (outcome.type === "failed") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody className={styles.sentence}>{outcome.message}</MessageBarBody>
      </MessageBar>
    );
  }
  const { distribution, archiveName } = outcome;
  return (
    <section className={styles.root}>
      <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
        <Subtitle2>{messages.made}</Subtitle2>
      </h2>
      <Text>{messages.madeAbout(archiveName, distribution.archive.length)}</Text>
      <CarriedOver {...distribution} />
      <Text weight="semibold">{messages.contents}</Text>
      <ul className={styles.list}>
        {distribution.workbooks.map(({ file, forms }) => (
          <li key={file}>
            <Text>{`${file} ${messages.forms(forms)}`}</Text>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={onSaveAgain}>
          {messages.saveAgain}
        </Button>
      </div>
    </section>
  );
}

function CarriedOver({ carriedForms, unreadable }: Distribution) {
  const styles = useStyles();
  if (carriedForms === null) return null;
  return (
    <>
      <Text>{carriedForms > 0 ? messages.carried(carriedForms) : messages.carriedNone}</Text>
      {unreadable.map(({ file, message }) => (
        <MessageBar key={file} intent="warning" layout="multiline" role="status">
          <MessageBarBody className={styles.sentence}>{messages.unreadableLastYear(file, message)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
