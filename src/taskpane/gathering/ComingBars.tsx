import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Plan } from "../../plan/schema";
import type { BarPlace } from "../charts/bars";
import { BarsSkeleton } from "../charts/BarsSkeleton";
import { LazyStackedBars } from "../charts/LazyStackedBars";
import { comingBars, missingOfRow, nameOfRow } from "./coming-bars";
import type { GatheringState } from "./gathering-state";
import { messages } from "./messages";

const { coming } = messages.files;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface ComingBarsProps {
  readonly survey: GatheringState["survey"];
  readonly plan: Plan | null;
}

/** 提出状況 before anything is gathered: whose forms are in, and, at a click, which are not. */
export function ComingBars({ survey, plan }: ComingBarsProps) {
  const styles = useStyles();
  const listId = useId();
  const [opened, setOpened] = useState<BarPlace | null>(null);
  const result = survey?.type === "known" ? survey.survey.result : null;
  const bars = useMemo(() => result && comingBars(result), [result]);
  if (!result || !bars) {
    // Counted anew with every file that comes or goes: the place stays as high as it was.
    return survey === null && plan ? (
      <BarsSkeleton label={coming.loading} series={2} rows={plan.departments.length + 1} />
    ) : null;
  }
  const missing = opened ? missingOfRow(opened.row, result.departments) : [];
  return (
    <>
      <LazyStackedBars {...bars} opened={opened} shownIn={listId} onOpen={setOpened} />
      <div id={listId} role="region" aria-live="polite" aria-label={coming.list}>
        {opened && missing.length > 0 && (
          <>
            <Text size={200} weight="semibold">
              {coming.missing(nameOfRow(opened.row), missing.length)}
            </Text>
            <ul className={styles.list}>
              {missing.map(({ department, initiative, which, entry }) => (
                <li key={`${department} ${entry.initiative} ${entry.sequence}`}>
                  <Text size={200}>{messages.result.missingForm(department, initiative, which)}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
