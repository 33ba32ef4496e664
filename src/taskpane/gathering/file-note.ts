import type { HandedInFile } from "./handed-in-files";
import { messages } from "./messages";

/** What became of a file and another one of its name, in a sentence; null: nothing to tell. */
export function sentenceOfNote({ path, note, state }: HandedInFile): string | null {
  switch (note?.type) {
    case undefined:
      return null;
    case "replaced":
      return messages.files.replaced(path, note.dropped);
    case "same":
      return messages.files.same(path);
    case "beside":
      if (state.type === "unreadable") return messages.files.besideUnreadable(note.other);
      if (state.type === "read" && state.submission.isSummary) return messages.files.besideSummary(note.other);
      return messages.files.beside(note.other);
  }
}
