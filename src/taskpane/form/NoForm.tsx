import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SheetKind, SheetReading } from "../../form/reading";
import { messages } from "./messages";

export interface NoFormProps {
  /** The sheet that Excel shows; null: not known. */
  readonly sheetName: string | null;
  /** Null: a sheet of a summary. */
  readonly reading: SheetReading | null;
  /** There is no form to fill in anywhere in the workbook, only those that a summary prints. */
  readonly isSummaryAlone: boolean;
  readonly onOpenLeaves: () => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
});

/** What the sheet is instead, and where the forms are. */
export function NoForm({ sheetName, reading, isSummaryAlone, onOpenLeaves }: NoFormProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text>{sheetName === null ? messages.noSheet : sentenceOf(sheetName, reading)}</Text>
      <Text>{isSummaryAlone ? messages.chooseSheet : messages.chooseForm}</Text>
      <Button appearance="primary" onClick={onOpenLeaves}>
        {messages.toLeaves}
      </Button>
    </div>
  );
}

function sentenceOf(sheet: string, reading: SheetReading | null): string {
  if (!reading) return messages.summarySheet(sheet);
  if (reading.nearForms.length > 0) return messages.nearFormSheet(sheet);
  return sentences[reading.kind](sheet);
}

const sentences: Readonly<Record<SheetKind, (sheet: string) => string>> = {
  form: messages.noForm,
  example: messages.exampleSheet,
  summary: messages.summarySheet,
  list: messages.listSheet,
  plan: messages.planSheet,
  register: messages.registerSheet,
  chart: messages.noForm,
  unrelated: messages.noForm,
  empty: messages.noForm,
};
