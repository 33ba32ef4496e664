import { useId, useMemo, useState } from "react";
import type { AchievementResult } from "../../usecases/assemble/gathering-result";
import type { BarPlace } from "../charts/bars";
import { LazyStackedBars } from "../charts/LazyStackedBars";
import { achievementBars, findPart } from "./achievement-bars";
import { messages } from "./messages";
import { PartForms } from "./PartForms";
import { SubPart } from "./SubPart";

export interface AchievementBarsProps {
  readonly achievement: AchievementResult;
  /** Excel's ids of the sheets that the gathering brought: where a form is looked for first. */
  readonly sheetIds: readonly string[];
}

/** 達成状況 by 課; a click on a part lists its forms, each of which leads to its sheet. */
export function AchievementBars({ achievement, sheetIds }: AchievementBarsProps) {
  const listId = useId();
  const [opened, setOpened] = useState<BarPlace | null>(null);
  const bars = useMemo(() => achievementBars(achievement), [achievement]);
  const shown = opened && findPart(achievement, opened);
  return (
    <SubPart heading={messages.result.achievement}>
      <LazyStackedBars {...bars} opened={opened} shownIn={listId} onOpen={setOpened} />
      <div id={listId} role="region" aria-live="polite" aria-label={messages.result.partForms}>
        {shown && (
          <PartForms
            heading={messages.result.partHeading(
              shown.name,
              shown.part.option ?? messages.result.noAnswer,
              shown.part.count,
            )}
            forms={shown.part.forms}
            sheetIds={sheetIds}
            onClose={() => {
              setOpened(null);
            }}
          />
        )}
      </div>
    </SubPart>
  );
}
