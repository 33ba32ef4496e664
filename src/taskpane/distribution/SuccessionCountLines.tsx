import { makeStyles, tokens } from "@fluentui/react-components";
import type { SuccessionCounts, SurveyedForm } from "../../usecases/distribute/survey-succession";
import { CountLine, type CountedLine } from "../CountLine";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  part: { paddingInlineStart: tokens.spacingHorizontalL },
});

type CountId = keyof SuccessionCounts;
const all: readonly CountId[] = ["carried", "changed", "waiting", "givenUp", "notCarried", "blank", "blankOptional"];
/** Said also where it is none. */
const always: readonly CountId[] = ["carried"];

export interface SuccessionCountLinesProps {
  readonly counts: SuccessionCounts;
  /** Which of the numbers; absent: all. */
  readonly shown?: readonly CountId[];
}

/** What becomes of last year's forms, in numbers that open their lists; then what this year begins blank. */
export function SuccessionCountLines({ counts, shown = all }: SuccessionCountLinesProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {shown.map((id) =>
        counts[id].length === 0 && !always.includes(id) ? null : (
          <div key={id} className={id === "changed" ? styles.part : undefined}>
            <CountLine label={messages.counts[id](counts[id].length)} lines={linesOf(counts[id])} />
          </div>
        ),
      )}
    </div>
  );
}

export function linesOf(forms: readonly SurveyedForm[]): readonly CountedLine[] {
  return forms.map(({ name, note }, index) => ({
    id: String(index),
    text: name,
    note: note === "" ? "" : ` ${note}`,
    onGo: null,
  }));
}
