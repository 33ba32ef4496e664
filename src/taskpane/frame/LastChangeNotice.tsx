import { useState } from "react";
import type { ExcelProblem, LastChange } from "../../excel/open-workbook";
import type { Result } from "../../workbook/result";
import { useAnnounce } from "../announce";
import { messages } from "../messages";
import { useServices } from "../services";
import { Notice } from "./Notice";

/** Sheets that were retired where the workbook was a file, and that can be deleted. */
export interface RecordedSheets {
  readonly names: readonly string[];
  /** Which they are now. */
  readonly look: () => readonly string[];
}

export interface LastChangeNoticeProps {
  readonly lastChange: LastChange | null;
  readonly recorded: RecordedSheets;
  /** Reads anew and asks again for the last change. */
  readonly onEnded: () => Promise<void>;
}

/** How 元に戻す or 片付ける ended: to be read also when there is nothing more to do. */
interface Outcome {
  readonly intent: "success" | "warning" | "error";
  readonly sentence: string;
}

/** Sheets that were put in: whether they shall stay, also when the pane was closed in between. */
export function LastChangeNotice({ lastChange: ofExcel, recorded, onEnded }: LastChangeNoticeProps) {
  const lastChange = withRecorded(ofExcel, recorded.names);
  const { workbook } = useServices();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const carryOut = async <Value extends { readonly kept: readonly string[] }>(
    work: () => Promise<Result<Value, ExcelProblem>>,
    tell: { readonly done: string; readonly kept: (sheets: readonly string[]) => string },
  ) => {
    setIsBusy(true);
    setOutcome(null);
    try {
      const result = await work();
      if (!result.ok) setOutcome({ intent: "error", sentence: result.problem.message });
      else if (result.value.kept.length > 0) {
        setOutcome({ intent: "warning", sentence: tell.kept(result.value.kept) });
      } else {
        announce(tell.done);
        setOutcome({ intent: "success", sentence: tell.done });
      }
      await onEnded();
    } finally {
      setIsBusy(false);
    }
  };
  const tidyUp = () =>
    void carryOut(() => workbook.tidyUp(recorded.look()), { done: messages.tidied, kept: messages.tidiedKept });
  const undo = () => void carryOut(workbook.undoChange, { done: messages.undone, kept: messages.undoneKept });
  const close = () => {
    setOutcome(null);
  };

  if (lastChange === null) {
    return outcome && <Notice {...outcome} actions={[{ label: messages.close, run: close }]} />;
  }
  const isBroken = lastChange.state === "broken";
  return (
    <Notice
      intent={outcome?.intent === "error" || isBroken ? "error" : "info"}
      sentence={outcome?.intent === "error" ? outcome.sentence : sentenceOf(lastChange)}
      actions={[
        ...(lastChange.canUndo ? [{ label: messages.undo, run: undo, isBusy }] : []),
        { label: tidyLabel(lastChange), run: tidyUp, isBusy },
      ]}
    />
  );
}

function withRecorded(lastChange: LastChange | null, recorded: readonly string[]): LastChange | null {
  if (recorded.length === 0 || lastChange?.state === "broken") return lastChange;
  const known = lastChange ?? { state: "done", retired: [], inserted: [], canUndo: false };
  return { ...known, retired: [...new Set([...known.retired, ...recorded])] };
}

function tidyLabel({ state, retired }: LastChange): string {
  return state === "done" && retired.length === 0 ? messages.keep : messages.tidyUp;
}

function sentenceOf({ state, retired, inserted }: LastChange): string {
  if (state === "broken") return messages.changeBroken(inserted.length);
  return retired.length > 0 ? messages.changeReplaced(retired) : messages.changeAdded(inserted);
}
