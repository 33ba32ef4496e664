import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { isOpen } from "../../usecases/assemble/questions";
import { CountLine } from "../CountLine";
import { useWorkbook } from "../services";
import { AchievementBars } from "./AchievementBars";
import { ChangesList } from "./ChangesList";
import { CountHeads } from "./CountHeads";
import { CountLines } from "./CountLines";
import { CorrectionList } from "./CorrectionList";
import { FoundPart } from "./FoundPart";
import type { Ending } from "./gathering-state";
import { messages } from "./messages";
import { LateDepartments } from "./LateDepartments";
import { OtherWay } from "./OtherWay";
import { Part } from "./Part";
import { Remainders } from "./Remainders";
import type { Gathering } from "./use-gathering";

export interface ResultPartProps {
  readonly gathering: Gathering;
  readonly ending: Extract<Ending, { readonly type: "gathered" }>;
  /** Other files have come since. */
  readonly isFormer: boolean;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 3 結果: how many of how many, what is different now, and what to do next. */
export function ResultPart({ gathering, ending, isFormer, headingRef }: ResultPartProps) {
  const styles = useStyles();
  const { gathered, target } = ending;
  const { result } = gathered;
  const { checked } = useWorkbook();
  const isTakenBack = useIsTakenBack(ending.sheetIds);
  const isUnchanged = target === "this" && gathered.replacement?.change.drawing.sheets.length === 0;
  const open = result.questions.filter(isOpen);
  if (isTakenBack) {
    return (
      <Part number={3} heading={messages.result.heading} headingRef={headingRef}>
        <Text>{messages.result.takenBack}</Text>
      </Part>
    );
  }
  return (
    <Part number={3} heading={messages.result.heading} headingRef={headingRef}>
      <Text>
        {isFormer
          ? messages.result.former
          : isUnchanged
            ? messages.result.unchanged
            : target === "this"
              ? messages.result.inThis
              : target === "new"
                ? messages.result.inNew
                : messages.result.inFile(messages.fileName(gathered.drawing.title))}
      </Text>
      {target !== "this" && !isFormer && (
        <div className={styles.ways}>
          <OtherWay
            to="file"
            gathering={gathering}
            gathered={gathered}
            {...(target === "file" && { label: messages.ways.again })}
          />
          {target === "file" && <OtherWay to="new" gathering={gathering} gathered={gathered} />}
        </div>
      )}
      <CountHeads result={result} sheetIds={ending.sheetIds} />
      <CountLines counts={result.counts} sheetIds={ending.sheetIds} />
      <LateDepartments departments={result.departments} />
      {result.chosen.summary > 0 && <Text>{messages.result.keptTexts(result.chosen.summary)}</Text>}
      {open.length > 0 && (
        <CountLine
          label={messages.result.undecided(open.length)}
          lines={open.map(({ id, about, department, source }) => ({
            id,
            text: [department, about].filter((part) => part !== null).join(" "),
            ...(source && { note: messages.result.partSource(source.file, source.sheet) }),
            onGo: null,
          }))}
        />
      )}
      <FoundPart
        findings={gathered.findings}
        counts={result.findings}
        isHere={target === "this" && checked?.summary != null}
      />
      {ending.hasRetired && !isFormer && <Text size={200}>{messages.result.retired}</Text>}
      {result.changes && <ChangesList changes={result.changes} sheetIds={ending.sheetIds} />}
      <AchievementBars achievement={result.achievement} sheetIds={ending.sheetIds} />
      <CorrectionList corrections={gathered.corrections} />
      <Remainders shortcomings={ending.shortcomings} leftBehind={gathered.replacement?.leftBehind ?? []} />
    </Part>
  );
}

/** Whether the sheets that came are gone again: 元に戻す stands above all views. */
function useIsTakenBack(sheetIds: readonly string[]): boolean {
  const { read } = useWorkbook();
  const present = sheetIds.some((id) => read?.sheetIds.includes(id));
  // The frame's reading may come a moment after the sheets.
  const [seen, setSeen] = useState<readonly string[] | null>(null);
  if (present && seen !== sheetIds) setSeen(sheetIds);
  return seen === sheetIds && !present;
}
