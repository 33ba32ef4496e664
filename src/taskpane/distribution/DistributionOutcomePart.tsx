import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { canChooseFolder } from "../folder";
import type { Distribution } from "../worker/protocol";
import { messages } from "./messages";
import { SuccessionCountLines } from "./SuccessionCountLines";
import type { DistributionOutcome, DistributionWorkbench } from "./use-distribution";

export interface DistributionOutcomePartProps {
  readonly outcome: DistributionOutcome;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly ways: Pick<DistributionWorkbench, "downloadAgain" | "intoFolder" | "open">;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, outlineStyle: "none" },
  sentence: { whiteSpace: "normal", overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  file: { display: "flex", alignItems: "center", justifyContent: "space-between" },
});

/** What was made, or why nothing was. */
export function DistributionOutcomePart({ outcome, headingRef, ways }: DistributionOutcomePartProps) {
  const styles = useStyles();
  const [told, setTold] = useState<string | null>(null);
  const go = (way: Promise<string | null>) => void way.then(setTold);
  if (outcome.type === "failed") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody className={styles.sentence}>{outcome.message}</MessageBarBody>
      </MessageBar>
    );
  }
  const { distribution, archiveName } = outcome;
  const hasFolders = canChooseFolder(window);
  return (
    <section className={styles.root}>
      <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
        <Subtitle2>{messages.made}</Subtitle2>
      </h2>
      <Text>{messages.madeAbout(archiveName, distribution.archive.length)}</Text>
      <CarriedOver {...distribution} />
      <Text>{messages.otherWays(hasFolders)}</Text>
      <div className={styles.ways}>
        <Button
          size="small"
          onClick={() => {
            go(ways.downloadAgain());
          }}
        >
          {messages.downloadAgain}
        </Button>
        {hasFolders && (
          <Button
            size="small"
            onClick={() => {
              go(ways.intoFolder());
            }}
          >
            {messages.intoFolder}
          </Button>
        )}
      </div>
      <Text role="status">{told}</Text>
      <Text weight="semibold">{messages.contents}</Text>
      <ul className={styles.list}>
        {distribution.workbooks.map((workbook) => (
          <li key={workbook.file} className={styles.file}>
            <Text>{`${workbook.file} ${messages.forms(workbook.forms)}`}</Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={messages.openFile(workbook.file)}
              onClick={() => {
                go(ways.open(workbook));
              }}
            >
              {messages.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CarriedOver({ survey }: Distribution) {
  const styles = useStyles();
  if (survey === null) return null;
  const { counts } = survey;
  return (
    <>
      <SuccessionCountLines counts={counts} />
      {counts.waiting.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{messages.madeWithout(counts.waiting.length)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
