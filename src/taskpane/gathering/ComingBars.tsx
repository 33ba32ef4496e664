import { Text } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { countLabels } from "../../summary/model/count-words";
import type { Plan } from "../../plan/schema";
import type { BarPlace } from "../charts/bars";
import { BarsSkeleton } from "../charts/BarsSkeleton";
import { LazyStackedBars } from "../charts/LazyStackedBars";
import { CountedLines } from "../CountLine";
import { comingBars, partOf } from "./coming-bars";
import { CountLines } from "./CountLines";
import { GiveUpButton } from "./GiveUpButton";
import { nameOf, useFormLines } from "./use-form-lines";
import type { GatheringState } from "./gathering-state";
import { messages } from "./messages";

const { coming } = messages.files;

/** Nothing has been gathered yet. */
const noSheets: readonly string[] = [];

export interface ComingBarsProps {
  readonly survey: GatheringState["survey"];
  readonly plan: Plan | null;
}

/** 提出状況 before anything is gathered: whose forms are in, and, at a click, which they are. */
export function ComingBars({ survey, plan }: ComingBarsProps) {
  const { linesOf } = useFormLines(noSheets);
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
  const part = opened && partOf(opened, result);
  return (
    <>
      <LazyStackedBars {...bars} opened={part ? opened : null} shownIn={listId} onOpen={setOpened} />
      <div role="region" aria-live="polite" aria-label={coming.list}>
        {part && (
          <Text size={200} weight="semibold">
            {messages.result.partHeading(part.name, countLabels[part.series], part.forms.length)}
          </Text>
        )}
        <CountedLines
          id={listId}
          lines={
            part
              ? linesOf(part.forms, {
                  ...(part.series === "missing" && {
                    actionOf: (form) => form.key && <GiveUpButton form={{ key: form.key, name: nameOf(form) }} />,
                  }),
                })
              : []
          }
        />
      </div>
      <CountLines counts={result.counts} sheetIds={noSheets} />
    </>
  );
}
