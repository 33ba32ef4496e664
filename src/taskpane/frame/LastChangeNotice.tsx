import { useState } from "react";
import type { ExcelProblem, LastChange } from "../../excel/open-workbook";
import type { Result } from "../../workbook/result";
import { useAnnounce } from "../announce";
import { messages } from "../messages";
import { useServices } from "../services";
import { Notice } from "./Notice";

export interface LastChangeNoticeProps {
  readonly lastChange: LastChange;
  /** Reads anew and asks again for the last change. */
  readonly onEnded: () => Promise<void>;
}

/** Sheets that were put in: whether they shall stay, also when the pane was closed in between. */
export function LastChangeNotice({ lastChange, onEnded }: LastChangeNoticeProps) {
  const { workbook } = useServices();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const carryOut = async <Value,>(work: () => Promise<Result<Value, ExcelProblem>>, tell: (value: Value) => string) => {
    setIsBusy(true);
    setProblem(null);
    try {
      const result = await work();
      if (result.ok) announce(tell(result.value));
      else setProblem(result.problem.message);
      await onEnded();
    } finally {
      setIsBusy(false);
    }
  };
  const tidyUp = () =>
    void carryOut(
      () => workbook.tidyUp(),
      () => messages.tidied,
    );
  const undo = () =>
    void carryOut(
      () => workbook.undoChange(),
      ({ kept }) => (kept.length > 0 ? messages.undoneKept(kept) : messages.undone),
    );

  const isBroken = lastChange.state === "broken";
  return (
    <Notice
      intent={problem !== null || isBroken ? "error" : "info"}
      sentence={problem ?? sentenceOf(lastChange)}
      actions={[
        ...(isBroken ? [] : [{ label: messages.undo, run: undo, isBusy }]),
        { label: tidyLabel(lastChange), run: tidyUp, isBusy },
      ]}
    />
  );
}

function tidyLabel({ state, retired }: LastChange): string {
  return state === "done" && retired.length === 0 ? messages.keep : messages.tidyUp;
}

function sentenceOf({ state, retired, inserted }: LastChange): string {
  if (state === "broken") return messages.changeBroken(inserted);
  return retired.length > 0 ? messages.changeReplaced(retired) : messages.changeAdded(inserted);
}
