import { useCallback, useEffect, useRef } from "react";
import { useAnnounce } from "../announce";
import type { WorkbookView } from "../services";
import type { GatheringState } from "./gathering-state";
import type { FileNote } from "./handed-in-files";
import { readingStage, spokenFiles } from "./spoken-files";

/**
 * Says once what has come, when all has been read and counted together. Only what has just been read is news: not what
 * was there when somebody came back to this tab. Gives back how to say nothing, where the reading is stopped.
 */
export function useSpokenFiles(state: GatheringState, view: WorkbookView): () => void {
  const announce = useAnnounce();
  const isNews = useRef(false);
  const toldNotes = useRef<ReadonlySet<FileNote>>(new Set());
  const stage = readingStage(state, view);
  useEffect(() => {
    if (stage === "reading") isNews.current = true;
    if (stage !== "told") return;
    // The button was pressed meanwhile: its own sentences count.
    if (isNews.current && state.work.type === "idle" && state.files.length > 0) {
      announce(spokenFiles(state, view, toldNotes.current));
    }
    isNews.current = false;
    toldNotes.current = new Set(state.files.flatMap(({ note }) => note ?? []));
  }, [stage, state, view, announce]);
  return useCallback(() => {
    isNews.current = false;
  }, []);
}
