import type { WorkbookView } from "../services";
import { sentenceOfNote } from "./file-note";
import type { GatheringState } from "./gathering-state";
import { isSettled, type FileNote } from "./handed-in-files";
import { messages } from "./messages";
import { handedInCount, whyNotYet } from "./readiness";
import { needsSurvey } from "./survey-files";

type View = Pick<WorkbookView, "status" | "read" | "checked">;

/** reading: somebody waits for it; counting: what there is together is not known yet; told: nothing more will come. */
export function readingStage(state: GatheringState, view: View): "reading" | "counting" | "told" {
  if (!state.files.every((file) => isSettled(file.state))) return "reading";
  // Without the open workbook there is no looking at them together.
  const isLookedAt = !needsSurvey(state, view) || (view.read === null && view.status === "failed");
  return isLookedAt ? "told" : "counting";
}

/** What has come, for a screen reader: the numbers on the button, and what cannot be seen without looking through the list. */
export function spokenFiles(state: GatheringState, view: View, toldNotes: ReadonlySet<FileNote>): string {
  const { files } = state;
  const readable = files.filter((file) => file.state.type === "read").length;
  const others = files.filter(({ state: one }) => one.type === "unreadable" && one.isWorkbook === false).length;
  const unread = files.length - readable - others;
  const notes = files.flatMap((file) =>
    file.note === null || toldNotes.has(file.note) ? [] : (sentenceOfNote(file) ?? []),
  );
  return [
    readable > 0 ? messages.files.readAll(readable, handedInCount(state).forms) : "",
    unread > 0 ? messages.files.unreadableCount(unread) : "",
    others > 0 ? messages.files.noWorkbookCount(others) : "",
    ...notes,
    whyNotYet(state, view) ?? "",
  ].join("");
}
