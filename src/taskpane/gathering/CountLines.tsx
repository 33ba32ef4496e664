import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { countLabels } from "../../summary/model/count-words";
import type { SummaryCounts } from "../../summary/model/summary-model";
import { groupBy } from "../../workbook/group-by";
import { CountLine } from "../CountLine";
import { GiveUpButton } from "./GiveUpButton";
import { messages } from "./messages";
import { nameOf, useFormLines } from "./use-form-lines";

export interface CountLinesProps {
  readonly counts: SummaryCounts;
  /** Excel's ids of the sheets that the gathering brought: where a form is looked for first. */
  readonly sheetIds: readonly string[];
}

const shown = ["missing", "earlier", "unwritten", "further", "unsettled", "leftOut"] as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Every number of forms that is not plain 届いた, with the list that it counts. A form that is missing can be given up. */
export function CountLines({ counts, sheetIds }: CountLinesProps) {
  const styles = useStyles();
  const { linesOf, problem } = useFormLines(sheetIds);
  return (
    <div className={styles.root}>
      {problem !== null && (
        <Text role="alert" size={200} className={styles.problem}>
          {problem}
        </Text>
      )}
      {shown.map((id) => {
        const forms = counts[id];
        if (forms.length === 0) return null;
        const kinds = id === "further" ? [...groupBy(forms, ({ note }) => note)] : [];
        return (
          <CountLine
            key={id}
            label={messages.result.count(countLabels[id], forms.length) + messages.result.kinds(kinds)}
            lines={linesOf(forms, {
              ...(id === "missing" && {
                actionOf: (form) => form.key && <GiveUpButton form={{ key: form.key, name: nameOf(form) }} />,
              }),
            })}
          />
        );
      })}
    </div>
  );
}
