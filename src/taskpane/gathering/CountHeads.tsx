import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { countLabels } from "../../summary/model/count-words";
import type { GatheringResult } from "../../usecases/assemble/gathering-result";
import { CountButton, CountedLines } from "../CountLine";
import { messages } from "./messages";
import { useFormLines } from "./use-form-lines";

const useStyles = makeStyles({
  heads: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The two numbers that say how far it is; each opens all that it counts, what has not come first. */
export function CountHeads({ result, sheetIds }: { result: GatheringResult; sheetIds: readonly string[] }) {
  const styles = useStyles();
  const listId = useId();
  const [opened, setOpened] = useState<"forms" | "initiatives" | null>(null);
  const { linesOf } = useFormLines(sheetIds);
  const { counts, forms, initiatives } = result;
  const labels = {
    forms: messages.result.forms(forms.present, forms.expected),
    initiatives: messages.result.initiatives(initiatives.present, initiatives.expected),
  };
  const listOf = {
    forms: () =>
      (["missing", "unwritten", "earlier", "arrived"] as const).flatMap((id) =>
        linesOf(counts[id], { note: countLabels[id] }),
      ),
    initiatives: () => linesOf(initiatives.list),
  };
  const lines = opened === null ? [] : listOf[opened]().map((line, index) => ({ ...line, id: String(index) }));
  return (
    <div>
      <div className={styles.heads}>
        {(["forms", "initiatives"] as const).map((which) => (
          <CountButton
            key={which}
            label={
              <Text size={500} weight="semibold">
                {labels[which]}
              </Text>
            }
            isOpen={opened === which}
            listId={listId}
            onToggle={() => {
              setOpened(opened === which ? null : which);
            }}
          />
        ))}
        <Text size={200} className={styles.quiet}>
          {`（${messages.result.basis[result.basis]}）`}
        </Text>
      </div>
      <CountedLines id={listId} lines={lines} />
    </div>
  );
}
